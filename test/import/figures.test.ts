// Numbers and dates: those that a spreadsheet stores, and those that people type.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPlan } from '#import/actuals/read-value.ts';
import { dateOfSerial, possibleDates } from '#import/figures/written-date.ts';
import { customOf, writtenNumber } from '#import/figures/written-number.ts';
import { numberFormat } from '#import/sheet/number-format.ts';
import { decimalOf, roundedTo, timesHundred } from '#import/sheet/stored-number.ts';
import { compile } from '#language/index.ts';

describe('a stored number', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [0.45, '0.45'],
    [1e21, '1000000000000000000000'],
    [1.005, '1.005'],
    [-0, '0'],
    [1e-7, '0.0000001'],
    [(8270 * 100) / 63056, '13.1153260593758'],
    [123456789012345, '123456789012345'],
    [Number.NaN, null],
    [1e300, null],
  ])('%s is %s', (stored, digits) => expect(decimalOf(stored)).toBe(digits));

  test('any decimal of up to 15 digits comes back as it was typed', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-999_999_999_999_999n, 999_999_999_999_999n),
        fc.integer({ min: 0, max: 10 }),
        (n, scale) => {
          const text = decimalText(n, scale);
          expect(decimalOf(Number(text))).toBe(text);
        },
      ),
    );
  });

  test('shifted and rounded', () => {
    expect(['0.45', '45', '-0.001', '12.5', '0'].map(timesHundred)).toEqual(['45', '4500', '-0.1', '1250', '0']);
    expect([roundedTo('2.675', 2), roundedTo('-0.5', 0), roundedTo('9.99', 1), roundedTo('3', 2)]).toEqual([
      '2.68',
      '-1',
      '10.0',
      '3',
    ]);
  });

  test('is what the plan reads, whatever its digits', () => {
    fc.assert(
      fc.property(fc.bigInt(-9_999_999_999n, 9_999_999_999n), fc.integer({ min: 0, max: 6 }), (n, scale) => {
        const text = decimalText(n, scale);
        const file = `perf 1 english\nplan P "P" {\n  years 2024\n  indicator I "I" {\n    actual 2024 = ${inPlan(text)}\n  }\n}\n`;
        const { value, diagnostics } = compile([{ name: 'p.perf', text: file }]);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const read = value[0]!.indicators.get('I')!.actuals[0]!.value;
        if (read.kind !== 'quantity') throw new Error(read.kind);
        expect(decimalText(read.number.coefficient, read.number.scale)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

/** In its shortest form. */
function decimalText(n: bigint, scale: number): string {
  const digits = `${n < 0n ? -n : n}`.padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const decimals = scale === 0 ? '' : digits.slice(-scale).replace(/0+$/, '');
  const text = decimals === '' ? whole : `${whole}.${decimals}`;
  return n < 0n ? `-${text}` : text;
}

describe('a number format', () => {
  test.each([
    ['0.00%', { percent: true, decimals: 2, unit: '' }],
    ['General', { percent: false, decimals: null, unit: '' }],
    ['#,##0.0" mln"', { percent: false, decimals: 1, unit: 'mln' }],
    ['#,##0.00\\ [$€-410]', { percent: false, decimals: 2, unit: '€' }],
    ['_-* #,##0.00_-;-* #,##0.00_-', { percent: false, decimals: 2, unit: '' }],
    ['[Red]0;0', { percent: false, decimals: 0, unit: '' }],
    ['#,##0,', { percent: false, decimals: null, unit: '' }],
    ['# ?/?', { percent: false, decimals: null, unit: '' }],
  ])('%s', (code, read) => expect(numberFormat(code)).toEqual(read));
});

describe('a typed number', () => {
  test.each([
    ['1.234,5', '1234.5', null, '', 'italian'],
    ['1,234.5', null, '1234.5', '', 'english'],
    ['1.234', '1234', '1.234', '', 'both'],
    ['12,5', '12.5', null, '', 'italian'],
    ['12.5', null, '12.5', '', 'english'],
    ['1.234.567', '1234567', null, '', 'italian'],
    ['45', '45', '45', '', 'either'],
    ['1\u00A0234', '1234', '1234', '', 'either'],
    ["1'234,5", '1234.5', null, '', 'italian'],
    ['30,97\u00A0€', '30.97', null, '€', 'italian'],
    ['€ 30', '30', '30', '€', 'either'],
    ['5gg', '5', '5', 'gg', 'either'],
    ['−4,14', '-4.14', null, '', 'italian'],
    ['100 m2', '100', '100', 'm2', 'either'],
  ])('%s', (text, italian, english, unit, custom) => {
    const read = writtenNumber(text)!;
    expect([read.italian, read.english, read.unit, customOf(read)]).toEqual([italian, english, unit, custom]);
  });

  test.each(['12.34.5', 'n.d.', '(12)', '1,2,3', '12 34', '', 'circa 5', '1e5', '5-', `${'1'.repeat(90)}`])(
    '%s is none',
    (text) => {
      expect(writtenNumber(text)).toBeNull();
    },
  );

  test('a percentage and a bound', () => {
    expect(writtenNumber('14 %')).toMatchObject({ percent: true, italian: '14' });
    expect(writtenNumber('≤ 5 gg')).toMatchObject({ bound: '<=', unit: 'gg' });
  });
});

describe('a date', () => {
  test.each([
    ['25/06/2024', '2024-06-25', null],
    ['06/25/2024', null, '2024-06-25'],
    ['05/06/2024', '2024-06-05', '2024-05-06'],
    ['5.6.2024', '2024-06-05', '2024-05-06'],
    ['2024-06-05', '2024-06-05', '2024-06-05'],
    ['30 giugno 2024', '2024-06-30', '2024-06-30'],
    ['30/06/24', undefined, undefined],
    ['31/02/2024', undefined, undefined],
    ['giugno', undefined, undefined],
  ])('%s', (text, day, month) => {
    const read = possibleDates(text);
    expect([read?.['day-first'], read?.['month-first']]).toEqual([day, month]);
  });

  // 45468 days after 30 December 1899 (Excel counts a 29 February 1900), 44006 after 1 January 1904
  test('a count of days', () => {
    expect([dateOfSerial('45468', '1900'), dateOfSerial('44006', '1904'), dateOfSerial('12', '1900')]).toEqual([
      '2024-06-25',
      '2024-06-25',
      null,
    ]);
  });
});

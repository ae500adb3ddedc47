import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { exactText, figureText, fixedText, percentText, roundAt, workingText } from '#engine/arithmetic/print.ts';
import { digitsIn } from '#engine/words/number.ts';
import { pairPercents, scorePercent } from '#engine/words/score.ts';
import type { Decimal } from '#language/model/figures.ts';
import type { Rules } from '#language/model/rules.ts';
import { BUILT_IN } from '#language/model/things/rules.ts';
import { oracle, rational, rationals } from './fractions.ts';

// 8270 / 630.56 and 26 / 27: Modena, report on 2024, Allegato 1 (93.68 % and 96.30 %)
test('percentages print at their decimals', () => {
  const twoDecimals = { decimals: 2, mode: 'half-up' } as const;
  expect(fixedText(rational('8270/630.56'), 2, 'half-up')).toBe('13.12');
  expect(percentText(rational('8270/8827.84'), twoDecimals)).toBe('93.68');
  expect(percentText(rational('26/27'), twoDecimals)).toBe('96.30');
  expect(percentText(rational('1'), twoDecimals)).toBe('100.00');
});

test.each([
  ['0.125', '0.13', '0.12', '0.12'],
  ['0.135', '0.14', '0.14', '0.13'],
  ['0.1350000001', '0.14', '0.14', '0.13'],
  ['-0.125', '-0.13', '-0.12', '-0.12'],
  ['-0.001', '0.00', '0.00', '0.00'],
  ['99.995', '100.00', '100.00', '99.99'],
  ['2/3', '0.67', '0.67', '0.66'],
])('%s is %s half up, %s half even, %s truncated', (number, up, even, cut) => {
  expect(fixedText(rational(number), 2, 'half-up')).toBe(up);
  expect(fixedText(rational(number), 2, 'half-even')).toBe(even);
  expect(fixedText(rational(number), 2, 'truncate')).toBe(cut);
});

test('rounding is never further off than half a unit, truncation never than one', () => {
  fc.assert(
    fc.property(rationals, fc.integer({ min: 0, max: 6 }), (a, decimals) => {
      const off = (mode: 'half-up' | 'half-even' | 'truncate') =>
        oracle(a)
          .sub(oracle(roundAt(a, decimals, mode)))
          .abs()
          .mul(10 ** decimals);
      expect(off('half-up').compare(0.5)).toBeLessThanOrEqual(0);
      expect(off('half-even').compare(0.5)).toBeLessThanOrEqual(0);
      expect(off('truncate').compare(1)).toBeLessThan(0);
    }),
  );
});

test('exact text has every digit, or is a fraction in lowest terms', () => {
  expect(exactText(rational('0.9368'))).toBe('0.9368');
  expect(exactText({ n: 186n, d: 196n })).toBe('93/98');
  expect(exactText(rational('1350/100'))).toBe('13.5');
  expect(exactText(rational('-1/8'))).toBe('-0.125');
  expect(exactText(rational('100'))).toBe('100');
  expect(exactText({ n: 0n, d: 7n })).toBe('0');
  expect(exactText({ n: 10n ** 30n, d: 10n ** 30n - 1n })).toBe(`${10n ** 30n}/${10n ** 30n - 1n}`);
  expect(exactText({ n: 1n, d: 10n ** 30n })).toBe(`0.${'0'.repeat(29)}1`);
});

describe('a score', () => {
  const bands = (...bounds: readonly [percent: string, strict: boolean][]): Rules => ({
    ...BUILT_IN,
    cap: null,
    bands: bounds.map(([percent, strict]) => ({
      ...{ code: percent, label: '', strict, anchor: null as never },
      bound: decimal(`${percent}%`),
    })),
  });

  const shown = (percent: string, rules: Rules, decimals: number): string =>
    scorePercent(rational(`${percent}/100`), { ...rules, display: { decimals, mode: 'half-up' } });

  // 79.995 under `>= 80%`: five bands, case 3.11. 94.6 and 95: the same with fewer decimals.
  test.each([
    ['79.995', 2, ['80', false], '79.995'],
    ['94.6', 0, ['95', false], '94.6'],
    ['94.4', 0, ['95', false], '94'],
    ['95', 0, ['95', false], '95'],
    ['95.001', 2, ['95', false], '95.00'],
    ['60.001', 2, ['60', true], '60.001'],
    ['60', 2, ['60', true], '60.00'],
    ['94.995', 2, ['94.995', true], '94.995'],
    ['99.996', 2, ['50', false], '99.996'],
    ['99.994', 2, ['50', false], '99.99'],
    ['100.004', 2, ['50', false], '100.00'],
  ] as const)('of %s at %i decimals under %j is %s', (percent, decimals, band, text) => {
    expect(shown(percent, bands([...band]), decimals)).toBe(text);
  });

  test('stands on its own side of every band, however near and at however few decimals', () => {
    const near = fc.tuple(
      fc.constantFrom('95', '80', '60.5', '33.33'),
      fc.boolean(),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: 0, max: 45 }),
      fc.integer({ min: 0, max: 3 }),
    );
    fc.assert(
      fc.property(near, ([bound, strict, off, places, decimals]) => {
        const score = new Fraction(bound).add(new Fraction(off).div(new Fraction(10).pow(places)!));
        const { s, n, d } = score.div(100);
        const rules = { ...bands([bound, strict]), display: { decimals, mode: 'half-up' } } as const;
        const text = new Fraction(scorePercent({ n: s * n, d }, rules));
        const isIn = (a: Fraction): boolean => (strict ? a.compare(bound) > 0 : a.compare(bound) >= 0);
        expect(isIn(text)).toBe(isIn(score));
        expect(text.compare(100) >= 0).toBe(score.compare(100) >= 0);
      }),
    );
  });

  test('a figure beside another looks different unless they are equal', () => {
    const rules = bands();
    expect(pairPercents([rational('0.80006'), rational('0.80014')], rules)).toEqual(['80.006', '80.014']);
    expect(pairPercents([rational('2/3'), rational('2/3')], rules)).toEqual(['66.67', '66.67']);
  });
});

describe('a value', () => {
  const figure = (number: string, written: number | null, beside: string | null = null): string =>
    figureText(rational(number), { written, beside: beside === null ? null : rational(beside) });

  test('is shown as it was written', () => {
    expect(figure('0.0045', 4)).toBe('0.0045');
    expect(figure('13.1', 2)).toBe('13.10');
    expect(figure('8270', 0)).toBe('8270');
  });

  test('that was computed has two decimals, or as many as its first three digits take', () => {
    expect(figure('8270/630.56', null)).toBe('13.12');
    expect(figure('0.022314', null)).toBe('0.0223');
    expect(figure('1/7000', null)).toBe('0.000143');
    expect(figure('-1/300', null)).toBe('-0.00333');
    expect(figure('1/4', null)).toBe('0.25');
    expect(figure('0', null)).toBe('0');
  });

  test('looks different from its target unless they are equal', () => {
    expect(figure('13.9999', null, '14')).toBe('13.9999');
    expect(figure('14.0000001', null, '14')).toBe('14.0000001');
    expect(figure('1/3', null, '0.333')).toBe('0.3333');
    expect(figure('1/3', null, '1/3')).toBe('0.333');
  });

  test('to reckon with is cut, never rounded, and says so', () => {
    expect(workingText(rational('8270/630.56'))).toEqual({ digits: '13.115326', cut: true });
    expect(workingText(rational('0.022314'))).toEqual({ digits: '0.022314', cut: false });
    expect(workingText(rational('1/7000'))).toEqual({ digits: '0.00014285714', cut: true });
    expect(workingText(rational('99.99999999999999'))).toEqual({ digits: '99.999999', cut: true });
    expect(workingText(rational('100'))).toEqual({ digits: '100', cut: false });
  });
});

function decimal(percent: string): Decimal {
  const [whole = '', decimals = ''] = percent.replace('%', '').split('.');
  return { coefficient: BigInt(whole + decimals), scale: decimals.length + 2 };
}

// What a formula that squares itself comes to had two million digits on the page, and took seconds to print.
test('a huge number is shown by its magnitude', () => {
  expect(digitsIn('en', `-1234567${'0'.repeat(2_000_000)}`)).toBe('−1.23456… × 10^2,000,006');
  expect(digitsIn('it', `1234567${'0'.repeat(2_000_000)}`)).toBe('1,23456… × 10^2.000.006');
  expect(digitsIn('en', '1234567')).toBe('1,234,567');
});

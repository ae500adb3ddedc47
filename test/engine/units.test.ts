// The unit errors of the checks are exactly what the engine leaves out; a converted figure counts as if it were written in that unit.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '#engine/audit/audit.ts';
import type { PlaceResult } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import { plainOutcome } from '#engine/words/plain-text.ts';
import { formulaSum } from '#engine/words/trace.ts';
import { compile } from '#language/index.ts';

const ofUnits = new Set([
  'unit-mismatch',
  'unit-unsaid',
  'unknown-unit',
  'mixed-units',
  'converted-twice',
  'operand-without-unit',
]);

function told(text: string): { readonly codes: readonly string[]; readonly place: PlaceResult } {
  const { value, diagnostics } = compile([{ name: 'plan.perf', text }]);
  const codes = diagnostics.filter(({ code }) => ofUnits.has(code)).map(({ code }) => code);
  return { codes, place: score(value[0]!, { year: 2024 }).value.places[0]! };
}

const units = ['', 'EUR', 'kEUR', 'mln EUR', 'million', '%', 'days', 'hours', 'minutes', 'testate', '`testate`', 'N.'];
const unit = fc.constantFrom(...units);
const declared = fc.option(
  unit.filter((one) => one !== '' && one !== '`testate`'),
  { nil: null },
);
const said = (one: string | null): string => (one === null ? '' : `    unit ${one}\n`);
const figure = (number: number, one: string): string => (one === '%' ? `${number}%` : `${number} ${one}`).trimEnd();
const head = (lines: string): string =>
  `perf 1 english\nplan P "P" {\n  years 2024\n  missed <= linear\n  indicator I "I" {\n${lines}  }\n}\n`;

describe('what is said of a unit and what counts', () => {
  test('of a value and its target', () => {
    const plans = fc.record({ declared, target: unit, actual: unit, most: fc.boolean() });
    fc.assert(
      fc.property(plans, ({ declared: own, target, actual, most }) => {
        const text = head(
          `${said(own)}    target 2024 ${most ? '<=' : '>='} ${figure(7, target)}\n    actual 2024 = ${figure(5, actual)}\n`,
        );
        const { codes, place } = told(text);
        expect(place.reason?.kind === 'unit-mismatch', text).toBe(codes.length > 0);
        expect(place.status, text).toBe(codes.length > 0 ? 'missing' : 'measured');
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  test('of a formula, its measures and its target', () => {
    const formulas = [
      'A',
      'A + B',
      'A - B',
      'A * B',
      'A / B',
      'max(A, B)',
      'A * 1000',
      'A / 60',
      'T / B',
      '(A + B) / A',
    ];
    const plans = fc.record({
      formula: fc.constantFrom(...formulas),
      declared,
      target: unit,
      a: declared,
      b: declared,
      total: fc.boolean(),
    });
    fc.assert(
      fc.property(plans, ({ formula, declared: own, target, a, b, total }) => {
        const measure = (code: string, one: string | null): string =>
          `measure ${code} "${code}"${one === null ? '' : ` unit ${one}`} {\n  2024 = ${figure(5, one === '%' ? '%' : '')}\n}\n`;
        const text = `${head(`    formula ${formula}\n${said(own)}    target 2024 >= ${figure(7, target)}\n`)}${measure('A', a)}${measure('B', b)}measure T "T" {\n  formula A${total ? ' + A' : ''}\n}\n`;
        const { codes, place } = told(text);
        expect(place.reason?.kind === 'unit-mismatch', text).toBe(codes.length > 0);
      }),
      { numRuns: 800, seed: 2 },
    );
  });
});

// 5.3 MEUR against 10 mln EUR are 53 %; 5 kEUR of 10 kEUR are half.
test('printed figures are held against the computed ones in the unit in which they are printed', () => {
  const text = `perf 1 english
plan P "P" {
  years 2024
  area A "A" {
    budget 2024 initial = 10 kEUR
    budget 2024 used = 5_000 EUR
    published 2024 budget used 5 kEUR, budget share 50%
    indicator I "I" {
      target 2024 >= 10_000_000 EUR
      actual 2024 = 5.3 MEUR
      published 2024 53%, value 5_300 kEUR, value 5.4 mln EUR, target 10 mln EUR, value 3 days
    }
  }
}
`;
  const { value, diagnostics } = compile([{ name: 'plan.perf', text }]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['unit-mismatch']);
  const verdicts = audit(value[0]!).value.map(({ figure, verdict }) => `${figure} ${verdict}`);
  expect(verdicts.toSorted()).toEqual([
    'attainment agrees',
    'budget-share agrees',
    'budget-used agrees',
    'target agrees',
    'value agrees',
    'value disagrees',
    'value no-figure',
  ]);
});

// 5,300 kEUR of 10 million EUR.
test('a table says its units in a column, in the words of either language', () => {
  const plan =
    'perf 1 italian\npiano P "P" {\n  anni 2024\n  indicatore R "R" {\n    target 2024 >= 10 milioni di euro\n  }\n}\n';
  const settings = JSON.stringify({
    plan: 'P',
    period: '2024',
    separator: ';',
    decimal: ',',
    thousands: '.',
    columns: { code: 'Codice', value: 'Valore', unit: 'Unità' },
  });
  const read = (row: string) => {
    const table = {
      name: 'v.csv',
      text: `Codice;Valore;Unità\n${row}\n`,
      settings: { name: 'v.csv.json', text: settings },
    };
    const { value, diagnostics } = compile([{ name: 'plan.perf', text: plan }], [table]);
    const place = score(value[0]!, { year: 2024 }).value.places[0]!;
    return [diagnostics.map(({ code }) => code), place.status, plainOutcome(place.value, place.place.indicator)];
  };
  expect(read('R;5.300;kEUR')).toEqual([[], 'measured', '5.3']);
  expect(read('R;5.300;gg')).toEqual([['unit-mismatch'], 'missing', null]);
});

describe('what is converted', () => {
  const sizes: readonly (readonly [string, bigint, string])[] = [
    ['kEUR', 1000n, 'EUR'],
    ['mln EUR', 1_000_000n, 'EUR'],
    ['million', 1_000_000n, ''],
    ['minutes', 60n, 'seconds'],
    ['hours', 3600n, 'seconds'],
    ['years', 12n, 'months'],
    ['mila', 1000n, ''],
    ['MWh', 1000n, 'kWh'],
  ];

  test('counts as if it had been written out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sizes),
        fc.bigInt(1n, 10n ** 9n),
        fc.bigInt(1n, 10n ** 9n),
        ([name, size, base], value, aim) => {
          const plan = (actual: string): string =>
            head(`    target 2024 >= ${aim} ${base}\n    actual 2024 = ${actual}\n`);
          const short = told(plan(`${value} ${name}`)).place;
          const long = told(plan(`${value * size} ${base}`)).place;
          expect(short.status).toBe('measured');
          const [a, b] = [short.uncapped!, long.uncapped!];
          expect(a.n * b.d).toBe(b.n * a.d);
        },
      ),
      { numRuns: 200, seed: 3 },
    );
  });
});

// 1,000 minutes are 16 hours and 40 minutes; 1.25 MEUR and 750 kEUR are two thousand kEUR.
test('a formula with its numbers says by what each of them was converted', () => {
  const text = `perf 1 english
plan P "P" {
  years 2024
  objective O "O" {
    indicator A "Hours" {
      unit hours
      formula M / N
      target 2024 <= 16 hours
    }
    indicator B "Money" {
      unit kEUR
      formula K + L
      target 2024 >= 2_000 kEUR
    }
  }
}
measure M "M" unit minutes { 2024 = 1_000 }
measure N "N" { 2024 = 4 }
measure K "K" unit MEUR { 2024 = 1.25 }
measure L "L" unit kEUR { 2024 = 750 }
`;
  const { places } = score(compile([{ name: 'plan.perf', text }]).value[0]!).value;
  const sums = places.map(({ trace, place }) => formulaSum('en', trace!, place.indicator));
  expect(sums).toEqual(['(1,000 / 60) / 4 = 4.1666666…', '(1.25 * 1,000) + 750 = 2,000']);
});

// The same fact twice in different units: 5 kEUR are 5,000 EUR, and 5 EUR are something else. All amounts are worked out by hand.

import { expect, test } from 'vitest';
import { messageOf } from '#language/diagnostics/report.ts';
import { compile } from '#language/index.ts';

function codesOf(body: string, units = '  unit day = 8 hours\n'): string[] {
  const text = `perf 1 english
plan P "P" {
  years 2024
${units}  objective O "O" {
    ${body}
  }
}
`;
  return compile([{ name: 'plan.perf', text }]).diagnostics.map(({ code }) => code);
}

function indicator(...lines: string[]): string {
  return `indicator A "A" {\n${lines.join('\n')}\n}`;
}

test.each([
  ['5 kEUR', '5_000 EUR', true],
  ['5 kEUR', '5 EUR', false],
  ['0.005 MEUR', '5 kEUR', true],
  ['2 days', '16 hours', true],
  ['2 days', '2 hours', false],
  ['90 minutes', '1.5 hours', true],
  ['12 EUR', '12', true],
  ['-5 kEUR', '-5_000 EUR', true],
])('%s and %s are the same: %s', (first, second, same) => {
  const expected = same ? [] : ['conflicting-value'];
  const target = 'target 2024 >= 1 ';
  const unit = first.split(' ')[1]!;
  expect(codesOf(indicator(target + unit, `actual 2024 = ${first}`, `actual 2024 = ${second}`))).toEqual(expected);
  expect(codesOf(indicator(`target 2024 >= ${first}`, `target 2024 >= ${second}`))).toEqual(expected);
});

test('incompatible units are reported once, as units', () => {
  const lines = ['target 2024 >= 1 EUR', 'actual 2024 = 5 EUR', 'actual 2024 = 5 days'];
  expect(codesOf(indicator(...lines))).toEqual(['unit-mismatch']);
});

test.each([
  // 5 + 5 kEUR are 10,000 EUR
  [['10_000 EUR', '5 kEUR', '5 kEUR'], null],
  [['10 EUR', '5 kEUR', '5 kEUR'], '10000 EUR, the total says 10 EUR'],
  [['10 kEUR', '5_000 EUR', '6_000 EUR'], '11000 EUR, the total says 10000 EUR'],
  [['3 days', '16 hours', '480 minutes'], null],
] as const)('the slices of a total, %j: %s', ([total, first, second], said) => {
  const text = `perf 1 english
plan P "P" {
  years 2024
  unit day = 8 hours
  indicator I "I" {
    formula M
  }
}
office A "A"
office B "B"
measure M "M" {
  2024 = ${total}
  2024 for A = ${first}
  2024 for B = ${second}
}
`;
  const { diagnostics } = compile([{ name: 'plan.perf', text }]);
  expect(diagnostics.map(({ code }) => code)).toEqual(said === null ? [] : ['slices-total']);
  expect(diagnostics.map((one) => messageOf(one)).join('\n')).toContain(said ?? '');
});

test('a unit in quotes in one plan does not make it one without in the next', () => {
  const plan = (unit: string): string => indicator('target 2024 >= 1', `actual 2024 = 5 ${unit}`);
  const before = codesOf(plan('EUR/mln'), '');
  expect(before).toContain('unknown-unit');
  expect(codesOf(plan('`EUR/mln`'), '')).not.toContain('unknown-unit');
  expect(codesOf(plan('EUR/mln'), '')).toEqual(before);
});

// Which of several baselines counts, and which parts of a year are put together.

import { expect, test } from 'vitest';
import { baselineFor } from '#engine/values/baseline.ts';
import { finestParts, partsIn } from '#engine/values/finest-parts.ts';
import type { Actual, Baseline } from '#language/model/indicator.ts';
import type { Office } from '#language/model/model.ts';

type Part = string | null;

const value = { kind: 'quantity' } as unknown as Baseline['value'];

const baseline = (year: number | null, its: Baseline['value'] = value): Baseline => ({ year, value: its }) as Baseline;

const chosen: readonly (readonly [found: number | null | undefined, years: readonly (number | null)[]])[] = [
  [2022, [2021, 2022]],
  [2022, [2022, 2021]],
  [2023, [2021, 2022, 2023, 2024, 2025]],
  // of the year itself, or later: only where there is none before
  [2024, [2024]],
  [2025, [2024, 2025]],
  [2025, [2025, 2024]],
  [2023, [2025, 2023]],
  // without a year: only where none is dated
  [null, [null]],
  [2022, [null, 2022]],
  [2022, [2022, null]],
  [null, [null, 2024]],
  [null, [2024, null]],
  [0, [null, 0]],
  [0, [0, null]],
  [undefined, []],
];

test.each(chosen)('%s, of those of %j', (found, years) => {
  expect(
    baselineFor(
      years.map((year) => baseline(year)),
      2024,
    )?.year,
  ).toBe(found);
});

test('one without a value does not count, the first of equals does', () => {
  expect(baselineFor([baseline(2023, null), baseline(2022)], 2024)?.year).toBe(2022);
  expect(baselineFor([baseline(2025, null)], 2024)).toBeNull();
  const [first, second] = [baseline(2023), baseline(2023)];
  expect(baselineFor([first, second], 2024)).toBe(first);
  const [one, other] = [baseline(null), baseline(null)];
  expect(baselineFor([one, other], 2024)).toBe(one);
});

test.each<readonly [through: number, parts: readonly Part[], found: readonly Part[] | null]>([
  [12, ['H1', 'H2'], ['H1', 'H2']],
  [12, ['H2', 'H1'], ['H1', 'H2']],
  [6, ['H1', 'H2'], ['H1']],
  [6, ['H1', 'Q1', 'Q2'], ['Q1', 'Q2']],
  [6, ['H1', 'Q1'], null],
  [3, ['01', '02', '03', 'Q1'], ['01', '02', '03']],
  [3, ['Q1'], ['Q1']],
  [2, ['Q1'], null],
  [3, ['02', '03'], null],
  [3, ['01', '03'], null],
  [12, ['Q1', 'Q2', 'H2'], ['Q1', 'Q2', 'H2']],
  [1, ['01'], ['01']],
  [1, [], null],
])('through %s of %s', (through, parts, found) => {
  expect(finestParts(parts, through)).toEqual(found);
});

test('the parts of a year are those of the office where it has any', () => {
  const [a, b] = [{ code: 'A' }, { code: 'B' }] as unknown as readonly [Office, Office];
  const actual = (part: Part | null, office: Office | null, first = 2024, last = first): Actual =>
    ({ period: { first, last, part }, office }) as unknown as Actual;
  const all = [
    actual('H1', null),
    actual('Q1', a),
    actual('Q2', a),
    actual('Q3', a, 2023),
    actual('H1', null, 2023, 2024),
  ];
  expect(partsIn(all, 2024, a)).toEqual(['Q1', 'Q2']);
  expect(partsIn(all, 2024, b)).toEqual(['H1']);
  expect(partsIn(all, 2024, null)).toEqual(['H1']);
  expect(partsIn(all, 2023, a)).toEqual(['Q3']);
});

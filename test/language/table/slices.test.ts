// A column of a table names the slice of a dimension that a value is of.

import { expect, test } from 'vitest';
import { exactText } from '#engine/arithmetic/print.ts';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';

const plan = `perf 1 english
plan P "Employment" {
  years 2024
  indicator K1 "People hired" {
    formula Hired
    target 2024 >= 40
  }
}
dimension sex "By sex" {
  slices women, men
}
measure Hired "People hired"
`;
const settings = {
  plan: 'P',
  period: '2024',
  separator: ';',
  decimal: ',',
  columns: { code: 'Code', value: 'Value', slice: 'Sex' },
};

test('slices of a table add up', () => {
  const table = {
    name: 'values.csv',
    text: 'Code;Sex;Value\nHired;women;12\nHired;men;18\n',
    settings: { name: 'values.csv.json', text: JSON.stringify(settings) },
  };
  const { value, diagnostics } = compile([{ name: 'plan.perf', text: plan }], [table]);
  expect(diagnostics).toEqual([]);
  // 12 and 18 of at least 40
  expect(exactText(score(value[0]!, { year: 2024 }).value.places[0]!.counted!)).toBe('0.75');
});

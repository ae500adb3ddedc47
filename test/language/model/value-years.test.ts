// Values of years that nothing reads: one word for each, or for each block and table. What formulas and targets reach is let be.

import { expect, test } from 'vitest';
import { compile, type TableFile } from '#language/index.ts';

function found(lines: string, more = '', tables: readonly TableFile[] = []): readonly number[] {
  const text = `perf 1 english
plan P "A plan" {
  years 2024..2026
  indicator I "Courses" {
    target 2024 >= 10
    ${lines}
  }
}
${more}`;
  const { diagnostics } = compile([{ name: 'plan.perf', text }], tables);
  return diagnostics.flatMap(({ code, data }) =>
    code === 'value-outside-years' ? [Number((data as { year: string }).year)] : [],
  );
}

test.each([
  ['actual 2042 = 9', [2042]],
  ['actual 2022 = 9', [2022]],
  ['actual 2023 = 9', []],
  ['actual 2026 = 9', []],
  ['actual 2042-H1 = 9', [2042]],
  ['actual 2019..2021 = 9', [2021]],
  ['actual 2022..2024 = 9', []],
  ['evaluation 2027 = 90% by "OIV" because "Seen"', [2027]],
] as const)('%s', (line, years) => {
  expect(found(line)).toEqual(years);
});

test('values of years that a figure is printed of are read, and a figure of a year that has a value is compared', () => {
  const printed = (year: number, figure = 'value') => `published ${year} {\n  I ${figure} 9\n}`;
  expect(found('actual 2019 = 9', printed(2019))).toEqual([]);
  expect(found('actual 2019 = 9', printed(2018))).toEqual([2019, 2018]);
  expect(found('baseline 2019 = 9', printed(2019))).toEqual([]);
  // read twice, and through each other
  expect(
    found('formula M + M', `${printed(2019)}\nmeasure M "M" {\n  formula N + N\n}\nmeasure N "N" {\n  2019 = 1\n}`),
  ).toEqual([]);
  expect(found('actual 2018 = 8\n    actual 2019 = 9', printed(2019, 'change'))).toEqual([]);
  expect(found('formula M / 2', `${printed(2019)}\nmeasure M "M" {\n  2019 = 18\n}`)).toEqual([]);
  expect(
    found('formula M / N', `${printed(2019)}\nmeasure M "M" {\n  2019 = 18\n}\nmeasure N "N" {\n  2018 = 2\n}`),
  ).toEqual([2018, 2019]);
});

test('a block is doubted once', () => {
  expect(found('', 'actuals 2204 {\n  I = 1\n  M = 2\n}\nmeasure M "M" {\n}')).toEqual([2204]);
});

test('a table is doubted once for each of its years', () => {
  const settings = { separator: ';', decimal: '.', columns: { code: 'c', period: 'p', value: 'v' }, plan: 'P' };
  const table: TableFile = {
    name: 'values.csv',
    text: 'c;p;v\nI;2015;1\nM;2015;2\nI;2016;3\nI;2024;4\n',
    settings: { name: 'values.csv.json', text: JSON.stringify(settings) },
  };
  expect(compile([], [table]).diagnostics.filter(({ code }) => code.startsWith('table'))).toEqual([]);
  expect(found('', 'measure M "M" {\n}', [table])).toEqual([2015, 2016]);
});

test.each([
  ['formula M[n-3] + M', '2021 = 1', []],
  ['formula M[n-2] + M', '2021 = 1', [2021]],
  ['formula mean(M[2015..2017]) + M', '2016 = 1', []],
  ['formula mean(M[2015..2017]) + M', '2018 = 1', [2018]],
  ['formula M[n-1]', '2023 = 1', []],
] as const)('%s reads %s or does not', (formula, value, years) => {
  expect(found(formula, `measure M "M" {\n  ${value}\n}`)).toEqual(years);
});

test('years are reached through each other', () => {
  const between = 'measure D "D" {\n  formula M[n-2]\n}\n';
  expect(found('formula D[n-1] + D', `${between}measure M "M" {\n  2021 = 1\n}`)).toEqual([]);
  expect(found('formula D[n-1] + D', `${between}measure M "M" {\n  2020 = 1\n}`)).toEqual([2020]);
});

test('formulas that go round in circles reach no farther for it', () => {
  const circle = 'measure A "A" {\n  formula B[n-1]\n}\nmeasure B "B" {\n  formula A[n-1] + M\n}\n';
  expect(found('formula A', `${circle}measure M "M" {\n  1999 = 1\n}`)).toEqual([]);
});

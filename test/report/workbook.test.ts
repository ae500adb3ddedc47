// The workbook of a plan: its formulas come to what perfplan says, follow what is changed, and never hold a text of the plan as a formula.

import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { load } from '#cli/files/load.ts';
import { fits } from '#report/workbook/notation.ts';
import { odsOf } from '#report/workbook/ods.ts';
import { xlsxOf } from '#report/workbook/xlsx.ts';
import { bookOf, bookOfModel, calculated, differences, formulasIn } from './books.ts';
import { Calculation } from './calculate-book.ts';

const twenty = `perf 1 english
plan P "A plan" {
  years 2024
  policy assessment
  objective 801 "Simpler procedures" {
    indicator OC weight 50% "Digital tools per 100 enterprises" {
      formula Tools * 100 / Enterprises
      target 2024 >= 14
    }
    indicator D1 weight 50% "Documentation" {
      target 2024 by 2024-06-30
      actual 2024 = 2024-06-25
    }
  }
}
policy assessment {
  missed <= linear
  band achieved >= 95% "Achieved"
  band missed "Not achieved"
}
measure Tools { 2024 = 8_270 }
measure Enterprises { 2024 = 63_056 }
`;

test('the figures of a small plan, from its measures to the root', () => {
  const book = bookOf(twenty);
  expect(book.sheets.map(({ name }) => name)).toEqual([
    'Summary',
    'Results',
    'Indicators',
    'Measures',
    'Actuals',
    'Rules',
  ]);
  expect(differences(book, calculated(book))).toEqual([]);
  // README.md: 8,270 * 100 / 63,056 = 13.115326, 93.68 % of 14; / 14 = 0.936809; the mean with 1 is 0.968405
  expect(calculated(book)('Summary', 4, 3)).toBeCloseTo(0.968405, 6);
});

test('a measure that is changed, or emptied, changes the scores as the plan says', () => {
  const book = bookOf(twenty);
  const calculation = new Calculation(book);
  const tools = { sheet: 'Measures', row: 3, column: 6 };
  const score = { sheet: 'Summary', row: 4, column: 3 };
  calculation.set(tools, 4414);
  // 4,414 * 100 / 63,056 = 7.000127; / 14 = 50.0009 %; with 100 %: 75.00045 %
  expect(calculation.at(score)).toBeCloseTo(0.7500045, 7);
  expect(calculation.at({ ...score, column: 4 })).toBe('Not achieved');
  // left out, as the built-in rule for what is missing says
  calculation.set(tools, null);
  expect(calculation.at(score)).toBe(1);
  // 0 / 0 is nothing to measure
  calculation.set(tools, 0);
  calculation.set({ ...tools, row: 4 }, 0);
  expect(calculation.at(score)).toBe(1);
});

describe('the formulas of the examples come to what perfplan says', () => {
  test.each(['directive-2025', 'contratto-ospedale-2024'])('%s', (name) => {
    for (const model of load([`examples/${name}`]).models) {
      const book = bookOfModel(model);
      expect(differences(book, calculated(book))).toEqual([]);
      expect(formulasIn(book)).toBeGreaterThan(50);
    }
  });
});

const hostile = [
  "=cmd|' /C calc'!A1",
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '#REF!',
  '_x0041_',
  '</text:p><x>',
  '"&1&"',
  "o'clock",
];

// what is not done by the middle of the year is not late: the other indicator alone counts
test('something to be done within the year is pending at half-year', () => {
  const book = bookOf(
    `perf 1 english
plan P "P" {
  years 2025
  indicator A "A" {
    target 2025 >= 10
    actual 2025-H1 = 10
  }
  indicator B "B" {
    target 2025 done
    actual 2025-H1 = not done
  }
}`,
    { year: 2025, asOf: { first: 2025, last: 2025, part: 'H1' } },
  );
  expect(differences(book, calculated(book))).toEqual([]);
});

test('a text of the plan is text in a cell, whatever it looks like', async () => {
  const lines = hostile.map((title, at) => {
    const written = title.replaceAll('"', '\\"');
    return `  indicator \`=I${at}\` "${written}" { target 2024 >= 1\n actual 2024 = 1 source "${written}" }`;
  });
  const text = `perf 1 english\nplan P "=1+1" { years 2024\n policy p\n${lines.join('\n')}\n}\npolicy p { band a >= 1% "=1+1"\n band b "-b" }\n`;
  const book = bookOf(text);
  const bytes = await xlsxOf(book);
  const { sheets } = await readXlsx(bytes);
  const results = sheets.find(({ name }) => name === 'Results')!;
  const titles = results.rows.slice(4).map((row) => row[2]);
  expect(titles).toEqual(hostile);
  const content = strFromU8(unzipSync(odsOf(book))['content.xml']!);
  const formulas = [...content.matchAll(/table:formula="([^"]*)"/g)].map(([, formula]) => formula!);
  const excel = sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []));
  expect(formulas).toHaveLength(excel.length);
  expect([...formulas, ...excel].filter((one) => /cmd|1\+1|SUM\(1\)|REF/.test(one))).toEqual([]);
  expect(differences(book, calculated(book))).toEqual([]);
});

test('every formula is one that Excel takes, with 150 indicators in one objective and a sum of 300 measures', () => {
  const indicators = Array.from(
    { length: 1000 },
    (_, at) => `indicator I${at} { target 2024 >= 1\n actual 2024 = ${at % 3} }`,
  );
  const sum = Array.from({ length: 300 }, (_, at) => `M${at}`);
  const measures = sum.map((name) => `measure ${name} { 2024 = 1 }`);
  const book = bookOf(
    `perf 1 english\nplan P "P" { years 2024\n objective O "O" {\n${indicators.join('\n')}\nindicator Long { formula ${sum.join(' + ')}\n target 2024 >= 1 }\n} }\n${measures.join('\n')}\n`,
  );
  const all = book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }) => cells.map((cell) => ({ name, cell }))),
  );
  expect(all.filter(({ name, cell }) => cell?.formula && !fits(cell.formula, name))).toEqual([]);
  expect(differences(book, calculated(book))).toEqual([]);
});

test('the same plan gives the same files', async () => {
  expect(Buffer.from(await xlsxOf(bookOf(twenty))).equals(await xlsxOf(bookOf(twenty)))).toBe(true);
  expect(Buffer.from(odsOf(bookOf(twenty))).equals(odsOf(bookOf(twenty)))).toBe(true);
});

// What describes a table, wrong in every way: each key is named with what it should be, in both languages.

import { expect, test } from 'vitest';
import { readSettings } from '#language/table/settings.ts';

const good = {
  plan: 'P',
  period: '2024',
  separator: ';',
  decimal: ',',
  columns: { code: 'Code', value: 'Value' },
};

const byYear = { ...good, period: undefined };

test.each([
  ['', '', 'it is no JSON'],
  ['{', '', 'it is no JSON (line 1, column 2)'],
  ['[]', '', 'it must be an object between braces'],
  [{ ...good, plan: undefined }, 'plan', 'it is missing'],
  [{ ...good, plan: 3 }, 'plan', 'it must be a text between quotation marks'],
  [{ ...good, plan: '' }, 'plan', 'it cannot be empty'],
  [{ ...good, separator: 'tab' }, 'separator', 'it must be one of "," ";" "\\t" "|"'],
  [{ ...good, headings: 'no' }, 'headings', 'it must be true or false'],
  [{ ...good, done: 'sì' }, 'done', 'it must be a list of words'],
  [{ ...good, colums: {} }, '', 'colums is none of its keys'],
  [{ ...good, columns: { code: 0, value: 2 } }, 'columns.code', 'it must be a heading, or a number from 1'],
  [{ ...good, thousands: ',' }, 'thousands', 'it is the same as decimal'],
  [{ ...good, period: undefined }, 'period', 'neither period nor columns.period is given'],
  [{ ...good, headings: false }, 'columns', 'headings is false, so columns are numbers'],
  [{ ...good, missing: ['-'], notDone: ['-'] }, 'done, notDone, missing', '- is given twice'],
  [{ ...good, columns: { code: 'A', value: 'A' } }, 'columns', 'column A cannot be two things'],
  [
    { ...good, columns: { code: 'A' } },
    'columns.value',
    'it is missing: one column of values, or columns.values with one for each period',
  ],
  [
    { ...byYear, columns: { code: 'A', values: {} } },
    'columns.values',
    'it is missing: one column of values, or columns.values with one for each period',
  ],
  [
    { ...byYear, columns: { code: 'A', values: { 'Anno 2024': 'B' } } },
    'columns.values.Anno 2024',
    'a period is 2024, 2024-H1, 2024-Q3 or 2024-05',
  ],
  [
    { ...good, columns: { code: 'A', values: { 2024: 'B' } } },
    'columns.values',
    'it names a column for each period: leave period, columns.period and columns.value out',
  ],
  [
    { ...byYear, columns: { code: 'A', value: 'B', values: { 2024: 'C' } } },
    'columns.values',
    'it names a column for each period: leave period, columns.period and columns.value out',
  ],
  [{ ...byYear, columns: { code: 'A', values: { 2023: 'B', 2024: 'B' } } }, 'columns', 'column B cannot be two things'],
  [
    { ...byYear, columns: { code: 'A', values: { 2024: 0 } } },
    'columns.values.2024',
    'it must be a heading, or a number from 1',
  ],
  [{ ...good, rounded: 'yes' }, 'rounded', 'it must be true or false'],
  ['{ "plan": "P", "period": "2024", "period": "2023" }', 'period', 'it is said twice'],
  ['{ "columns": { "code": "A", "code": "B" } }', 'columns.code', 'it is said twice'],
  ['{\0"\0p\0l\0a\0n\0"\0', '', 'it is not UTF-8: save it as UTF-8'],
  ['{ "plan": "Citt\uFFFD" }', '', 'it is not UTF-8: save it as UTF-8'],
])('%j', (given, key, en) => {
  const read = readSettings(typeof given === 'string' ? given : JSON.stringify(given));
  const problems = read.settings === null ? read.problems : [];
  expect(problems.map((one) => [one.key, one.problem.en])).toEqual([[key, en]]);
  for (const { problem } of problems) expect(problem.it).not.toBe(problem.en);
});

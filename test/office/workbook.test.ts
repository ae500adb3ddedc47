// LibreOffice agrees: what it calculates from a workbook's inputs equals what perfplan says, and follows what is changed as `what-if` does.

import { expect, test } from 'vitest';
import { load } from '#cli/files/load.ts';
import { whatIf } from '#engine/what-if/what-if.ts';
import { odsOf } from '#report/workbook/ods.ts';
import { xlsxOf } from '#report/workbook/xlsx.ts';
import { bookOf, bookOfModel, differences, figureAt, formulasIn } from '../report/books.ts';
import { isMissingInBoth } from '../report/changes.ts';
import { specifiedBooks } from '../report/specified.ts';
import { type NamedFile, type Recalculated, recalculate, withNumbers } from './recalculate.ts';

const examples = [
  'contratto-ospedale-2024',
  'directive-2025',
  'ferrara-2017',
  'indices',
  'massa-carrara-2017',
  'modena-2017',
  'modena-2024',
  'riviere-di-liguria-2017',
  'service-delivery-2024-25',
];

test('all examples, every node and indicator, in both formats', async () => {
  const models = examples.flatMap((name) => load([`examples/${name}`]).models);
  const books = models.map((model) => bookOfModel(model));
  const excel = await Promise.all(
    books.map(async (book, at): Promise<NamedFile> => ({ name: `x${at}.xlsx`, bytes: await xlsxOf(book) })),
  );
  const open = books.map((book, at): NamedFile => ({ name: `o${at}.ods`, bytes: odsOf(book) }));
  const found = await recalculate([...excel, ...open]);
  const compared = [...books, ...books].map((book, at) => differences(book, inSheets(found[at]!)));
  expect(compared.flat()).toEqual([]);
  expect(books.reduce((sum, book) => sum + formulasIn(book), 0)).toBeGreaterThan(20_000);
});

test('every plan of the specification', async () => {
  const books = specifiedBooks();
  const files = await Promise.all(
    books.map(async ({ book }, at): Promise<NamedFile> => ({ name: `s${at}.xlsx`, bytes: await xlsxOf(book) })),
  );
  const found = await recalculate(files);
  const lines = books.flatMap(({ book, name }, at) =>
    differences(book, inSheets(found[at]!)).map((line) => `${name}: ${line}`),
  );
  expect(lines).toEqual([]);
});

function inSheets(found: Recalculated) {
  return (sheet: string, row: number, column: number): unknown => found.get(sheet)?.[row]?.[column];
}

const changedMeasures = ['N_Strumenti_dig', 'N_ImprAtt'];

test.each(changedMeasures)('%s changed in the file changes the scores as what-if says', async (code) => {
  const loaded = load(['examples/modena-2024']);
  const [model] = loaded.models;
  const result = whatIf({ model: model!, trees: loaded.trees }, [`${code} = 4_321`]);
  if (result.kind !== 'compared') throw new Error(result.kind);
  const before = bookOfModel(model!);
  const after = bookOfModel(result.diff.after);
  const at = figureAt(before, code, '2024');
  const bytes = withNumbers(await xlsxOf(before), [{ ...at, number: '4321' }]);
  const [found] = await recalculate([{ name: 'changed.xlsx', bytes }]);
  expect(differences(after, inSheets(found!))).toEqual([]);
  expect(differences(before, inSheets(found!))).not.toEqual([]);
});

test('an emptied measure is treated as the policy says', async () => {
  const plan = (missing: string, value: string): string =>
    `perf 1 english\nplan P "P" { years 2024\n policy p\n objective O "O" { indicator I weight 1 { formula M * 2\n target 2024 >= 10 }\n indicator J weight 3 { target 2024 >= 10\n actual 2024 = 5 } } }\npolicy p { missing ${missing}\n band a >= 60% "A"\n band b "B" }\nmeasure M { ${value} }\n`;
  const cases = ['excluded', 'zero', 'blocks'];
  const files = await Promise.all(
    cases.map(async (missing, at): Promise<NamedFile> => {
      const book = bookOf(plan(missing, '2024 = 4'));
      const cell = figureAt(book, 'M', '2024');
      return { name: `m${at}.xlsx`, bytes: withNumbers(await xlsxOf(book), [{ ...cell, number: null }]) };
    }),
  );
  const found = await recalculate(files);
  for (const [at, missing] of cases.entries())
    expect(
      differences(bookOf(plan(missing, '2023 = 1')), inSheets(found[at]!)).filter(
        (line) => line.startsWith('Results') && !isMissingInBoth.test(line),
      ),
    ).toEqual([]);
});

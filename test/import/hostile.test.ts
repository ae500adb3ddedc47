// Files that are no workbook, or that would do harm: each is refused for its reason, before it is unpacked; no bytes make the reader throw.

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readActuals } from '#import/actuals/import-actuals.ts';
import { perfFile } from '#import/actuals/write-perf.ts';
import { formOf } from '#import/form/form.ts';
import { formOds } from '#import/form/form-ods.ts';
import { formXlsx } from '#import/form/form-xlsx.ts';
import { readPlan } from '#import/plan/import-plan.ts';
import { draftText } from '#import/plan/write-draft.ts';
import { MOST_IN_PART } from '#import/sheet/limits.ts';
import { readWorkbook } from '#import/sheet/read-workbook.ts';
import { decimalOf } from '#import/sheet/stored-number.ts';
import { refusalWords } from '#import/words/refusals.ts';
import { compile } from '#language/index.ts';
import { runs } from '../runs.ts';
import { ods, plan, xlsx } from './workbooks.ts';

const sheets = [
  {
    name: 'Dati',
    rows: [
      ['Codice', 'Valore'],
      ['I6', 12],
      ['I3', { value: 0.45, format: '0%' }],
    ],
  },
];
const [excel, open] = [await xlsx(sheets), await ods(sheets)];

async function why(bytes: Uint8Array): Promise<string> {
  const read = await readWorkbook(bytes);
  if (read.workbook) return 'read';
  const words = refusalWords(read.refusal);
  expect([words.en, words.it].every((one) => one.length > 5)).toBe(true);
  return read.refusal.why;
}

/** The size that the directory says of a part. */
function saying(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  const name = new TextEncoder().encode(part);
  for (let at = 0; at < changed.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50 && name.every((byte, index) => changed[at + 46 + index] === byte))
      view.setUint32(at + 24, size, true);
  return changed;
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));

const repeated = `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t">
<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">
<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table></office:document>`;

describe('refused', () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a sheet of 200 MB', 'too-large', () => saying(excel, 'xl/worksheets/sheet1.xml', 200_000_000)],
    ['a bomb', 'too-large', () => saying(open, 'content.xml', MOST_IN_PART + 1)],
    ['more than it says, Excel', 'damaged', () => saying(excel, 'xl/worksheets/sheet1.xml', 10)],
    ['more than it says, OpenDocument', 'damaged', () => saying(open, 'content.xml', 10)],
    ['nothing about its size', 'damaged', () => saying(open, 'content.xml', 0)],
    [
      'a password',
      'encrypted',
      () => writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], encryption: { password: 'x', spinCount: 10 } }),
    ],
    ['Excel 97', 'old-excel', () => latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}`)],
    ['macros', 'macros', () => writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], vbaProject: new Uint8Array(8) })],
    ['a zip of something else', 'not-a-workbook', () => zipSync({ 'a.txt': latin('x') })],
    ['a page', 'html', () => latin('<html><table><tr><td>1</td></tr></table></html>')],
    ['a picture', 'not-a-workbook', () => latin('\x89PNG\r\n\x1a\n\0\0\0')],
    ['nothing', 'empty', () => new Uint8Array(0)],
    ['a value repeated over a whole sheet', 'too-large', () => latin(repeated)],
  ])('%s', async (_, reason, make) => expect(await why(await make())).toBe(reason));
});

test('a cell in the far corner, and ranges over one another, end at once', async () => {
  const far = zipSync({
    ...unzipSync(excel),
    [sheet]: strToU8(withRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  });
  expect(await why(far)).toBe('too-large');
  const rows = Array.from({ length: 3000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join(
    '',
  );
  const ranges = '<mergeCell ref="A1:A1048576"/>'.repeat(2000);
  const over = zipSync({
    ...unzipSync(excel),
    [sheet]: strToU8(withRows(rows).replace('</sheetData>', `</sheetData><mergeCells>${ranges}</mergeCells>`)),
  });
  expect(await why(over)).toBe('too-large');
  const spans =
    '<table:table-row><table:table-cell table:number-rows-spanned="1048576" office:value-type="float" office:value="1"/></table:table-row>';
  expect(await why(latin(repeated.replace(/<table:table-row[\s\S]*<\/table:table-row>/, spans.repeat(3000))))).toBe(
    'too-large',
  );
});

const sheet = 'xl/worksheets/sheet1.xml';

function withRows(rows: string): string {
  return strFromU8(unzipSync(excel)[sheet]!).replace(
    /<sheetData>[\s\S]*<\/sheetData>/,
    `<sheetData>${rows}</sheetData>`,
  );
}

test('a form of hostile texts can be opened, and none of them is a formula', async () => {
  const text = plan
    .replace('"Events"', '"=cmd|\' /C calc\'!A1 <script>\u0001\u202E"')
    .replace('objective O1 "Objective" {', 'objective O1 "Objective" {\n    office A')
    .concat('office A "@SUM(1)&<>"\n');
  const model = compile([{ name: 'plan.perf', text }]).value[0]!;
  const form = formOf(model, model.offices.get('A')!, { first: 2024, last: 2024, part: null });
  for (const bytes of [await formXlsx(form), formOds(form)]) {
    const { workbook } = await readWorkbook(bytes);
    const texts = workbook!.sheets[0]!.rows.flat().filter(({ kind }) => kind !== 'text' && kind !== 'blank');
    expect(texts).toEqual([]);
    expect(JSON.stringify(workbook)).toContain('=cmd|');
    expect(JSON.stringify(workbook)).not.toMatch(/[\u0001\u202E]/);
  }
});

test('a formula that reads another workbook is no value', async () => {
  const read = await readWorkbook(await xlsx([{ name: 'A', rows: [[{ formula: "'[1]Foglio 1'!A1", result: 5 }]] }]));
  expect(read.workbook?.sheets[0]?.rows[0]?.[0]).toEqual({ kind: 'elsewhere' });
});

test('whatever the bytes, it answers', async () => {
  const damaged = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    ...[excel, open].flatMap((whole) => [
      fc.nat(whole.length).map((end) => whole.subarray(0, end)),
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }).map((changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        return bytes;
      }),
    ]),
  );
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      await readWorkbook(bytes);
    }),
    { numRuns: runs(300) },
  );
});

test('whatever the cells, they are read or asked about', async () => {
  const model = compile([{ name: 'plan.perf', text: plan }]).value[0]!;
  const words = [
    'Codice',
    'Consuntivo 2024',
    'Indicatori',
    'Peso',
    'Stato',
    'Target 2024',
    'I6',
    'I2',
    'I3',
    '1.1 - A',
    '1,5',
    '>= 1.234',
    '12/5/2024',
    '---',
    'SI',
    '(x',
    '`"\\',
  ];
  const cell = fc.oneof(
    fc.constantFrom(...words).map((text) => ({ kind: 'text', text }) as const),
    fc.string({ maxLength: 8 }).map((text) => ({ kind: 'text', text }) as const),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(
      (number) =>
        ({
          kind: 'number',
          digits: decimalOf(number) ?? '0',
          percent: number > 0,
          decimals: null,
          unit: '',
        }) as const,
    ),
    fc.constantFrom(
      { kind: 'blank' } as const,
      { kind: 'uncalculated' } as const,
      { kind: 'covered', row: 0, column: 0 } as const,
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
      const workbook = { format: 'xlsx', days: '1900', sheets: [{ name: 'A', hidden: false, rows }] } as const;
      const { entries } = readActuals({ workbook, csv: null, model, period: '2024', settings: {}, saved: null });
      perfFile(entries, { plan: 'P', period: '2024', language: 'english', file: 'a.xlsx' });
      const { draft } = readPlan(workbook, {});
      if (draft) {
        const { text } = draftText(draft, { code: 'P', title: 'P', language: 'it', file: 'a.xlsx' });
        expect(compile([{ name: 'a.perf', text }]).value).toHaveLength(1);
      }
    }),
    { numRuns: runs(1500) },
  );
});

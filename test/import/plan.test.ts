// Two real plans, as their tables were printed, laid out as workbooks: a list down the sheet (Modena 2017), a table with merged cells (Ferrara 2017). What comes in is
// held against the plans in examples/, which were written by hand from the same documents. Where the text of two columns of a page runs together, rows
// stand in the order of the page; names of persons are those of their roles.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalBaseline, canonicalGoal, canonicalWeight } from '#engine/diff/canonical-form.ts';
import { readPlan } from '#import/plan/import-plan.ts';
import { draftText, type WrittenDraft } from '#import/plan/write-draft.ts';
import { readWorkbook } from '#import/sheet/read-workbook.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import { format } from '#language/format/format.ts';
import { compile } from '#language/index.ts';
import type { Indicator } from '#language/model/indicator.ts';
import type { Model } from '#language/model/model.ts';
import { root } from '../house/sources.ts';
import { isWhole } from '../runs.ts';
import { type GivenSheet, ods, xlsx } from './workbooks.ts';

const printed = (name: string): readonly (readonly string[])[] =>
  readFileSync(join(root, 'test/import/plans', `${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

function byHand(name: string): Model {
  const folder = join(root, 'examples', name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.perf'));
  return compile(files.map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') }))).value[0]!;
}

/** Cells of nodes are merged over the rows of their indicators. */
function mergesIn(
  rows: readonly (readonly string[])[],
): { startRow: number; startCol: number; endRow: number; endCol: number }[] {
  return [0, 1].flatMap((column) =>
    rows.flatMap((row, at) => {
      if (at === 0 || !row[column]) return [];
      let end = at;
      while (rows[end + 1] && !rows[end + 1]![column] && !(column === 1 && rows[end + 1]![0])) end++;
      return end > at ? [{ startRow: at, startCol: column, endRow: end, endCol: column }] : [];
    }),
  );
}

async function drafted(bytes: Uint8Array, name: string): Promise<WrittenDraft> {
  const { workbook } = await readWorkbook(bytes);
  const { draft, questions } = readPlan(workbook!, { numbers: 'italian' });
  expect(questions).toEqual([]);
  return draftText(draft!, { code: 'PP-2017', title: name, language: 'it', file: `${name}.xlsx` });
}

/** What a plan says of an indicator in its table: weight, targets, state. */
function factsOf(model: Model): ReadonlyMap<string, string> {
  return new Map([...model.indicators.values()].map((one) => [one.code, factsOfOne(one)]));
}

function factsOfOne({ targets, baselines, places }: Indicator): string {
  const weight = places[0]?.weight ? canonicalWeight(places[0].weight) : '';
  const goals = targets.map(({ period, goal }) => `${period.first} ${canonicalGoal(goal)}`);
  const states = baselines.filter(({ value }) => value !== null).map((one) => canonicalBaseline(one));
  return [weight, ...goals, ...states].join(' | ');
}

interface Comparison {
  readonly right: number;
  readonly of: number;
  /** By code. */
  readonly wrong: ReadonlyMap<string, string>;
  /** Of these: without a remark in the draft. */
  readonly unsaid: readonly string[];
}

function compared({ text }: WrittenDraft, gold: Model): Comparison {
  const { value } = compile([{ name: 'draft.perf', text }]);
  const draft = factsOf(value[0]!);
  const wanted = factsOf(gold);
  const wrong = new Map([...wanted].filter(([code, facts]) => draft.get(code) !== facts));
  const unsaid = [...wrong.keys()].filter((code) => !remarked(text, code));
  return { right: wanted.size - wrong.size, of: wanted.size, wrong, unsaid };
}

/** Whether a comment stands in the block of an indicator. */
function remarked(text: string, code: string): boolean {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim().startsWith(`indicatore ${code} `));
  if (start < 0) return false;
  const end = lines.findIndex((line, at) => at > start && line.trim() === '}');
  return lines.slice(start, end).some((line) => line.includes('//'));
}

/** What the language itself finds wrong with it. */
function errorsIn({ text }: WrittenDraft): readonly string[] {
  expect(format(text).value).toBe(text);
  const { diagnostics } = compile([{ name: 'draft.perf', text }]);
  return diagnostics.filter(({ severity }) => severity === 'error').map((one) => messageOf(one, 'en'));
}

const workbook = (rows: readonly (readonly string[])[], merges = mergesIn([])): GivenSheet[] => [
  { name: 'Piano', rows: rows.map((row) => row.map((text) => (text === '' ? null : text))), merges },
];

describe('a table with merged cells', () => {
  const rows = printed('ferrara-2017');
  const formats = [['xlsx', xlsx] as const, ...(isWhole ? [['ods', ods] as const] : [])];
  test.each(formats)('%s', async (_, write) => {
    const written = await drafted(await write(workbook(rows, mergesIn(rows))), 'ferrara');
    const { right, of, unsaid } = compared(written, byHand('ferrara-2017'));
    expect({ right, of }).toEqual({ right: 204, of: 219 });
    // a word read as a unit, a state that is no step of its scale, a row that the text does not have
    expect(unsaid).toEqual(['F170', 'F187', 'F201']);
    expect(errorsIn(written)).toEqual([]);
    // of nine strategic and 67 operational objectives the text has lost two; the areas are not printed
    expect(written.counts).toEqual({ nodes: 74, indicators: 218 });
  });
});

describe('a list', () => {
  test('xlsx', async () => {
    const written = await drafted(await xlsx(workbook(printed('modena-2017'))), 'modena');
    const { right, of, unsaid } = compared(written, byHand('modena-2017'));
    expect({ right, of }).toEqual({ right: 220, of: 237 });
    // a row that the text does not have; a year that the document misprints
    expect(unsaid).toEqual(['_802_4', '_8032.05.A1.12_1']);
    // one row too many, where the text of two columns runs together
    expect(errorsIn(written)).toEqual([expect.stringMatching(/^_8021\.0002\.A1\.2_1 does not fit its siblings/)]);
  });

  test('what is ambiguous is asked', async () => {
    const { workbook: read } = await readWorkbook(await xlsx(workbook([...printed('modena-2017')].slice(0, 40))));
    const { questions } = readPlan(read!, {});
    expect(questions).toEqual([]);
    const { workbook: other } = await readWorkbook(
      await xlsx(
        workbook([
          ['1 - A'],
          ['Indicatori'],
          ['Uno'],
          ['Peso', '100 %'],
          ['Stato', '1.234'],
          ['Target 2017', '>= 1.300'],
          ['Target 2018', '2'],
        ]),
      ),
    );
    expect(readPlan(other!, {}).questions.map(({ cell, words }) => `${cell} ${words.en.slice(0, 40)}`)).toEqual([
      'B5 1.234 is 1234 in Italian and 1.234 in En',
      'B6 >= 1.300 is 1300 in Italian and 1.300 in',
    ]);
  });

  test('no plan', async () => {
    const { workbook: read } = await readWorkbook(await xlsx(workbook([['a', 'b']])));
    expect(readPlan(read!, {}).questions[0]?.words.en).toContain('no sheet looks like a plan');
  });
});

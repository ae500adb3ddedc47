// From a workbook to the first draft of a plan: the sheet that looks like a plan, read by its layout.

import type { NumberForm } from '../figures/written-number.ts';
import { customOf, writtenNumber } from '../figures/written-number.ts';
import { type Sheet, textOf, type Workbook } from '../sheet/cell.ts';
import { planProblems } from '../words/plan-problems.ts';
import { problems } from '../words/problems.ts';
import type { Draft, PlanDoubt } from './draft.ts';
import { bareFigure } from './figure-cells.ts';
import type { CellAt } from './indicator.ts';
import { isList, type LayoutRead, type RowSpan, readList } from './list-layout.ts';
import type { PlanSettings } from './plan-settings.ts';
import { tableIn } from './table-columns.ts';
import { readTable } from './table-layout.ts';

export type PlanRead =
  | { readonly draft: Draft; readonly questions: readonly [] }
  | { readonly draft: null; readonly questions: readonly PlanDoubt[] };

export function readPlan({ sheets }: Workbook, settings: PlanSettings): PlanRead {
  const looked = sheets.filter(({ name, hidden }) =>
    settings.sheet === undefined ? !hidden : name === settings.sheet,
  );
  const read = looked.flatMap((sheet) => readersFor(sheet, settings));
  if (read.length === 0) {
    const names = sheets.map(({ name }) => name).join(', ');
    return { draft: null, questions: [{ sheet: names, cell: '', words: problems.noPlan() }] };
  }
  const list = settings.columns && looked.find((sheet) => !tableIn(sheet, {}) && isList(sheet));
  if (list) return { draft: null, questions: [{ sheet: list.name, cell: '', words: planProblems.noColumns() }] };
  const first = read.map((one) => one('italian'));
  const form = settings.numbers ?? formOf(first.flatMap(({ figures }) => figures));
  if (typeof form !== 'string') return { draft: null, questions: form };
  const layouts = form === 'italian' ? first : read.map((one) => one(form));
  return {
    draft: {
      title: looked.map(titleOf).find((title) => title !== null) ?? null,
      nodes: layouts.flatMap(({ tree }) => tree.nodes),
      indicators: layouts.flatMap(({ tree }) => tree.indicators),
      years: [...new Set(layouts.flatMap(({ years }) => years))].sort(),
      doubts: layouts.flatMap(({ doubts }) => doubts),
    },
    questions: [],
  };
}

/** A line that says that it is one, before the first heading. */
function titleOf({ rows }: Sheet): string | null {
  for (const row of rows.slice(0, 10)) {
    const [text = '', ...more] = row.map(textOf).filter((one) => one !== '');
    if (more.length === 0 && /\b(?:piano|plan|piao)\b/i.test(text) && text.length < 200) return text;
  }
  return null;
}

function readersFor(
  sheet: Sheet,
  { columns = {}, firstRow = 1, lastRow = Number.POSITIVE_INFINITY }: PlanSettings,
): readonly ((form: NumberForm) => LayoutRead)[] {
  const span: RowSpan = { first: firstRow - 1, end: lastRow };
  const table = tableIn(sheet, columns);
  if (table) return [(form) => readTable(sheet, table, form, span)];
  return isList(sheet) ? [(form) => readList(sheet, form, span)] : [];
}

/** What figures say beyond doubt; else what is to be asked. */
function formOf(figures: readonly CellAt[]): NumberForm | readonly PlanDoubt[] {
  const found = figures.flatMap(({ value, ...at }) => {
    const written = value.kind === 'text' ? writtenNumber(bareFigure(textOf(value))) : null;
    return written ? [{ at, written, custom: customOf(written), text: textOf(value) }] : [];
  });
  const open = found.filter(({ custom }) => custom === 'both');
  const said = new Set(found.map(({ custom }) => custom).filter((one) => one === 'italian' || one === 'english'));
  if (open.length === 0 && said.size < 2) return [...said][0] ?? 'italian';
  const asked = open.length > 0 ? open : found.filter(({ custom }) => custom !== 'either');
  return asked.map(({ at, written, text }) => ({
    ...at,
    words: problems.ambiguousNumber(text, written.italian ?? '?', written.english ?? '?'),
  }));
}

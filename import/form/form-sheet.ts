// What stands in the cells of a form, and what may be put into them: the same for every file format.

import { visible } from '#language/syntax/visible.ts';
import { cellName } from '../sheet/cell.ts';
import { type Form, type FormColumn, type FormRow, formColumns, HEADINGS_ROW } from './form.ts';

export interface FormCell {
  readonly text: string;
  /** May be filled in. */
  readonly open: boolean;
  readonly look: 'title' | 'line' | 'heading' | 'text' | 'value' | 'percent' | 'date';
  readonly rule: InputRule | null;
}

/** Formulas name cells as Excel does. */
export type InputRule =
  | { readonly kind: 'formula'; readonly formula: string; readonly message: string }
  | { readonly kind: 'list'; readonly words: readonly string[]; readonly message: string };

/** In characters, by column. */
export const widths: Readonly<Record<FormColumn, number>> = {
  code: 22,
  title: 60,
  unit: 10,
  value: 16,
  source: 26,
  note: 30,
  because: 26,
  before: 16,
  target: 22,
  serves: 24,
  office: 12,
};

const opened: ReadonlySet<FormColumn> = new Set(['value', 'source', 'note', 'because']);

export function formCells(form: Form): readonly (readonly FormCell[])[] {
  const { lines, headings, rows } = form;
  const above = lines.map((text, at) => [
    { text, open: false, look: at === 0 ? 'title' : 'line', rule: null } as const,
  ]);
  const gap = Array.from({ length: HEADINGS_ROW - lines.length }, () => []);
  const head = headings.map((text) => ({ text, open: false, look: 'heading', rule: null }) as const);
  return [...above, ...gap, head, ...rows.map((row, at) => cellsOf(row, HEADINGS_ROW + 1 + at, form))];
}

function cellsOf(row: FormRow, at: number, form: Form): readonly FormCell[] {
  const { holder, title, unit, before, target, serves, sliced } = row;
  const texts = { code: holder.code, title, unit, before, target, serves, office: sliced ? form.office.code : '' };
  return formColumns.slice(0, form.headings.length).map((column, across) => ({
    text: column in texts ? visible(texts[column as keyof typeof texts]) : '',
    open: opened.has(column),
    look: column === 'value' ? lookOf(row) : 'text',
    rule: column === 'value' ? ruleFor(row, cellName(at, across), form) : null,
  }));
}

function lookOf({ holder }: FormRow): FormCell['look'] {
  if (holder.wants === 'date') return 'date';
  return holder.wants === 'figure' && holder.percent ? 'percent' : 'value';
}

function ruleFor({ holder }: FormRow, cell: string, { words }: Form): InputRule {
  const none = words.notApplicable;
  switch (holder.wants) {
    case 'done':
      return { kind: 'list', words: [words.done, words.notDone, none], message: words.wrong.list };
    case 'step':
      return { kind: 'list', words: [...holder.steps, none], message: words.wrong.list };
    case 'date':
      return {
        kind: 'formula',
        formula: `OR(AND(ISNUMBER(${cell}),${cell}>=36526,${cell}<73051),${cell}="${none}",${cell}="${words.notDone}")`,
        message: words.wrong.date,
      };
    case 'figure':
      return { kind: 'formula', formula: `OR(ISNUMBER(${cell}),${cell}="${none}")`, message: words.wrong.number };
  }
}

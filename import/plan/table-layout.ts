// A plan as a table: a row for each indicator, its node in columns before it (often merged over several rows), then weight, state and targets by year.

import type { NumberForm } from '../figures/written-number.ts';
import { BLANK, type Cell, cellAt, cellName, coveringCell, isBlank, type Sheet, textOf } from '../sheet/cell.ts';
import { planProblems } from '../words/plan-problems.ts';
import { codeAndTitle, type DraftLine, type Heading, headingOf, type PlanDoubt, rankOf } from './draft.ts';
import { type CellAt, indicatorOf } from './indicator.ts';
import type { LayoutRead } from './list-layout.ts';
import { createTree } from './tree.ts';
import { yearIn } from './years.ts';

type Column =
  | { readonly is: 'node'; readonly heading: Heading }
  | { readonly is: 'target' | 'baseline'; readonly year: number | null }
  | { readonly is: 'code' | 'title' | 'weight' | 'unit' | 'baseline-year' | 'source' | 'owner' | 'formula' };

export interface PlanTable {
  /** From 0. */
  readonly header: number;
  readonly columns: ReadonlyMap<number, Column>;
}

/** null: there is no row with a heading for indicators and one for targets. */
export function tableIn(sheet: Sheet): PlanTable | null {
  for (let row = 0; row < Math.min(sheet.rows.length, 60); row++) {
    const columns = new Map<number, Column>();
    for (const [column] of (sheet.rows[row] ?? []).entries()) {
      const read = columnOf(headingText(sheet, row, column));
      if (read) columns.set(column, read);
    }
    const has = (is: Column['is']): boolean => [...columns.values()].some((one) => one.is === is);
    if (has('target') && (has('title') || has('code'))) return { header: row, columns: withTitle(columns) };
  }
  return null;
}

/** "Target" merged over the years that stand in the row below it. */
function headingText(sheet: Sheet, row: number, column: number): string {
  const own = textOf(coveringCell(sheet, row, column));
  const below = textOf(cellAt(sheet, row + 1, column));
  return /^(?:19|20)\d\d$/.test(below) && yearIn(own) === null ? `${own} ${below}` : own;
}

/** A column of codes alone has the titles, too. */
function withTitle(columns: ReadonlyMap<number, Column>): ReadonlyMap<number, Column> {
  if ([...columns.values()].some(({ is }) => is === 'title')) return columns;
  return new Map([...columns].map(([at, one]) => [at, one.is === 'code' ? { is: 'title' } : one]));
}

const roles: readonly (readonly [RegExp, (text: string) => Column])[] = [
  [/^(?:cod\.?|codic[ei]|codes?)\b(?!.*obiett)/i, () => ({ is: 'code' })],
  [/\b(?:target|valor[ei] attes[oi]|risultat[oi] attes[oi])\b/i, (text) => ({ is: 'target', year: yearIn(text) })],
  [/^anno\b(?!.*20\d\d)/i, () => ({ is: 'baseline-year' })],
  [
    /^(?:stato|valor[ei] inizial[ei]|valor[ei] di partenza|baseline|consuntivo|valor[ei])\b/i,
    (text) => ({ is: 'baseline', year: yearIn(text) }),
  ],
  [/^(?:peso|pesi|weight)\b/i, () => ({ is: 'weight' })],
  [/^(?:unit[àa]|u\. ?m|udm|unit)\b/i, () => ({ is: 'unit' })],
  [/^(?:font[ei]|source)\b/i, () => ({ is: 'source' })],
  [/^(?:formula|algoritmo|modalità di calcolo)\b/i, () => ({ is: 'formula' })],
  [/^(?:responsabil[ei]|owner|uffici?o?|struttura)\b/i, () => ({ is: 'owner' })],
  [/^(?:indicator[ei]?s?|descrizione indicatore|denominazione indicatore)\b/i, () => ({ is: 'title' })],
];

function columnOf(text: string): Column | null {
  const role = roles.find(([words]) => words.test(text));
  if (role) return role[1](text);
  const heading = text === '' ? null : headingOf(text);
  return heading && { is: 'node', heading };
}

export function readTable(sheet: Sheet, { header, columns }: PlanTable, form: NumberForm): LayoutRead {
  const tree = createTree();
  const doubts: PlanDoubt[] = [];
  const years = new Set<number>();
  const figures: CellAt[] = [];
  const at = (is: Column['is']): number | null => [...columns].find(([, one]) => one.is === is)?.[0] ?? null;
  const cell = (row: number, column: number | null): CellAt | null =>
    column === null ? null : { sheet: sheet.name, cell: cellName(row, column), value: own(cellAt(sheet, row, column)) };
  for (const one of columns.values()) if (one.is === 'target' && one.year !== null) years.add(one.year);
  for (let row = header + 1; row < sheet.rows.length; row++) {
    for (const [column, one] of columns) {
      const text = one.is === 'node' ? textOf(cellAt(sheet, row, column)) : '';
      if (one.is !== 'node' || text === '') continue;
      const { code, title, owner } = codeAndTitle(text);
      const place = { sheet: sheet.name, cell: cellName(row, column) };
      tree.open(
        { ...one.heading, code, title, owner, at: place, children: [], indicators: [] },
        column * 10 + rankOf(one.heading),
      );
    }
    const title = cell(row, at('title'));
    for (const [column, one] of columns)
      if (one.is === 'target' || one.is === 'baseline' || one.is === 'weight') figures.push(cell(row, column)!);
    const targets = [...columns].flatMap(([column, one]) =>
      one.is === 'target' ? [{ year: one.year ?? [...years][0] ?? null, cell: cell(row, column)! }] : [],
    );
    const filled = targets.filter((one) => !isBlank(one.cell.value));
    if (!title || isBlank(title.value)) {
      for (const { cell: loose } of filled)
        if (!/^(?:19|20)\d\d$/.test(textOf(loose.value)))
          doubts.push({ sheet: sheet.name, cell: loose.cell, words: planProblems.loose(textOf(loose.value)) });
      continue;
    }
    const state = [...columns].findLast(
      ([column, one]) => one.is === 'baseline' && !isBlank(cellAt(sheet, row, column)),
    );
    const year = state?.[1].is === 'baseline' ? state[1].year : null;
    const said = cell(row, at('baseline-year'));
    const code = at('code') === null || at('code') === at('title') ? '' : textOf(cellAt(sheet, row, at('code')!));
    tree.add(
      indicatorOf(
        {
          title: textOf(title.value),
          code: code || null,
          at: title,
          weight: cell(row, at('weight')),
          unit: textOf(cell(row, at('unit'))?.value ?? BLANK),
          baseline: state ? { cell: cell(row, state[0])!, year: year ?? yearIn(textOf(said?.value ?? BLANK)) } : null,
          targets: targets.flatMap((one) => (one.year === null ? [] : [{ year: one.year, cell: one.cell }])),
          more: documentation(row, sheet, at),
        },
        form,
      ),
    );
  }
  return { tree, years: [...years].sort(), doubts, figures };
}

/** A target that is merged over several years stands in the first. */
function own(cell: Cell): Cell {
  return cell.kind === 'covered' ? BLANK : cell;
}

function documentation(row: number, sheet: Sheet, at: (is: Column['is']) => number | null): readonly DraftLine[] {
  const text = (is: Column['is']): string => (at(is) === null ? '' : textOf(coveringCell(sheet, row, at(is)!)));
  const line = (statement: string, words: string): readonly DraftLine[] =>
    words === '' ? [] : [{ text: `${statement} ${quotedText(words)}`, doubts: [] }];
  return [
    ...line('owner', text('owner')),
    ...line('source', text('source')),
    ...line('detail "Formula"', text('formula')),
  ];
}

export function quotedText(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

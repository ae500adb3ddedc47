// What the columns of a table are, by their headings.

import { cellAt, coveringCell, type Sheet, textOf } from '../sheet/cell.ts';
import type { Words } from '../words/refusals.ts';
import { type Heading, headingOf } from './draft.ts';
import { settleWeights, type WeightColumn, type WeightSettings, weightColumn } from './weight-columns.ts';
import { yearIn } from './years.ts';

export type Column =
  | { readonly is: 'node'; readonly heading: Heading }
  | { readonly is: 'target' | 'baseline'; readonly year: number | null }
  | WeightColumn
  | { readonly is: 'code' | 'title' | 'unit' | 'baseline-year' | 'source' | 'owner' | 'formula' | 'polarity' };

export interface PlanTable {
  /** From 0. */
  readonly header: number;
  readonly columns: ReadonlyMap<number, Column>;
  /** Columns whose headings leave a doubt. */
  readonly doubts: readonly { readonly column: number; readonly words: Words }[];
}

/** null: there is no row with a heading for indicators and one for targets. */
export function tableIn(sheet: Sheet, said: WeightSettings): PlanTable | null {
  for (let row = 0; row < Math.min(sheet.rows.length, 60); row++) {
    const columns = new Map<number, Column>();
    for (const [column] of (sheet.rows[row] ?? []).entries()) {
      const read = columnOf(headingText(sheet, row, column));
      if (read) columns.set(column, read);
    }
    const has = (is: Column['is']): boolean => [...columns.values()].some((one) => one.is === is);
    if (has('target') && (has('title') || has('code'))) {
      return { header: row, ...settleWeights(withTitle(columns), said) };
    }
  }
  return null;
}

/** "Target" merged over the years that stand in the row below it. */
export function headingText(sheet: Sheet, row: number, column: number): string {
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
  [/^(?:peso|pesi|weights?)\b/i, (text) => weightColumn(text)],
  [/^(?:polarit[àa]|polarity|verso|andamento (?:atteso|desiderato))/i, () => ({ is: 'polarity' })],
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

// Which code of the plan a cell names: as it is written, or as the mapping says. Knows no values.

import type { Holder } from '../actuals/holders.ts';
import { type Cell, cellAt, type Sheet, textOf } from '../sheet/cell.ts';
import { roundedTo } from '../sheet/stored-number.ts';
import type { Mapping } from './mapping.ts';

/** The text of a code: of a number as it is shown, so that 1.10 is no 1.1. */
function codeText(cell: Cell): string {
  if (cell.kind !== 'number' || cell.decimals === null) return textOf(cell);
  const [whole = '', rest = ''] = roundedTo(cell.digits, cell.decimals).split('.');
  return cell.decimals === 0 ? whole : `${whole}.${rest.padEnd(cell.decimals, '0')}`;
}

/** Of a row whose code is none of the plan's on purpose: null. Of a code that nobody knows: undefined. */
export function holderOf(
  text: string,
  codes: Mapping['codes'],
  holders: ReadonlyMap<string, Holder>,
): Holder | null | undefined {
  if (!Object.hasOwn(codes, text)) return holders.get(text);
  const code = codes[text]!;
  return code === null ? null : holders.get(code);
}

/** The only code that differs in capitals, spaces or dashes alone. */
export function spelledOtherwise(text: string, holders: ReadonlyMap<string, Holder>): string | null {
  const wanted = loose(text);
  const found = [...holders.keys()].filter((code) => loose(code) === wanted);
  return wanted !== '' && found.length === 1 ? found[0]! : null;
}

/** By loose spelling: made once for a search. */
export function looseCodes(holders: ReadonlyMap<string, Holder>): ReadonlySet<string> {
  return new Set([...holders.keys()].map(loose));
}

export function loose(text: string): string {
  return text.toLowerCase().replace(/[\s_‐-―-]+/gu, '');
}

export function codeCellText(sheet: Sheet, row: number, column: number): string {
  return codeText(cellAt(sheet, row, column));
}

// A CSV file as a workbook of one sheet of texts. How it is written is declared; what it looks like can be asked.

import { rowsOf } from '#language/table/rows.ts';
import { BLANK, type Cell, type Workbook } from './cell.ts';
import { MOST_CELLS } from './limits.ts';
import { Refused } from './refused.ts';

export interface CsvForm {
  readonly separator: ',' | ';' | '\t' | '|';
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
}

/** Rows stand where their lines do: the cell in the second column of line 5 is B5. */
export function csvWorkbook(bytes: Uint8Array, { separator, encoding }: CsvForm): Workbook {
  const text = decode(bytes, encoding);
  const { rows: found, broken } = rowsOf(text, separator);
  if (broken) throw new Refused({ why: 'damaged', detail: `${broken.problem}, ${lineAt(text, broken.start) + 1}` });
  const rows: Cell[][] = [];
  let [line, offset, count] = [0, 0, 0];
  for (const { cells, start } of found) {
    line += lineAt(text.slice(offset, start), start - offset);
    offset = start;
    count += cells.length;
    if (count > MOST_CELLS || line > MOST_CELLS)
      throw new Refused({ why: 'too-large', what: 'cells', most: MOST_CELLS });
    while (rows.length <= line) rows.push([]);
    rows[line] = cells.map(({ text: one }) => (one === '' ? BLANK : { kind: 'text', text: one }));
  }
  return { format: 'csv', sheets: [{ name: 'CSV', hidden: false, rows }], days: null };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).match(/\r\n|\r|\n/g)?.length ?? 0;
}

function decode(bytes: Uint8Array, encoding: CsvForm['encoding']): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** What it looks like: to be shown, never to be relied on unseen. */
export function csvFormOf(bytes: Uint8Array): CsvForm {
  const encoding = encodingOf(bytes);
  const lines = decode(bytes, encoding)
    .split(/\r\n|\r|\n/)
    .slice(0, 50)
    .filter((line) => line.trim() !== '');
  const [best] = ([';', '\t', '|', ','] as const)
    .map((separator) => ({ separator, rank: rankOf(lines.map((line) => line.split(separator).length)) }))
    .toSorted((a, b) => b.rank - a.rank);
  return { separator: best!.separator, encoding };
}

function encodingOf(bytes: Uint8Array): CsvForm['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** How many lines have the commonest number of cells, if that is more than one. */
function rankOf(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

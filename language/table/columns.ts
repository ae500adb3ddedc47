// Finds the columns of a table, by its description. Knows no values.

import type { Report } from '../diagnostics/diagnostic.ts';
import type { CsvRow } from './rows.ts';
import type { ColumnName, TableSettings } from './settings.ts';

export interface Columns {
  /** The index of each column, from 0. */
  readonly places: ReadonlyMap<ColumnName, number>;
  /** Where there is one column of values for each period. */
  readonly values: readonly ValueColumn[];
  /** The number of cells in a row. */
  readonly width: number;
  /** Columns that are neither read nor declared as ignored. */
  readonly unread: readonly { readonly index: number; readonly heading: string }[];
}

export interface ValueColumn {
  /** As the description writes it: `2024`, `2024-H1`. */
  readonly period: string;
  readonly index: number;
}

interface Table {
  readonly name: string;
  readonly settings: TableSettings;
  readonly rows: readonly CsvRow[];
}

/** null if a named column does not exist, or exists twice, which is reported. */
export function columnsOf({ name, settings, rows }: Table, report: Report): Columns | null {
  const [first] = rows;
  const headings = widthOf(first).map(({ text }) => plain(text));
  const width = headings.length;
  let sound = true;
  const indexOf = (column: string | number): number | null => {
    const index = typeof column === 'number' ? column - 1 : headings.indexOf(plain(column));
    const twice = typeof column === 'string' && headings.lastIndexOf(plain(column)) !== index;
    if (index >= 0 && (index < width || width === 0) && !twice) return index;
    sound = false;
    const anchor = { file: name, owner: null, start: first?.start ?? 0, end: first?.end ?? 0 };
    report('table-column', anchor, { column: String(column), headings, twice });
    return null;
  };
  const places = new Map<ColumnName, number>();
  const { values: byPeriod = {}, ...single } = settings.columns;
  for (const [key, column] of Object.entries(single) as [ColumnName, string | number][]) {
    const index = indexOf(column);
    if (index !== null) places.set(key, index);
  }
  const values = Object.entries(byPeriod).flatMap(([period, column]): ValueColumn[] => {
    const index = indexOf(column);
    return index === null ? [] : [{ period, index }];
  });
  const read = [...places.values(), ...values.map(({ index }) => index)];
  const known = new Set<number | null>([...read, ...settings.ignore.map(indexOf)]);
  const unread = Array.from({ length: width }, (_, index) => ({
    index,
    heading: headingOf(index, settings, headings),
  }));
  return sound ? { places, values, width, unread: unread.filter(({ index }) => !known.has(index)) } : null;
}

/** Without empty cells at the end, which spreadsheets add if other rows are longer. */
function widthOf(row: CsvRow | undefined): CsvRow['cells'] {
  const cells = row?.cells ?? [];
  return cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1);
}

function headingOf(index: number, settings: TableSettings, headings: readonly string[]): string {
  return (settings.headings ? headings[index] : '') || String(index + 1);
}

/** Normalised: composed letters (NFC), plain spaces. */
function plain(heading: string): string {
  return heading.normalize('NFC').replace(/\s+/g, ' ').trim();
}

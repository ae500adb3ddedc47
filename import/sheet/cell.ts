// Sheets as they are read: cells with what is stored and how it is shown. Knows no file format and no plan.

export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | NumberCell
  /** `iso` without the time of the day. */
  | { readonly kind: 'date'; readonly iso: string }
  /** A time of the day or a duration. */
  | { readonly kind: 'time' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#N/D`, `#DIV/0!` */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result is not in the file. */
  | { readonly kind: 'uncalculated' }
  /** A formula that reads another workbook. */
  | { readonly kind: 'elsewhere' }
  /** Under another one that spreads over it. */
  | { readonly kind: 'covered'; readonly row: number; readonly column: number };

export interface NumberCell {
  readonly kind: 'number';
  /** With a point, to 15 significant digits, which is what spreadsheets know: `0.3` where 0.30000000000000004 is stored. */
  readonly digits: string;
  /** Shown with `%`; `digits` are the fraction. */
  readonly percent: boolean;
  /** How many decimals are shown (of a percentage: of the percentage); null: as many as there are, or it cannot be told. */
  readonly decimals: number | null;
  /** What its format shows beside it: `€`, `mln`; else empty. */
  readonly unit: string;
}

/** Rows and columns are counted from 0; rows may be shorter than others. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Workbook {
  readonly format: 'xlsx' | 'ods' | 'csv';
  readonly sheets: readonly Sheet[];
  /** From which day it counts days; null: it has texts alone. */
  readonly days: '1900' | '1904' | null;
}

export const BLANK: Cell = { kind: 'blank' };

export function cellAt({ rows }: Sheet, row: number, column: number): Cell {
  return rows[row]?.[column] ?? BLANK;
}

/** The cell that covers it, else itself. */
export function coveringCell(sheet: Sheet, row: number, column: number): Cell {
  const cell = cellAt(sheet, row, column);
  return cell.kind === 'covered' ? cellAt(sheet, cell.row, cell.column) : cell;
}

/** `C5` */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `AB` for 27 */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** 27 for `AB`; null: it is no column. */
export function columnNumber(name: string): number | null {
  if (!/^[A-Z]{1,3}$/.test(name)) return null;
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What somebody sees in it, on one line, its outer spaces left out: breaking and other spaces are one space. */
export function textOf(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return tidy(cell.text);
    case 'number':
      return cell.digits;
    case 'date':
      return cell.iso;
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.text;
    default:
      return '';
  }
}

/** Spaces of every kind become one; what is invisible (zero width, soft hyphen, byte order mark) goes. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .trim();
}

export function isBlank(cell: Cell): boolean {
  return cell.kind === 'blank' || (cell.kind === 'text' && tidy(cell.text) === '');
}

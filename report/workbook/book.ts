// A workbook as data: sheets, rows, cells with what they look like. Each format writes it; knows no plan.

import type { Formula } from './formula.ts';

export interface Book {
  readonly title: string;
  readonly subject: string;
  readonly language: 'en' | 'it';
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Of its tab, as hexadecimal digits. */
  readonly tab: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** So many rows and columns stay where they are when it is scrolled; the rows are printed on each page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The row of heads below which it can be filtered, with the columns that have one; null: it is no table. */
  readonly filter: { readonly row: number; readonly columns: number } | null;
  readonly landscape: boolean;
  /** So many columns are printed; null: all. */
  readonly printed: number | null;
  /** Where a cell is coloured by its text. */
  readonly lights: readonly Lights[];
  readonly choices: readonly Choice[];
}

export interface Row {
  readonly cells: readonly (Cell | null)[];
  /** In how many groups that can be folded. */
  readonly level: number;
  /** In points; null: as high as its text. */
  readonly height: number | null;
}

/** A day: since 1970-01-01. */
export type CellValue = string | number | { readonly day: number } | null;

export interface Cell {
  /** Of a formula: what it comes to, for readers that do not calculate. */
  readonly value: CellValue;
  readonly formula: Formula | null;
  readonly look: Look;
  readonly comment: string | null;
  /** The row of a sheet where it leads. */
  readonly link: { readonly sheet: string; readonly row: number } | null;
}

export type Format =
  | { readonly kind: 'text' | 'general' | 'date' }
  | { readonly kind: 'number' | 'percent'; readonly decimals: number };

/** One object for all cells that look the same. */
export interface Look {
  readonly format: Format;
  readonly bold: boolean;
  readonly italic: boolean;
  /** In points. */
  readonly size: number;
  readonly colour: string;
  /** null: none. */
  readonly fill: string | null;
  readonly border: boolean;
  readonly align: 'left' | 'right' | 'center';
  readonly wrap: boolean;
  readonly indent: number;
}

export type Light = 'green' | 'amber' | 'red';

export interface Lights {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly texts: readonly { readonly text: string; readonly light: Light }[];
}

/** Cells in which one of a few texts, or else a day, is expected. */
export interface Choice {
  readonly row: number;
  readonly column: number;
  readonly texts: readonly string[];
}

/** Readable on their fill: at least 4.5 to 1. */
export const lightColours: Readonly<Record<Light, { readonly fill: string; readonly colour: string }>> = {
  green: { fill: 'DDF1E0', colour: '0F5A2A' },
  amber: { fill: 'FDEBC8', colour: '7A4A00' },
  red: { fill: 'F9DAD6', colour: '9A1B13' },
};

/** A text as spreadsheets take it: no control characters, no halves of characters, not longer than a cell. */
export function cellText(text: string): string {
  const plain = text.toWellFormed().replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g, '\uFFFD');
  return plain.length > longestText ? `${plain.slice(0, longestText - 1).toWellFormed()}…` : plain;
}

const longestText = 32_000;

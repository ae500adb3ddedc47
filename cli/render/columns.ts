// Lays out rows of cells in columns that fit a width: one column is shortened, others are dropped if there is no room. Does not know what the
// cells mean.

import { visible } from '#language/syntax/visible.ts';
import type { Style, TextFormat } from './style.ts';
import { cut, widthOf } from './text-width.ts';

export interface Column {
  readonly head: string;
  readonly align: 'start' | 'end';
  /** Gets the remaining width and is cut to it. One column of a table. */
  readonly flexible?: boolean;
  /** Dropped if there is no room, the highest number first; undefined: never. */
  readonly dropped?: number;
}

export interface Part {
  readonly text: string;
  readonly format?: TextFormat;
}

export interface TableCell extends Part {
  /** Never cut; part of the width. */
  readonly before?: Part;
  readonly after?: Part;
}

/** Cells in the order of the columns; a string is a line across all columns. */
export type TableRow = readonly TableCell[] | string;

export interface Room {
  readonly width: number;
  readonly style: Style;
}

const gap = 2;
/** The least width of the flexible column; below it another column is dropped. */
const least = 28;
const longest = 2000;

/** Lines without trailing spaces. Empty columns are left out. */
export function layOut(columns: readonly Column[], rows: readonly TableRow[], { width, style }: Room): string[] {
  const cells = rows.filter((row) => typeof row !== 'string');
  const shown = fitting(columns, cells, width);
  const head = shown.map(({ column }) => ({ text: column.head, format: 'dim' as const }));
  const hasHead = head.some(({ text }) => text !== '');
  const print = (row: readonly TableCell[]): string =>
    shown
      .map(({ column, size }, i) => printCell(row[i] ?? { text: '' }, { column, size, style }))
      .join(' '.repeat(gap))
      .trimEnd();
  const body = rows.map((row) =>
    typeof row === 'string' ? row : print(shown.map(({ index }) => row[index] ?? { text: '' })),
  );
  return hasHead ? [print(head), ...body] : body;
}

interface ShownColumn {
  readonly column: Column;
  readonly index: number;
  readonly size: number;
}

function fitting(columns: readonly Column[], rows: readonly (readonly TableCell[])[], width: number): ShownColumn[] {
  const all = columns
    .map((column, index) => ({ column, index, size: naturalWidth(column, index, rows) }))
    .filter(({ index }) => rows.some((row) => widthOfCell(row[index]) > 0));
  let kept = all;
  const room = (): number =>
    width - kept.reduce((sum, { column, size }) => sum + gap + (column.flexible ? 0 : size), -gap);
  const flexible = all.find(({ column }) => column.flexible)?.size ?? 0;
  while (room() < Math.min(least, flexible)) {
    const first = Math.max(...kept.map(({ column }) => column.dropped ?? 0));
    if (first === 0) break;
    kept = kept.filter(({ column }) => column.dropped !== first);
  }
  const left = Math.max(1, room());
  return kept.map((one) => (one.column.flexible ? { ...one, size: Math.min(one.size, left) } : one));
}

function naturalWidth({ head }: Column, index: number, rows: readonly (readonly TableCell[])[]): number {
  return rows.reduce((widest, row) => Math.max(widest, widthOfCell(row[index])), widthOf(head));
}

function widthOfCell(cell: TableCell | undefined): number {
  if (!cell) return 0;
  // no need to measure what is longer than any terminal
  return aroundOf(cell) + (cell.text.length > longest ? longest : widthOf(visible(cell.text)));
}

function aroundOf({ before, after }: TableCell): number {
  return widthOf(before?.text ?? '') + widthOf(after?.text ?? '');
}

interface Frame {
  readonly column: Column;
  readonly size: number;
  readonly style: Style;
}

function printCell(cell: TableCell, { column, size, style }: Frame): string {
  const room = size - aroundOf(cell);
  const text = cut(visible(cell.text), room);
  const parts = [cell.before, { ...cell, text }, cell.after].filter((part) => part !== undefined);
  const styled = parts.map((part) => (part.format && part.text ? style(part.format, part.text) : part.text)).join('');
  const padding = ' '.repeat(Math.max(0, room - widthOf(text)));
  return column.align === 'end' ? padding + styled : styled + padding;
}

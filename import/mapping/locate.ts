// Where in a workbook the values of a plan stand: the sheet, the headings, the columns. What it finds is a proposal, with the cells on which it rests.

import { type Holder, isSliced } from '../actuals/holders.ts';
import { writtenNumber } from '../figures/written-number.ts';
import {
  type Cell,
  cellAt,
  cellName,
  columnName,
  columnNumber,
  coveringCell,
  isBlank,
  type Sheet,
  textOf,
  type Workbook,
} from '../sheet/cell.ts';
import { loose, looseCodes } from './codes.ts';
import { isOtherPeriod, mentionsPeriod, roleOf } from './headings.ts';
import type { PartialMapping } from './settings.ts';

/** The columns of a sheet that hold codes of the plan, and in how many cells. */
interface CodeColumn {
  readonly sheet: Sheet;
  readonly column: number;
  readonly rows: readonly number[];
}

export interface Located {
  readonly sheet: Sheet;
  readonly code: number;
  /** From 0. */
  readonly header: readonly number[];
  readonly first: number;
  /** null: it cannot be told. */
  readonly value: number | null;
  /** Which may be that of the values. */
  readonly candidates: readonly number[];
  readonly others: Readonly<Partial<Record<'unit' | 'source' | 'note' | 'because' | 'office', number>>>;
}

export type Location =
  | { readonly kind: 'found'; readonly located: Located }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly sheets: readonly string[] };

export interface Sought {
  readonly holders: ReadonlyMap<string, Holder>;
  readonly offices: ReadonlySet<string>;
  /** `2024`, `2024-H1` */
  readonly period: string;
  readonly settings: PartialMapping;
}

export function locate({ sheets }: Workbook, sought: Sought): Location {
  const { settings, holders } = sought;
  const known = looseCodes(holders);
  const looked = sheets.filter(({ name, hidden }) =>
    settings.sheet === undefined ? !hidden : name === settings.sheet,
  );
  const best = looked
    .flatMap((sheet) => bestColumn(sheet, known, settings.columns?.code) ?? [])
    .toSorted((a, b) => b.rows.length - a.rows.length);
  const [first] = best;
  if (!first) return { kind: 'none' };
  const alike = best.filter(({ rows }) => rows.length * 2 > first.rows.length);
  const named = alike.filter(({ sheet }) => mentionsPeriod(sheet.name, sought.period));
  const chosen = alike.length === 1 ? first : named.length === 1 ? named[0]! : null;
  if (!chosen) return { kind: 'several', sheets: alike.map(({ sheet }) => sheet.name) };
  return { kind: 'found', located: columnsOf(chosen, sought) };
}

function bestColumn(sheet: Sheet, known: ReadonlySet<string>, asked: string | undefined): CodeColumn | null {
  const rowsOf = new Map<number, number[]>();
  for (const [row, cells] of sheet.rows.entries())
    for (const [column, cell] of cells.entries())
      if (known.has(loose(textOf(cell)))) rowsOf.set(column, [...(rowsOf.get(column) ?? []), row]);
  const wanted = asked === undefined ? null : columnNumber(asked);
  if (wanted !== null) return { sheet, column: wanted, rows: rowsOf.get(wanted) ?? [] };
  const [best] = [...rowsOf].toSorted(([, a], [, b]) => b.length - a.length);
  return best ? { sheet, column: best[0], rows: best[1] } : null;
}

function columnsOf({ sheet, column: code, rows }: CodeColumn, sought: Sought): Located {
  const first =
    sought.settings.firstRow === undefined ? firstRow(sheet, code, rows[0] ?? 0) : sought.settings.firstRow - 1;
  const header = sought.settings.header?.map((row) => row - 1) ?? headerRows(sheet, first);
  const width = Math.max(0, ...sheet.rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => at !== code);
  const filled = columns.filter((at) =>
    rows.some((row) => !isBlank(cellAt(sheet, row, at)) && cellAt(sheet, row, at).kind !== 'covered'),
  );
  const headings = new Map(columns.map((at) => [at, headingOf(sheet, header, at)]));
  const heading = (at: number): string => headings.get(at) ?? '';
  const others: Partial<Record<'unit' | 'source' | 'note' | 'because' | 'office', number>> = {};
  for (const at of columns) {
    const role = roleOf(heading(at));
    if (role === null || role === 'value' || role === 'other' || others[role] !== undefined) continue;
    if (role !== 'office' || saysSlices(sheet, { code, office: at, rows }, sought)) others[role] = at;
  }
  const open = columns.filter((at) => {
    const role = roleOf(heading(at));
    return (role === null || role === 'value') && !isOtherPeriod(heading(at), sought.period);
  });
  const candidates = narrowed(open, [
    (at) => mentionsPeriod(heading(at), sought.period),
    (at) => roleOf(heading(at)) === 'value',
    (at) => filled.includes(at),
    (at) => rows.some((row) => isFigure(cellAt(sheet, row, at))),
  ]);
  const asked = sought.settings.columns?.value;
  const value = asked === undefined ? (candidates.length === 1 ? candidates[0]! : null) : columnNumber(asked);
  return { sheet, code, header, first, value, candidates, others };
}

/** Each test counts if anything passes it. */
function narrowed(columns: readonly number[], tests: readonly ((column: number) => boolean)[]): readonly number[] {
  return tests.reduce((left, test) => {
    const passing = left.filter(test);
    return passing.length > 0 ? passing : left;
  }, columns);
}

function isFigure({ kind }: Cell): boolean {
  return kind === 'number' || kind === 'date' || kind === 'boolean';
}

/** Rows directly above the first known code that hold a number are rows of the table, whose codes nobody knows. */
function firstRow(sheet: Sheet, code: number, known: number): number {
  let first = known;
  while (first > 0 && holdsNumber(sheet.rows[first - 1] ?? [], code)) first--;
  return first;
}

/** Other than a year, which headings have too. */
function holdsNumber(cells: readonly Cell[], code: number): boolean {
  return cells.some((cell, at) => at !== code && isNumber(cell) && !/^(?:19|20)\d\d$/.test(textOf(cell)));
}

/** Also as text, unless a word follows, as in `1° semestre`. */
function isNumber(cell: Cell): boolean {
  return cell.kind === 'number' || (cell.kind === 'text' && writtenNumber(textOf(cell))?.unit === '');
}

/** Up to three rows directly above with more than one text. */
function headerRows(sheet: Sheet, first: number): readonly number[] {
  const rows: number[] = [];
  for (let row = first - 1; row >= 0 && rows.length < 3; row--) {
    const cells = sheet.rows[row] ?? [];
    const texts = new Set(cells.map((_, at) => textOf(coveringCell(sheet, row, at))).filter((text) => text !== ''));
    if (texts.size < 2) break;
    rows.unshift(row);
  }
  return rows;
}

function headingOf(sheet: Sheet, header: readonly number[], column: number): string {
  const texts = header.map((row) => textOf(coveringCell(sheet, row, column)));
  return [...new Set(texts)].filter((text) => text !== '').join(' ');
}

/** A column of offices says whose slice a value is only where codes stand in several rows, or the plan has slices of one. */
function saysSlices(
  sheet: Sheet,
  { code, office, rows }: { readonly code: number; readonly office: number; readonly rows: readonly number[] },
  { offices, holders }: Sought,
): boolean {
  const texts = rows.map((row) => textOf(coveringCell(sheet, row, office))).filter((text) => text !== '');
  if (texts.length === 0 || !texts.every((text) => offices.has(text))) return false;
  const codes = rows.map((row) => textOf(cellAt(sheet, row, code)));
  const sliced = codes.some((text) => {
    const holder = holders.get(text);
    return holder !== undefined && isSliced(holder);
  });
  return sliced || new Set(codes).size < codes.length;
}

/** For a message: `C (Valore 2024)`. */
export function columnWords(
  sheet: Sheet,
  header: readonly number[],
  column: number,
): { column: string; heading: string } {
  return { column: columnName(column), heading: headingOf(sheet, header, column) };
}

export function headingCell(header: readonly number[], column: number): string {
  return cellName(header.at(-1) ?? 0, column);
}

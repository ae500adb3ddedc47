// Workbooks as `perfplan report --xlsx` writes them, and where what they calculate differs from what perfplan says.

import type { TargetsInForce } from '#engine/result.ts';
import { type ScoreOptions, score } from '#engine/score.ts';
import { compile, type Model } from '#language/index.ts';
import type { Book, Cell } from '#report/workbook/book.ts';
import { looks } from '#report/workbook/looks.ts';
import { excelFormula, nameOf } from '#report/workbook/notation.ts';
import { workbook } from '#report/workbook/workbook.ts';
import { Calculation } from './calculate-book.ts';

export function bookOf(text: string, options: ScoreOptions = {}): Book {
  return bookOfModel(compile([{ name: 'plan.perf', text }]).value[0]!, options);
}

export function bookOfModel(model: Model, options: ScoreOptions & { targets?: TargetsInForce } = {}): Book {
  return workbook({ scores: score(model, options).value, language: model.language, where: ({ file }) => file });
}

/** What a cell comes to, calculated by whoever. */
export type Calculated = (sheet: string, row: number, column: number) => unknown;

export function calculated(book: Book): Calculated {
  const calculation = new Calculation(book);
  return (sheet, row, column) => calculation.at({ sheet, row, column });
}

/** A line for each difference. Formulas whose result perfplan does not know are helpers of others, which are compared. */
export function differences(book: Book, found: Calculated): readonly string[] {
  return book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        if (!cell?.formula || cell.value === null) return [];
        const value = found(name, row, column) ?? '';
        if (isSame(cell, value)) return [];
        const at = `${name}!${nameOf({ row, column })}`;
        return [
          `${at}: ${JSON.stringify(cell.value)}, calculated ${JSON.stringify(value)}: ${excelFormula(cell.formula, name)}`,
        ];
      }),
    ),
  );
}

/** Numbers to eleven digits: more than are printed anywhere. */
function isSame({ value }: Cell, found: unknown): boolean {
  if (typeof value === 'number')
    return typeof found === 'number' && Math.abs(value - found) <= 1e-11 * Math.max(1, Math.abs(value));
  if (value !== null && typeof value === 'object') return dayOf(found) === value.day;
  return value === found;
}

function dayOf(found: unknown): number | null {
  if (found instanceof Date) return Math.round(found.getTime() / 86_400_000);
  return typeof found === 'number' ? found - 25_569 : null;
}

export function formulasIn(book: Book): number {
  const cells = book.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.filter((cell) => cell?.formula).length;
}

/** The cell of a figure of the whole plan: the place of its sheet, its row and its column. */
export function figureAt(book: Book, code: string, year: string): { sheet: number; row: number; column: number } {
  for (const [sheet, { rows }] of book.sheets.entries()) {
    const column = rows[2]?.cells.findIndex((cell) => cell?.value === year) ?? -1;
    const row = rows.findIndex(({ cells }) => cells[0]?.value === code && cells[column]?.look.fill === inputFill);
    if (column >= 0 && row >= 0) return { sheet, row, column };
  }
  throw new Error(`${code} has no input for ${year}`);
}

const inputFill = looks.input.fill;

/** How many values stand where others have a formula. */
export function fixedIn(book: Book): number {
  const cells = book.sheets.slice(1).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.filter((cell) => cell?.look.fill === looks.fixed.fill).length;
}

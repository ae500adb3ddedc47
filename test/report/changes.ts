// Changes to a workbook beside the same changes to its plan: each figure that somebody may type, half as large, larger, or typed where none was.

import { whatIf } from '#engine/what-if/what-if.ts';
import type { Model } from '#language/index.ts';
import type { Book, Cell } from '#report/workbook/book.ts';
import type { Address } from '#report/workbook/formula.ts';
import { looks } from '#report/workbook/looks.ts';
import { bookOfModel, differences } from './books.ts';
import { Calculation } from './calculate-book.ts';

export interface Planned {
  readonly model: Model;
  readonly trees: Parameters<typeof whatIf>[0]['trees'];
  readonly year: number;
}

export interface Tried {
  /** How many changes the plan took. */
  readonly tried: number;
  /** A line for each that came to something else in the workbook. */
  readonly wrong: readonly string[];
}

/** `every`: only each so manieth figure. */
export function tryChanges({ model, trees, year }: Planned, factors: readonly number[], every = 1): Tried {
  const book = bookOfModel(model, { year });
  let tried = 0;
  const wrong: string[] = [];
  for (const { at, code, cell } of inputsIn(book, year).filter((_, index) => index % every === 0))
    for (const factor of cell.value === null ? [1] : factors) {
      const value = cell.value === null ? 3 : Number(((cell.value as number) * factor).toPrecision(6));
      const assumption = `\`${code}\` = ${cell.look.format.kind === 'percent' ? `${Number((value * 100).toPrecision(8))}%` : value}`;
      const result = whatIf({ model, trees }, [assumption], { year });
      if (result.kind !== 'compared') continue;
      const calculation = new Calculation(book);
      calculation.set(at, value);
      const after = bookOfModel(result.diff.after, { year });
      // a value more may stand before others
      if (layoutOf(after) !== layoutOf(book)) continue;
      tried++;
      const found = differences(followed(after, book), (sheet, row, column) =>
        calculation.at({ sheet, row, column }),
      ).filter((line) => !isMissingInBoth.test(line));
      wrong.push(...found.slice(0, 2).map((line) => `${assumption}: ${line}`));
    }
  return { tried, wrong };
}

/** Without what was no formula in the workbook that was changed: notes, which stay as they were written. */
function followed(after: Book, { sheets }: Book): Book {
  const formulaIn = (at: number, row: number, column: number) => sheets[at]?.rows[row]?.cells[column]?.formula;
  return {
    ...after,
    sheets: after.sheets.map((sheet, at) => ({
      ...sheet,
      rows: sheet.rows.map((line, row) => ({
        ...line,
        cells: line.cells.map((cell, column) => (formulaIn(at, row, column) ? cell : null)),
      })),
    })),
  };
}

/** Why something is missing is said as it was when the workbook was written. */
export const isMissingInBoth: RegExp = /: "(missing|mancante)\b.*", calculated "\1\b/;

/** What stands in which row. */
function layoutOf({ sheets }: Book): string {
  return JSON.stringify(
    sheets.map(({ name, rows }) => [
      name,
      rows.map(({ cells }) => [0, 3, 4].map((at) => (cells[at]?.formula ? '' : cells[at]?.value))),
    ]),
  );
}

interface InputCell {
  readonly at: Address;
  readonly code: string;
  readonly cell: Cell;
}

/** Of the whole of the plan, in the year: a number, or nothing yet. */
function inputsIn({ sheets }: Book, year: number): readonly InputCell[] {
  return sheets.flatMap(({ name, rows }) => {
    const heads = rows[2]?.cells ?? [];
    const column = heads.findIndex((head) => head?.value === `${year}` || `${head?.value}`.startsWith(`${year}/`));
    if (column < 0) return [];
    return rows.slice(3).flatMap(({ cells }, at): readonly InputCell[] => {
      const cell = cells[column];
      const isWhole = !cells[3]?.value && !cells[4]?.value && !cells[0]?.comment;
      const isInput = cell?.look.fill === looks.input.fill && !cell.formula;
      if (!cell || !isWhole || !isInput || (cell.value !== null && typeof cell.value !== 'number')) return [];
      return [{ at: { sheet: name, row: at + 3, column }, code: `${cells[0]?.value}`, cell }];
    });
  });
}

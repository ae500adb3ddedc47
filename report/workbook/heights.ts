// How high rows must be for their texts, which are wrapped: no format says it, and not every program finds it out when a file is opened.

import type { Cell, Row, Sheet } from './book.ts';

const lineHeight = 13;
const leastHeight = 16;
/** What is longer is cut at the edge of its cell. */
const mostLines = 12;

export function withHeights(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => (row.height === null ? higher(row, sheet.widths) : row)) };
}

function higher(row: Row, widths: readonly number[]): Row {
  const lines = row.cells.reduce((most, cell, column) => Math.max(most, linesOf(cell, widths[column] ?? 10)), 1);
  return { ...row, height: Math.max(leastHeight, Math.min(lines, mostLines) * lineHeight + 3) };
}

/** A letter is about as wide as a digit; words do not fill a line. */
function linesOf(cell: Cell | null, width: number): number {
  if (!cell?.look.wrap || typeof cell.value !== 'string') return 1;
  const room = Math.max(4, (width - cell.look.indent * 1.5) * (cell.look.bold ? 0.82 : 0.9));
  return cell.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
}

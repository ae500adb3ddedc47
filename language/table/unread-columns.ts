// Reports columns with figures that are not read: their writer may think that they count.

import type { TableRows } from './actuals-of-rows.ts';
import { createCellReader } from './cell.ts';

/** One hint for each table, at its first row. */
export function reportUnread({ name, settings, columns, rows, report }: TableRows): void {
  const { value } = createCellReader(settings, () => ({ start: 0, end: 0 }));
  const isFigure = (text: string): boolean => {
    const read = value(text, '');
    return typeof read !== 'string' && !('wrong' in read) && read.kind === 'number';
  };
  const [first] = rows;
  const below = settings.headings ? rows.slice(1) : rows;
  const found = columns.unread.filter(({ index }) => below.some(({ cells }) => isFigure(cells[index]?.text ?? '')));
  if (!first || found.length === 0) return;
  const anchor = { file: name, owner: null, start: first.start, end: first.end };
  report('table-unread', anchor, { columns: found.map(({ heading }) => heading) });
}

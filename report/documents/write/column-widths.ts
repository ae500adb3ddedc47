// How wide the columns of a table are on paper, where nothing scrolls: as the columns ask, but no word of a heading and no figure is broken.

import type { DocumentCell, DocumentTable } from '../document.ts';

/** In one unit: the width of the page, of a letter that is as wide as the text is high, and of what is left free at the sides of a cell. */
export interface PageMeasures {
  readonly width: number;
  readonly em: number;
  readonly free: number;
}

export function columnWidths({ columns, rows }: DocumentTable, page: PageMeasures): readonly number[] {
  const least = columns.map(({ head }, at) => {
    const texts = [head, ...rows.flatMap(({ cells }) => unbroken(cells[at]!))];
    return texts.reduce((widest, text) => Math.max(widest, widestWord(text)), 0) * page.em + page.free;
  });
  const asked = columns.map(({ width }) => width);
  const narrower = Math.max(calibri, Math.min(1, (most * page.width) / sum(least)));
  return shared(
    page.width,
    asked,
    least.map((one) => one * narrower),
  );
}

/** Where more of the page than that is needed, running text would be left a stripe: then only so much as Calibri itself takes is held. */
const most = 0.75;
/** What it takes of the font that stands in. */
const calibri = 0.78;

/** What is read as one figure or one word; of running text the numbers. */
function unbroken(cell: DocumentCell): readonly string[] {
  switch (cell.kind) {
    case 'figure':
      return [cell.text];
    case 'light':
      return [cell.name];
    case 'text':
      return cell.lines.flatMap((line) => line.split(' ').filter((word) => /^[+−]?\d[\d.,]*$/.test(word)));
    case 'name':
      return [];
  }
}

/** In ems. A space that does not break joins. */
function widestWord(text: string): number {
  return text.split(' ').reduce((most, word) => Math.max(most, lengthOf(word)), 0);
}

/** Of DejaVu Sans in bold, the widest of the fonts that stand in for Calibri where a machine has none. */
function lengthOf(word: string): number {
  let length = 0;
  for (const sign of word)
    length += /[.,:;'’\u00A0ilj]/.test(sign) ? 0.39 : /[\p{Lu}mw%@+−≥≤]/u.test(sign) ? 0.84 : 0.7;
  return length;
}

/** Each has what it needs; the rest goes to those that ask for more, by what they ask. Where there is too little for all, all give in alike. */
function shared(width: number, asked: readonly number[], least: readonly number[]): readonly number[] {
  const needed = sum(least);
  if (needed >= width) return least.map((one) => Math.floor((one * width) / needed));
  let held = asked.map(() => false);
  for (;;) {
    const isHeld = held;
    const left = width - sum(least.filter((_, at) => isHeld[at]));
    const parts = sum(asked.filter((_, at) => !isHeld[at]));
    const widths = asked.map((one, at) => (isHeld[at] ? least[at]! : (one * left) / parts));
    const narrow = widths.map((one, at) => isHeld[at]! || one < least[at]!);
    if (narrow.every((one, at) => one === isHeld[at])) return widths.map(Math.floor);
    held = narrow;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

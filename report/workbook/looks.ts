// How cells look: what is typed in, what is computed, heads, titles. One object for each look, which the writers rely on.

import type { Cell, CellValue, Format, Look } from './book.ts';
import type { Formula } from './formula.ts';

const general: Format = { kind: 'general' };

const plain: Look = {
  format: general,
  bold: false,
  italic: false,
  size: 10,
  colour: '1B1F27',
  fill: null,
  border: true,
  align: 'left',
  wrap: false,
  indent: 0,
};

export const looks = {
  plain,
  wrapped: { ...plain, wrap: true },
  dim: { ...plain, colour: '5A6270', indent: 1 },
  dimWrapped: { ...plain, colour: '5A6270', wrap: true, indent: 1 },
  head: { ...plain, bold: true, colour: 'FFFFFF', fill: '1F3B5C', align: 'center', wrap: true },
  title: { ...plain, bold: true, size: 18, colour: '1F3B5C', border: false },
  subtitle: { ...plain, size: 11, colour: '5A6270', border: false },
  section: { ...plain, bold: true, size: 12, colour: '1F3B5C', border: false },
  note: { ...plain, border: false, wrap: true, colour: '1B1F27' },
  /** What somebody may type: blue on yellow, as accountants do. */
  input: { ...plain, colour: '0000C8', fill: 'FFF9DB', align: 'right', indent: 1 },
  computed: { ...plain, align: 'right', indent: 1 },
  strong: { ...plain, bold: true, align: 'right', indent: 1 },
  /** A value where others have a formula. */
  fixed: { ...plain, italic: true, colour: '5A6270', fill: 'ECEFF3', align: 'right', indent: 1 },
} as const satisfies Record<string, Look>;

const known = new Map<Look, Map<string, Look>>();

/** The same look with something else: the same object for the same change. */
export function withLook(look: Look, change: Partial<Look>): Look {
  const key = JSON.stringify(change);
  const changes = known.get(look) ?? new Map<string, Look>();
  known.set(look, changes);
  const found = changes.get(key) ?? { ...look, ...change };
  changes.set(key, found);
  return found;
}

export interface CellParts {
  readonly formula?: Formula | null;
  readonly comment?: string | null;
  readonly link?: Cell['link'];
}

export function cellWith(value: CellValue, look: Look = looks.plain, parts: CellParts = {}): Cell {
  const { formula = null, comment = null, link = null } = parts;
  return { value, formula, look: safe(value, formula, look), comment: comment === '' ? null : comment, link };
}

/** A text that would be a formula if somebody typed it again stays text. */
function safe(value: CellValue, formula: Formula | null, look: Look): Look {
  return formula === null && typeof value === 'string' && /^[=+\-@\t\r]/.test(value)
    ? withLook(look, { format: { kind: 'text' } })
    : look;
}

/** Three lines. */
const headHeight = 44;

export function headRow(
  texts: readonly string[],
  height = headHeight,
): { cells: Cell[]; level: number; height: number } {
  return { cells: texts.map((text) => cellWith(text, looks.head)), level: 0, height };
}

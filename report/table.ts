// Tables of texts, whatever they are shown on. Knows no width and no page.

import type { Light } from '#engine/words/band.ts';

/** How a text stands out; the colour of a light never stands alone. */
export type Emphasis = 'bold' | 'dim' | Light;

export interface Column {
  readonly head: string;
  readonly align: 'start' | 'end';
  /** Gets the remaining width and is cut to it, where there is a width. One column of a table. */
  readonly flexible?: boolean;
  /** Dropped if there is no room, the highest number first; undefined: never. */
  readonly dropped?: number;
}

/** What a text leads to: a node or an indicator in a place by its path, a measure by its code. */
export type LinkTarget = { readonly path: string } | { readonly measure: string };

export interface TableText {
  readonly text: string;
  readonly emphasis?: Emphasis;
  readonly to?: LinkTarget;
}

export interface Cell extends TableText {
  readonly before?: TableText;
  readonly after?: TableText;
}

/** A remark on the row above; `depth`: how far that row is indented. */
export interface Note {
  readonly note: string;
  readonly depth: number;
}

/** Cells in the order of the columns. */
export type Row = readonly Cell[] | Note;

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export function isNote(row: Row): row is Note {
  return 'note' in row;
}

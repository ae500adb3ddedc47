// A document as data: headings, paragraphs, tables with cells that say what they hold. How it is laid out is for the writers in write/.

import type { Light } from '#engine/words/band.ts';
import type { Language } from '#engine/words/number.ts';

export interface ReportDocument {
  readonly language: Language;
  readonly organisation: string | null;
  readonly title: string;
  /** The plan and the period: `Piano integrato 2024-2026 · 2024`. */
  readonly subtitle: string;
  /** Whether a table of contents is wanted. */
  readonly contents: boolean;
  readonly words: WriterWords;
  readonly parts: readonly DocumentPart[];
}

/** What the writers themselves say. */
export interface WriterWords {
  readonly contents: string;
  readonly page: string;
  readonly of: string;
}

/** Pages of one orientation. */
export interface DocumentPart {
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string; readonly id: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: 'plain' | 'note' | 'warning' }
  /** Labels with what is said of each. */
  | { readonly kind: 'facts'; readonly about: string; readonly rows: readonly Fact[] }
  | DocumentTable;

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface Fact {
  readonly label: string;
  readonly cell: DocumentCell;
}

export interface DocumentTable {
  readonly kind: 'table';
  /** What it shows, for those who do not see it: the heading above it. */
  readonly about: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly DocumentRow[];
}

export interface DocumentColumn {
  readonly head: string;
  readonly align: 'start' | 'end';
  /** How wide it is beside the others. */
  readonly width: number;
}

export interface DocumentRow {
  readonly cells: readonly DocumentCell[];
  /** How far down a tree it stands; 0 at its top. */
  readonly depth: number;
  readonly weight: RowWeight;
}

/** whole: a total. group: what holds others. part: a part of a group. plain: all else. */
export type RowWeight = 'whole' | 'group' | 'part' | 'plain';

export type DocumentCell =
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | { readonly kind: 'figure'; readonly text: string }
  /** What a row is about: indented by its depth. */
  | { readonly kind: 'name'; readonly code: string; readonly title: string; readonly remarks: readonly string[] }
  /** Never a colour alone. */
  | {
      readonly kind: 'light';
      readonly light: Light;
      readonly shape: string;
      readonly emoji: string;
      readonly name: string;
    };

export const nothing: DocumentCell = { kind: 'text', lines: [] };

export function textCell(...lines: readonly (string | null)[]): DocumentCell {
  return { kind: 'text', lines: lines.filter((line) => line !== null && line !== '') as string[] };
}

/** A number, its comparison and its unit stay on one line; within a longer text the units of percentages and money. */
export function figureCell(text: string | null): DocumentCell {
  return {
    kind: 'figure',
    text: (text ?? '').replace(/(?<=\d) (?=\S{1,6}(?: \*)?$|(?:%|€|EUR)(?: |$))|(?<=[≥≤]) (?=[\d−])/g, '\u00A0'),
  };
}

export function isEmpty(cell: DocumentCell): boolean {
  switch (cell.kind) {
    case 'text':
      return cell.lines.length === 0;
    case 'figure':
      return cell.text === '';
    case 'name':
      return cell.code === '' && cell.title === '';
    case 'light':
      return false;
  }
}

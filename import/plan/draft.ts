// A plan as it is found in a workbook: its tree, its indicators, and what is doubtful about each. Knows no layout of sheets.

import type { IndicatorType } from '#language/syntax/statements.ts';
import type { NodeKind } from '#language/syntax/tree.ts';
import type { Words } from '../words/refusals.ts';

/** Where something stands. */
export interface At {
  readonly sheet: string;
  readonly cell: string;
}

export interface PlanDoubt extends At {
  readonly words: Words;
}

export interface DraftNode {
  readonly kind: Exclude<NodeKind, 'scorecard'>;
  /** null: none is printed. */
  readonly code: string | null;
  readonly title: string;
  /** `strategico`, where the heading says so. */
  readonly type: string | null;
  readonly owner: string | null;
  /** `40%` */
  readonly weight: string | null;
  /** What is doubtful about the node itself. */
  readonly doubts: readonly PlanDoubt[];
  readonly at: At;
  readonly children: DraftNode[];
  readonly indicators: DraftIndicator[];
}

export interface DraftIndicator {
  readonly code: string | null;
  readonly title: string;
  readonly type: IndicatorType | null;
  readonly at: At;
  /** As a plan in English keywords writes them: `unit %`, `target 2017 >= 350`. */
  readonly lines: readonly DraftLine[];
  /** `33.34%` */
  readonly weight: string | null;
}

export interface DraftLine {
  readonly text: string;
  /** What is doubtful about it, for a comment behind it. */
  readonly doubts: readonly PlanDoubt[];
}

export interface Draft {
  /** Above the table; null: nothing there looks like one. */
  readonly title: string | null;
  readonly nodes: readonly DraftNode[];
  /** Directly under the plan. */
  readonly indicators: readonly DraftIndicator[];
  readonly years: readonly number[];
  /** What could not be taken over at all. */
  readonly doubts: readonly PlanDoubt[];
}

export interface Heading {
  readonly kind: DraftNode['kind'];
  readonly type: string | null;
}

const kinds: readonly (readonly [RegExp, Heading])[] = [
  [/^are[ae]\b|^ambit[oi] strategic/i, { kind: 'area', type: null }],
  [/^mission[ei]\b/i, { kind: 'mission', type: null }],
  [/^prospettiv[ae]\b|^perspectives?\b/i, { kind: 'perspective', type: null }],
  [/^(?:obiettiv[oi] strategic[oi]|strategic objectives?)\b/i, { kind: 'objective', type: 'strategico' }],
  [/^(?:programm[ai]|programmes?)\b/i, { kind: 'programme', type: null }],
  [/^(?:obiettiv[oi] operativ[oi]|operational objectives?)\b/i, { kind: 'objective', type: 'operativo' }],
  [/^(?:obiettiv[oi]|objectives?)\b/i, { kind: 'objective', type: null }],
  [/^(?:azion[ei]|attivit[àa]|actions?)(?!\p{L})/iu, { kind: 'action', type: null }],
];

/** null: it names no kind of node. */
export function headingOf(text: string): Heading | null {
  return text.length > 60 ? null : (kinds.find(([words]) => words.test(text))?.[1] ?? null);
}

/** How deep a kind stands, as far as that is usual. */
export function rankOf({ kind, type }: Heading): number {
  if (kind === 'area' || kind === 'perspective') return 0;
  if (kind === 'mission') return 1;
  if (kind === 'objective') return type === 'operativo' ? 4 : 2;
  return kind === 'programme' ? 3 : 5;
}

export interface CodeAndTitle {
  readonly code: string | null;
  readonly title: string;
  /** In brackets at the end, in capitals: who is responsible. */
  readonly owner: string | null;
}

/** `1011.01.D1.11 - Title`, `01.O2.I1 Title (OFFICE)`. Without a dash a code has a point in it. */
export function codeAndTitle(text: string): CodeAndTitle {
  const dashed = /^((?=[\w.]*\d)[\p{L}\d][\p{L}\d._/]*) ?[-–—] ?(\S.*)$/u.exec(text);
  const spaced = dashed ?? /^((?=[\w.]*\d)[\p{L}\d]+(?:[._][\p{L}\d]+)+) (\S.*)$/u.exec(text);
  const lettered = spaced ?? /^(\p{Lu}{1,3}\d{1,4}) (\S.*)$/u.exec(text);
  const [code, title] = lettered ? [lettered[1]!, lettered[2]!] : [null, text];
  const owner = / \(([\p{Lu}’'][\p{Lu}\p{Ll}’' .-]*)\)$/u.exec(title);
  const isName =
    owner !== null && owner[1] === owner[1]!.toUpperCase().replaceAll(' ED ', ' ed ').replaceAll(' E ', ' e ');
  return { code, title: isName ? title.slice(0, owner.index).trim() : title, owner: isName ? owner[1]! : null };
}

// The syntax tree of a file. Immutable; names are unresolved, numbers are text; knows no other file.
//
// Offsets are UTF-16 code units, relative to the start of the declaration that owns the node ("anchored"). A declaration does not store its own offset:
// its parent does (`Placed`). So a declaration that an edit did not touch keeps its identity, wherever it moved, and everything derived from it can be
// cached.

import type { nodeKinds } from './grammar/node-kinds.ts';
import type { DateLiteral, Name, NumberLiteral, Period, Span, Text } from './literals.ts';
import type { Statement } from './statements.ts';

export type NodeKind = (typeof nodeKinds)[number];

export type DeclarationKind =
  | 'plan'
  | 'library'
  | 'policy'
  | NodeKind
  | 'indicator'
  | 'use'
  | 'measure'
  | 'office'
  | 'scale'
  | 'dimension'
  | 'actuals'
  | 'published-block'
  | 'evaluations';

/** A declaration. Offsets are relative to its own start; `length` includes head and block. */
export interface Declaration {
  readonly kind: DeclarationKind;
  readonly length: number;
  /** The keyword that begins it. */
  readonly keyword: Span;
  /** null if it is missing, and in actuals, published-block and evaluations, which have none. */
  readonly code: Name | null;
  readonly title: Text | null;
  readonly under: Name | null;
  readonly within: Name | null; // `in NODE` of a use
  /** A name: of the measure whose value it is. */
  readonly weight: NumberLiteral | Name | null;
  readonly unit: Name | null; // of a measure's head
  readonly source: Text | null; // of a measure's or actuals' head
  readonly at: Text | null; // of a published block's head
  readonly by: Text | null; // of evaluations
  readonly on: DateLiteral | null; // of evaluations
  readonly period: Period | null; // of actuals, published-block, evaluations
  readonly scale: ScaleSteps | null; // of a scale
  /** From `{` to `}`; null without a block. */
  readonly block: Span | null;
  /** The end of the head, where a block may open. */
  readonly headEnd: number;
  readonly statements: readonly Statement[];
  readonly members: readonly Placed[];
}

export interface ScaleSteps extends Span {
  readonly steps: readonly Name[];
  readonly low: NumberLiteral | null;
  readonly high: NumberLiteral | null;
}

export interface Placed {
  /** Relative to the start of the parent declaration, or of the file. */
  readonly start: number;
  readonly declaration: Declaration;
}

export interface Header extends Span {
  readonly version: NumberLiteral | null;
  readonly language: KeywordLanguage;
  readonly plan: Name | null; // `for PLAN`
  /** The file that its offsets refer to, if it is another one: the header of a table is in its description. */
  readonly writtenIn?: string;
}

export type KeywordLanguage = 'english' | 'italian';

/** A file. Offsets of the header and the starts of members are relative to the file. */
export interface SyntaxTree {
  readonly header: Header | null;
  /** Of the keywords, also where no header says it. */
  readonly language: KeywordLanguage;
  readonly length: number;
  readonly members: readonly Placed[];
}

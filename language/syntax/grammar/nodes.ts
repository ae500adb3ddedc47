// Builds syntax nodes from tokens: offsets made relative to the declaration being read. Decides nothing.

import { composed } from '../lex/characters.ts';
import type { Tokens } from '../lex/token-list.ts';
import { Quoted, Word } from '../lex/tokens.ts';
import type {
  Declaration,
  DeclarationKind,
  Expression,
  Keyword,
  Name,
  NumberLiteral,
  Reference,
  Span,
  Text,
} from '../tree.ts';

/** A keyword as it is written: where a code may stand, it is one. */
export function nameOf(tokens: Tokens, at: number, base: number): Name {
  const quoted = tokens.types[at] === Quoted;
  return { start: tokens.starts[at]! - base, end: tokens.ends[at]! - base, text: codeAt(tokens, at), quoted };
}

function codeAt(tokens: Tokens, at: number): string {
  const type = tokens.types[at];
  return type === Quoted || type === Word ? tokens.says(at) : composed(tokens.written(at));
}

export function referenceOf(tokens: Tokens, at: number, base: number): Reference {
  const quoted = tokens.types[at] === Quoted;
  const start = tokens.starts[at]! - base;
  const end = tokens.ends[at]! - base;
  return { kind: 'reference', start, end, text: codeAt(tokens, at), quoted, years: null, code: null };
}

/** The code of a reference. */
export function nameIn(reference: Reference): Name {
  const { text, quoted, code } = reference;
  return code === null ? reference : { start: code.start, end: code.end, text, quoted };
}

/** The same over a wider span. */
export function widened(expression: Expression, start: number, end: number): Expression {
  if (expression.kind !== 'reference') return { ...expression, start, end };
  return { ...expression, start, end, code: spanOf(nameIn(expression)) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

export function textOf(tokens: Tokens, at: number, base: number): Text {
  return { start: tokens.starts[at]! - base, end: tokens.ends[at]! - base, text: tokens.says(at) };
}

export function keywordOf<K extends string>(tokens: Tokens, at: number, base: number): Keyword<K> {
  return { start: tokens.starts[at]! - base, end: tokens.ends[at]! - base, word: tokens.says(at) as K };
}

export function plainNumber(tokens: Tokens, at: number, base: number): NumberLiteral {
  return {
    kind: 'number',
    start: tokens.starts[at]! - base,
    end: tokens.ends[at]! - base,
    digits: tokens.says(at),
    percent: tokens.isPercent(at),
    unit: null,
    plus: false,
  };
}

// ----------------------------------------------------------------------------------------------------------------- declarations

/** A declaration while it is being read. */
export type Draft = { -readonly [K in keyof Declaration]: Declaration[K] };

/** Most declarations hold nothing of one kind or the other. */
export const none: never[] = [];

/** What declarations begin with. There are few lengths: one of each will do. */
const keywordSpans: Span[] = [];

/** Nothing said yet; `keywordLength` is that of the word that it begins with. */
export function emptyDeclaration(kind: DeclarationKind, keywordLength: number): Draft {
  keywordSpans[keywordLength] ??= { start: 0, end: keywordLength };
  return {
    kind,
    length: 0,
    keyword: keywordSpans[keywordLength],
    code: null,
    title: null,
    under: null,
    within: null,
    weight: null,
    unit: null,
    source: null,
    at: null,
    by: null,
    on: null,
    period: null,
    scale: null,
    block: null,
    headEnd: 0,
    statements: none,
    members: none,
  };
}

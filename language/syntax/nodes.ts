// Builds syntax nodes from tokens: offsets made relative to the declaration being read. Decides nothing.

import { composed } from './characters.ts';
import type { Tokens } from './token-list.ts';
import { Quoted, Word } from './tokens.ts';
import type { Declaration, DeclarationKind, Keyword, Name, NumberLiteral, Span, Text } from './tree.ts';

/** A keyword as it is written: where a code may stand, it is one. */
export function nameOf(tokens: Tokens, at: number, base: number): Name {
  const type = tokens.types[at];
  const quoted = type === Quoted;
  const text = quoted || type === Word ? tokens.says(at) : composed(tokens.written(at));
  return { start: tokens.starts[at]! - base, end: tokens.ends[at]! - base, text, quoted };
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

// Builds syntax nodes from tokens, with offsets relative to the current declaration.

import { composed } from '../lex/characters.ts';
import type { Tokens } from '../lex/token-list.ts';
import { Quoted, Word } from '../lex/tokens.ts';
import type { Expression, Keyword, Name, NumberLiteral, Reference, Span, Text } from '../literals.ts';
import type { Declaration, DeclarationKind } from '../tree.ts';

/** The name of a token; keywords too, because they are allowed as codes. */
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

/** A copy with a wider span. */
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

/** A declaration that is being parsed. */
export type MutableDeclaration = { -readonly [K in keyof Declaration]: Declaration[K] };

/** A shared empty array: most declarations have no statements or no members. */
export const none: never[] = [];

/** Cached spans of keywords at offset 0, by length. */
const keywordSpans: Span[] = [];

/** An empty declaration; `keywordLength` is the length of its keyword. */
export function emptyDeclaration(kind: DeclarationKind, keywordLength: number): MutableDeclaration {
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

// Builds syntax nodes from tokens: offsets made relative to the declaration being read. Decides nothing.

import { composed } from './characters.ts';
import type { Tokens } from './token-list.ts';
import { Quoted, Word } from './tokens.ts';
import type { Keyword, Name, NumberLiteral, Text } from './tree.ts';

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

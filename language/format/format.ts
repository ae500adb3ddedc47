// The one canonical form of a file: spaces, lines, indentation, and the order of a head's parts. Changes no fact and loses no comment;
// what could not be read stays as it is. Knows nothing of names, of other files, of what anything means.

import type { DataOf, Diagnostic } from '../diagnostics/diagnostic.ts';
import { most, type Problem } from '../syntax/grammar/problems.ts';
import { parsed, type Reading, read } from '../syntax/parse.ts';
import type { KeywordLanguage, Span } from '../syntax/tree.ts';
import { freezeProblems } from './freeze.ts';
import { piecesOf } from './pieces.ts';
import { print } from './print.ts';
import { rolesOf } from './roles.ts';

export interface FormatOptions {
  /** How diagnostics name the file. */
  readonly name?: string;
  /** The language to write the keywords in; by default that of the header. */
  readonly language?: KeywordLanguage;
  /** Lines that it does not touch stay as they are; it counts for nothing where the language changes. */
  readonly range?: Span;
}

export interface Formatted {
  readonly value: string;
  /** Of the parser: what is wrong on the lines that were left as they are. */
  readonly diagnostics: readonly Diagnostic[];
}

export function format(text: string, options: FormatOptions = {}): Formatted {
  const reading = read(text);
  const { diagnostics } = parsed(reading, { name: options.name ?? '', text });
  return { value: formatted(text, reading, options), diagnostics };
}

/** The same, of a file that has been read. One with anything wrong in it is not put into another language: it would end up in both. */
function formatted(text: string, reading: Reading, { language, range }: FormatOptions): string {
  const { tree, comments, problems } = reading;
  if (problems.length >= most) return text; // what is wrong beyond is not known
  if (problems.some(isGuessed)) return text;
  if (problems.some(({ code }) => code === 'unresolved-merge')) return text; // which lines count is not known
  const roles = rolesOf(tree);
  const tokens = reading.tokens.lexemes();
  const cut = piecesOf(text, { tokens, comments }, roles);
  freezeProblems(cut, problems, text);
  const translates = language !== undefined && language !== reading.language;
  if (translates && (problems.length > 0 || cut.pieces.some(({ frozen }) => frozen))) return text;
  const isOutside = range && !translates ? outside(range) : () => false;
  const words = { ...roles, from: reading.language, to: language ?? reading.language };
  return print({ text, tokens, comments, pieces: cut.pieces, words, newline: newlineOf(text), isOutside });
}

/** Where a block ends too early or begins unseen, the indentation alone tells: with another one, the blocks would be others. */
function isGuessed({ code, data }: Problem): boolean {
  return code === 'extra-brace' || (code === 'missing-brace' && (data as DataOf<'missing-brace'>).brace === '{');
}

/** A range that ends where a line begins does not touch it; an empty one touches the line that it stands in. */
function outside({ start, end }: Span): (from: number, to: number) => boolean {
  const last = Math.max(start, end - 1);
  return (from, to) => to < start || from > last;
}

/** That of the first line. */
function newlineOf(text: string): '\n' | '\r\n' {
  return /^[^\r\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

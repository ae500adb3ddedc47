// The formatter: the canonical form of a file, with spaces, lines, indentation, and the order of a head's parts. Changes no fact and loses no comment;
// text that could not be read is left unchanged. Knows nothing of names, of other files, of the model.

import type { DataOf, Diagnostic } from '../diagnostics/diagnostic.ts';
import { maxProblems, type Problem } from '../syntax/grammar/problems.ts';
import type { Span } from '../syntax/literals.ts';
import { type ParseDetails, parsed, read } from '../syntax/parse.ts';
import type { KeywordLanguage } from '../syntax/tree.ts';
import { freezeProblems } from './freeze.ts';
import { piecesOf } from './pieces.ts';
import { print } from './print.ts';
import { rolesOf } from './word-roles.ts';

export interface FormatOptions {
  /** The file name in diagnostics. */
  readonly name?: string;
  /** The language for keywords; default: that of the header. */
  readonly language?: KeywordLanguage;
  /** Only the lines that it touches are formatted; ignored if the language changes. */
  readonly range?: Span;
}

export interface Formatted {
  readonly value: string;
  /** The parser's diagnostics, for the lines that were left unchanged. */
  readonly diagnostics: readonly Diagnostic[];
}

export function format(text: string, options: FormatOptions = {}): Formatted {
  const reading = read(text);
  const { diagnostics } = parsed(reading, { name: options.name ?? '', text });
  return { value: formatted(text, reading, options), diagnostics };
}

/** Formats a parsed file. A file with problems is not translated, since it would end up in both languages. */
function formatted(text: string, reading: ParseDetails, { language, range }: FormatOptions): string {
  const { tree, comments, problems } = reading;
  if (problems.length >= maxProblems) return text; // what is wrong beyond is not known
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

/** A missing brace was inferred from indentation: formatting would change which blocks are inferred. */
function isGuessed({ code, data }: Problem): boolean {
  return code === 'extra-brace' || (code === 'missing-brace' && (data as DataOf<'missing-brace'>).brace === '{');
}

/** A range that ends at the start of a line does not touch that line; an empty range touches the line around it. */
function outside({ start, end }: Span): (from: number, to: number) => boolean {
  const last = Math.max(start, end - 1);
  return (from, to) => to < start || from > last;
}

/** The line end of the first line. */
function newlineOf(text: string): '\n' | '\r\n' {
  return /^[^\r\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

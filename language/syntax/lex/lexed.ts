// What the lexer works with: the text, its options, the tokens so far; and where a statement ends. Knows no characters.

import type { Complain } from '../grammar/problems.ts';
import type { KeywordLanguage, Span } from '../tree.ts';
import type { Conflict } from './merge-marks.ts';
import type { Tokens } from './token-list.ts';
import * as t from './tokens.ts';
import type { KeywordIndex } from './words.ts';

/** Deeper than this nothing real goes; it keeps everything that walks the tree off the end of the stack. */
export const deepest = 100;

export interface LexerOptions {
  readonly language: KeywordLanguage;
  readonly complain: Complain;
  /** Where comments go, if anybody wants them. */
  readonly comments?: t.Lexeme[];
  /** Only this part of the text: whole lines. */
  readonly part?: Span;
  /** Lines between the marks of a merge are tokens like others: for those who show a text, not for those who read it. */
  readonly showsConflicts?: true;
  /** Read over these tokens of the same text, which nobody looks at any more. */
  readonly over?: Tokens;
}

export interface Reader {
  readonly text: string;
  readonly keywords: KeywordIndex;
  readonly options: LexerOptions;
  readonly tokens: Tokens;
  /** The next token begins a line. */
  fresh: boolean;
  /** Open parentheses and brackets of the statement; those beyond `deepest` are dropped. */
  depth: number;
  /** Where to go on from the mark behind our lines, where those of an unresolved merge are read. */
  conflict: Conflict | null;
}

/** Gives where to go on. */
export function add(reader: Reader, type: t.TokenType, start: number, end: number, meant?: string): number {
  if (reader.fresh || type === t.RightBrace) separate(reader, type);
  reader.tokens.add(type, start, end, meant);
  reader.fresh = type === t.RightBrace;
  return end;
}

/** A newline ends a statement unless the next line goes on with it. */
function separate(reader: Reader, type: t.TokenType): void {
  if (!goesOn(type)) endLine(reader);
}

const continuing = [t.Plus, t.Minus, t.Star, t.Slash, t.RightParenthesis, t.Comma, t.Prose, t.LeftBrace];
const goingOn = t.byType((type) => continuing.includes(type));

/** Whether a line that begins with such a token goes on with the one before. */
export function goesOn({ tokenTypeIdx }: t.TokenType): boolean {
  return goingOn[tokenTypeIdx!]!;
}

export function endLine(reader: Reader): void {
  const { tokens } = reader;
  reader.depth = 0;
  if (tokens.count === 0) return;
  const last = tokens.count - 1;
  const type = tokens.types[last];
  if (type !== t.Newline && type !== t.LeftBrace) addNewline(tokens, tokens.ends[last]!);
}

/** It takes no room: the line end itself may be anything. */
export function addNewline(tokens: Tokens, at: number): void {
  tokens.add(t.Newline, at, at);
}

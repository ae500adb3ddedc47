// The state of the lexer: the text, its options, the tokens so far; and where a statement ends. Knows no characters.

import type { Complain } from '../grammar/problems.ts';
import type { Span } from '../literals.ts';
import type { KeywordLanguage } from '../tree.ts';
import type { Conflict } from './conflict-markers.ts';
import type { Tokens } from './token-list.ts';
import * as t from './tokens.ts';
import type { KeywordIndex } from './word-tokens.ts';

/** The maximal depth, far beyond any real plan, so that recursive walks of the tree do not overflow the stack. */
export const maxDepth = 100;

export interface LexerOptions {
  readonly language: KeywordLanguage;
  readonly complain: Complain;
  /** Comments are added here, if given. */
  readonly comments?: t.Lexeme[];
  /** Lexes only this part of the text: full lines. */
  readonly part?: Span;
  /** Lines within conflict markers become tokens like others: for highlighting, not for parsing. */
  readonly showsConflicts?: true;
  /** Reuses this list, whose tokens are no longer needed. */
  readonly over?: Tokens;
}

export interface LexerState {
  readonly text: string;
  readonly keywords: KeywordIndex;
  readonly options: LexerOptions;
  readonly tokens: Tokens;
  /** The next token begins a line. */
  fresh: boolean;
  /** Open parentheses and brackets of the statement; those beyond `deepest` are dropped. */
  depth: number;
  /** The conflict whose first side is being lexed; null: none. */
  conflict: Conflict | null;
}

/** Returns the offset to continue at. */
export function addToken(reader: LexerState, type: t.TokenType, start: number, end: number, meant?: string): number {
  if (reader.fresh || type === t.RightBrace) addNewlineIfEnded(reader, type);
  reader.tokens.add(type, start, end, meant);
  reader.fresh = type === t.RightBrace;
  return end;
}

/** A newline ends a statement unless the next line continues it. */
function addNewlineIfEnded(reader: LexerState, type: t.TokenType): void {
  if (!continuesLine(type)) endLine(reader);
}

const continuing = [t.Plus, t.Minus, t.Star, t.Slash, t.RightParenthesis, t.Comma, t.Prose, t.LeftBrace];
const goingOn = t.byType((type) => continuing.includes(type));

/** Whether a line that begins with such a token continues the previous one. */
export function continuesLine({ tokenTypeIdx }: t.TokenType): boolean {
  return goingOn[tokenTypeIdx!]!;
}

export function endLine(reader: LexerState): void {
  const { tokens } = reader;
  reader.depth = 0;
  if (tokens.count === 0) return;
  const last = tokens.count - 1;
  const type = tokens.types[last];
  if (type !== t.Newline && type !== t.LeftBrace) addNewline(tokens, tokens.ends[last]!);
}

/** A newline token has no length, since line ends may be \n, \r\n or \r. */
export function addNewline(tokens: Tokens, at: number): void {
  tokens.add(t.Newline, at, at);
}

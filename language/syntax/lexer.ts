// Text to tokens, newlines that end a statement included. Written by hand: two thirds of the time that Chevrotain's lexer takes for
// the same tokens go into trying patterns, and a word, a number and a date can only be told apart once they are read whole.
// Knows which words are keywords, not where they count.

import {
  endOfUnreadable,
  isBlank,
  isDigit,
  isLineEnd,
  isUnreadable,
  lineEndAfter,
  wordCharacterAt,
} from './characters.ts';
import { endWithPercent, isPlain, plainDigits, readDate, readItalian } from './figures.ts';
import type { Complain } from './problems.ts';
import { Tokens } from './token-list.ts';
import * as t from './tokens.ts';
import type { KeywordLanguage, Span } from './tree.ts';
import { endOfWord, type KeywordIndex, keywordIndexOf, wordTypeAt } from './words.ts';

/** Deeper than this nothing real goes; it keeps everything that walks the tree off the end of the stack. */
export const deepest = 100;

export interface LexerOptions {
  readonly language: KeywordLanguage;
  readonly complain: Complain;
  /** Where comments go, if anybody wants them. */
  readonly comments?: t.Lexeme[];
  /** Only this part of the text: whole lines. */
  readonly part?: Span;
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
}

export function lex(text: string, options: LexerOptions): Tokens {
  const { part, over } = options;
  const tokens = over ?? new Tokens(text);
  tokens.clear();
  const reader: Reader = {
    text,
    keywords: keywordIndexOf(options.language),
    options,
    tokens,
    fresh: false,
    depth: 0,
  };
  let offset = part === undefined ? 0 : part.start;
  const end = part === undefined ? text.length : part.end;
  while (offset < end) {
    const code = text.charCodeAt(offset);
    if (code === 32) offset++;
    else if (code >= 97 && code <= 122) offset = word(reader, offset);
    else offset = next(reader, offset, code);
  }
  endLine(reader);
  return tokens.close();
}

/** Reads what begins at `offset`; gives where to go on. */
function next(reader: Reader, offset: number, code: number): number {
  const { text } = reader;
  if (isBlank(code)) return offset + 1;
  if (isLineEnd(code)) {
    reader.fresh = true;
    return offset + 1;
  }
  if (isDigit(code)) return figure(reader, offset);
  if (wordCharacterAt(text, offset) > 0) return word(reader, offset);
  switch (code) {
    case 34: // "
      return string(reader, offset, '"');
    case 0x201c: // “
      return string(reader, offset, '”');
    case 96: // `
      return quoted(reader, offset);
    case 47: // /
      return text.charCodeAt(offset + 1) === 47 ? comment(reader, offset) : add(reader, t.Slash, offset, offset + 1);
    case 124: // |
      return prose(reader, offset);
    case 46: // .
      if (text.charCodeAt(offset + 1) === 46) return add(reader, t.Range, offset, offset + 2);
      return stray(reader, offset);
    default:
      return sign(reader, offset, code);
  }
}

const signTokens: Readonly<Record<string, t.TokenType>> = {
  '+': t.Plus,
  '-': t.Minus,
  '−': t.Minus,
  '–': t.Minus,
  '*': t.Star,
  ',': t.Comma,
  '{': t.LeftBrace,
  '}': t.RightBrace,
  '(': t.LeftParenthesis,
  ')': t.RightParenthesis,
  '[': t.LeftBracket,
  ']': t.RightBracket,
  '%': t.UnitSign,
  '€': t.UnitSign,
};
const signs: ReadonlyMap<number, t.TokenType> = new Map(
  Object.entries(signTokens).map(([character, type]) => [character.charCodeAt(0), type]),
);
/** The same, of the ASCII ones, where looking up costs nothing. */
const asciiSigns = Array.from({ length: 128 }, (_, code) => signs.get(code));

function sign(reader: Reader, offset: number, code: number): number {
  if ((code >= 60 && code <= 62) || code === 0x2264 || code === 0x2265) return comparison(reader, offset);
  const type = code < 128 ? asciiSigns[code] : signs.get(code);
  if (!type) return stray(reader, offset);
  if (type === t.LeftParenthesis || type === t.LeftBracket) {
    if (++reader.depth > deepest) return tooDeep(reader, offset);
  } else if (type === t.RightParenthesis || type === t.RightBracket) {
    if (reader.depth-- > deepest) return offset + 1;
    reader.depth = Math.max(0, reader.depth);
  }
  return add(reader, type, offset, offset + 1);
}

function tooDeep(reader: Reader, offset: number): number {
  if (reader.depth === deepest + 1) reader.options.complain('too-deep', offset, offset + 1, { limit: deepest });
  return offset + 1;
}

const spellings: Readonly<Record<string, string>> = {
  '>=': '>=',
  '<=': '<=',
  '=>': '>=',
  '=<': '<=',
  '≥': '>=',
  '≤': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
};

function comparison(reader: Reader, offset: number): number {
  const { text, options } = reader;
  const first = text.charCodeAt(offset);
  const second = text.charCodeAt(offset + 1);
  if (second === 61 && first === 62) return add(reader, t.Compare, offset, offset + 2);
  if (second === 61 && first === 60) return add(reader, t.Compare, offset, offset + 2);
  if (second === 32 && first === 61) return add(reader, t.Equals, offset, offset + 1);
  const two = text.slice(offset, offset + 2);
  const written = two in spellings ? two : text.charAt(offset);
  const meant = spellings[written] ?? '=';
  const end = offset + written.length;
  if (meant !== written) options.complain('operator-spelling', offset, end, { written, meant });
  const type = meant === '<' ? t.Less : meant === '=' ? t.Equals : t.Compare;
  return add(reader, type, offset, end, meant);
}

/** A character that means nothing here. */
function stray(reader: Reader, offset: number): number {
  const { text, options } = reader;
  if (isUnreadable(text.charCodeAt(offset))) return unreadable(reader, offset, endOfUnreadable(text, offset));
  const end = offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
  options.complain('stray-character', offset, end, { character: text.slice(offset, end) });
  return end;
}

/** Complains of the runs of characters in a part of the text that nobody can read; gives its end. */
function unreadable({ text, options }: Reader, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isUnreadable(code)) continue;
    const from = at;
    at = endOfUnreadable(text, at);
    if (code === 0xfffd) options.complain('not-utf-8', from, at, {});
    else options.complain('control-character', from, at, { code: code.toString(16).toUpperCase().padStart(4, '0') });
  }
  return end;
}

function commentAt(text: string, start: number, end: number): t.Lexeme {
  return new t.Lexeme(text, t.Comment, start, end, { payload: '', keyword: null, percent: false });
}

function comment(reader: Reader, offset: number): number {
  const end = unreadable(reader, offset, lineEndAfter(reader.text, offset));
  reader.options.comments?.push(commentAt(reader.text, offset, end));
  return end;
}

/** `| text` to the end of the line; a comment cannot stand in it. */
function prose(reader: Reader, offset: number): number {
  const end = unreadable(reader, offset, lineEndAfter(reader.text, offset));
  const from = reader.text.charCodeAt(offset + 1) === 32 ? offset + 2 : offset + 1;
  return add(reader, t.Prose, offset, end, reader.text.slice(from, end).trimEnd());
}

function string(reader: Reader, offset: number, close: string): number {
  const { text, options } = reader;
  const closing = close.charCodeAt(0);
  let end = offset + 1;
  let escaped = false;
  let readable = true;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code > 92 && code < 127) continue;
    if (code === closing || code === 10 || code === 13) break;
    if (code !== 92) {
      readable &&= !isUnreadable(code);
      continue;
    }
    escaped = true;
    if (!isLineEnd(text.charCodeAt(end + 1))) end++;
  }
  const closed = text.charCodeAt(end) === closing;
  const last = closed ? end + 1 : Math.min(end, text.length);
  if (escaped || !readable) unreadable(reader, offset, last);
  if (!closed) options.complain('unclosed-string', offset, last, { close });
  else if (close !== '"') options.complain('quote-style', offset, last, { text: text.slice(offset + 1, end) });
  if (closed && !escaped) return add(reader, t.Text, offset, last);
  const said = text.slice(offset + 1, closed ? end : last);
  return add(reader, t.Text, offset, last, escaped ? said.replace(/\\(["\\])/g, '$1') : said);
}

function quoted(reader: Reader, offset: number): number {
  const { text, options } = reader;
  const lineEnd = lineEndAfter(text, offset);
  const close = text.indexOf('`', offset + 1);
  const closed = close >= 0 && close < lineEnd;
  const end = unreadable(reader, offset, closed ? close + 1 : lineEnd);
  if (!closed) options.complain('unclosed-string', offset, end, { close: '`' });
  else if (text.slice(offset + 1, close).trim() === '') {
    options.complain('expected', offset, end, { expected: 'code', found: text.slice(offset, end) });
  }
  return add(reader, t.Quoted, offset, end, text.slice(offset + 1, closed ? close : end).normalize('NFC'));
}

/** What begins with a digit: a date or a number in any spelling, else a word such as `301.D1.1`. */
function figure(reader: Reader, offset: number): number {
  const { text, options } = reader;
  const wordEnd = endOfWord(text, offset);
  const date = readDate(text, offset, wordEnd, options.complain);
  if (date) return add(reader, date.part ? t.PeriodToken : t.DateToken, offset, date.end, date.payload);
  const italian = readItalian(text, offset, wordEnd, options.complain);
  if (italian) return add(reader, t.NumberToken, offset, italian.end, shortened(reader, offset, italian));
  if (!isPlain(text, offset, wordEnd)) return word(reader, offset);
  const end = endWithPercent(text, wordEnd, options.complain);
  if (end <= wordEnd + 1 && end - offset <= mostDigits) return add(reader, t.NumberToken, offset, end);
  const digits = plainDigits(text.slice(offset, wordEnd));
  return add(reader, t.NumberToken, offset, end, shortened(reader, offset, { digits, end }));
}

/** No figure has more digits than this. */
const mostDigits = 100;

function shortened({ options }: Reader, offset: number, { digits, end }: { digits: string; end: number }): string {
  if (digits.length <= mostDigits) return digits;
  options.complain('number-too-long', offset, end, { digits: digits.length, limit: mostDigits });
  return digits.slice(0, mostDigits).replace(/\.$/, '');
}

function word(reader: Reader, offset: number): number {
  const end = endOfWord(reader.text, offset);
  return add(reader, wordTypeAt(reader.text, offset, end, reader.keywords), offset, end);
}

// --------------------------------------------------------------------------------------------------------------------- tokens

/** Gives where to go on. */
function add(reader: Reader, type: t.TokenType, start: number, end: number, meant?: string): number {
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

function endLine(reader: Reader): void {
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

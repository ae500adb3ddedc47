// Text to tokens, including newlines that end statements. Written by hand: Chevrotain's lexer spends two thirds of its time on trying patterns, and
// words, numbers and dates can only be distinguished when read entirely. Knows which words are keywords, not where they apply.

import { isBlank, isDigit, isLineEnd, wordCharacterAt } from './characters.ts';
import {
  type Between,
  endOfSplitYear,
  endWithPercent,
  isPlain,
  plainDigits,
  readComma,
  readDate,
} from './figure-spellings.ts';
import { mark } from './lex-conflict.ts';
import { addToken, endLine, type LexerOptions, type LexerState, maxDepth } from './lexer-state.ts';
import { comment, foreignText, prose, quoted, stray, string } from './text-tokens.ts';
import { Tokens } from './token-list.ts';
import * as t from './tokens.ts';
import { endOfWord, keywordIndexOf, wordTypeAt } from './word-tokens.ts';

export function lex(text: string, options: LexerOptions): Tokens {
  const { part, over } = options;
  const tokens = over ?? new Tokens(text);
  tokens.clear();
  const reader: LexerState = {
    text,
    keywords: keywordIndexOf(options.language),
    options,
    tokens,
    fresh: false,
    depth: 0,
    conflict: null,
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

/** Reads the token at `offset`; returns the offset to continue at. */
function next(reader: LexerState, offset: number, code: number): number {
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
      return string(reader, offset);
    case 96: // `
      return quoted(reader, offset);
    case 47: // /
      return text.charCodeAt(offset + 1) === 47
        ? comment(reader, offset)
        : addToken(reader, t.Slash, offset, offset + 1);
    case 124: // |
      return (reader.conflict && mark(reader, offset)) ?? prose(reader, offset);
    case 46: // .
      if (text.charCodeAt(offset + 1) === 46) return addToken(reader, t.Range, offset, offset + 2);
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
/** The ASCII ones by character code, for speed. */
const asciiSigns = Array.from({ length: 128 }, (_, code) => signs.get(code));

function sign(reader: LexerState, offset: number, code: number): number {
  if (isComparison(code)) return mark(reader, offset) ?? comparison(reader, offset);
  const type = code < 128 ? asciiSigns[code] : signs.get(code);
  if (!type) return foreign(reader, offset);
  if (type === t.LeftParenthesis || type === t.LeftBracket) {
    if (++reader.depth > maxDepth) return tooDeep(reader, offset);
  } else if (type === t.RightParenthesis || type === t.RightBracket) {
    if (reader.depth-- > maxDepth) return offset + 1;
    reader.depth = Math.max(0, reader.depth);
  }
  return addToken(reader, type, offset, offset + 1);
}

/** `<`, `=`, `>`, `≤`, `≥` */
function isComparison(code: number): boolean {
  return (code >= 60 && code <= 62) || code === 0x2264 || code === 0x2265;
}

/** `×`, `÷` and the like, read as the signs that formulas have. */
const otherSigns: Readonly<Record<string, string>> = { '×': '*', '⋅': '*', '·': '*', '∙': '*', '÷': '/', '∕': '/' };

function foreign(reader: LexerState, offset: number): number {
  if (reader.text.charCodeAt(offset) === 59) return semicolon(reader, offset);
  if (reader.text.charCodeAt(offset) === 58 && isDivision(reader, offset)) return divided(reader, offset);
  const written = reader.text.charAt(offset);
  const meant = otherSigns[written];
  if (meant === undefined) return foreignText(reader, offset);
  reader.options.complain('operator-spelling', offset, offset + 1, { written, meant });
  return addToken(reader, meant === '*' ? t.Star : t.Slash, offset, offset + 1);
}

/** `A : B` in a formula: with blanks on both sides, since `A:B` may be a code. */
function isDivision(reader: LexerState, offset: number): boolean {
  const { text, fresh } = reader;
  return !fresh && isBlank(text.charCodeAt(offset - 1)) && isBlank(text.charCodeAt(offset + 1)) && isFormula(reader);
}

function divided(reader: LexerState, offset: number): number {
  reader.options.complain('operator-spelling', offset, offset + 1, { written: ':', meant: '/' });
  return addToken(reader, t.Slash, offset, offset + 1);
}

/** `;` between two items is read as a comma. */
function semicolon(reader: LexerState, offset: number): number {
  let behind = offset + 1;
  while (isBlank(reader.text.charCodeAt(behind))) behind++;
  const isFirst = reader.fresh || reader.tokens.count === 0;
  if (wordCharacterAt(reader.text, behind) === 0 || isFirst) return stray(reader, offset);
  reader.options.complain('operator-spelling', offset, offset + 1, { written: ';', meant: ',' });
  return addToken(reader, t.Comma, offset, offset + 1);
}

function tooDeep(reader: LexerState, offset: number): number {
  if (reader.depth === maxDepth + 1) reader.options.complain('too-deep', offset, offset + 1, { limit: maxDepth });
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

/** Two signs for one: `> =`, `==`, `= >=`. */
const apart = /[<>] +=|==|= *(?:[<>]=|[≤≥])/y;

function comparison(reader: LexerState, offset: number): number {
  const { text, options } = reader;
  const first = text.charCodeAt(offset);
  const second = text.charCodeAt(offset + 1);
  if (second === 61 && first === 62) return addToken(reader, t.Compare, offset, offset + 2);
  if (second === 61 && first === 60) return addToken(reader, t.Compare, offset, offset + 2);
  if (second === 32 && first === 61 && !isComparison(text.charCodeAt(offset + 2)))
    return addToken(reader, t.Equals, offset, offset + 1);
  apart.lastIndex = offset;
  const two = text.slice(offset, offset + 2);
  const written = apart.exec(text)?.[0] ?? (two in spellings ? two : text.charAt(offset));
  const meant = spellings[written] ?? spellings[written.replace(/^=(?=.)/, '').replaceAll(' ', '')] ?? '=';
  const end = offset + written.length;
  if (meant !== written) options.complain('operator-spelling', offset, end, { written, meant });
  const type = meant === '<' ? t.Less : meant === '=' ? t.Equals : t.Compare;
  return addToken(reader, type, offset, end, meant);
}

/** A token that begins with a digit: a date or a number in any spelling, else a word such as `301.D1.1`. */
function figure(reader: LexerState, offset: number): number {
  const { text, options } = reader;
  const wordEnd = endOfWord(text, offset);
  const date = readDate(text, offset, wordEnd, options.complain);
  if (date) return addToken(reader, date.part ? t.PeriodToken : t.DateToken, offset, date.end, date.payload);
  const split = wordEnd - offset === 4 && text.charCodeAt(wordEnd) === 47 ? endOfYear(reader, offset) : null;
  if (split !== null) return addToken(reader, t.PeriodToken, offset, split);
  const comma = text.charCodeAt(wordEnd) === 44 ? withComma(reader, offset) : null;
  if (comma) return addToken(reader, t.NumberToken, offset, comma.end, shortened(reader, offset, comma));
  if (!isPlain(text, offset, wordEnd)) return word(reader, offset);
  const end = endWithPercent(text, wordEnd, options.complain);
  if (end <= wordEnd + 1 && end - offset <= mostDigits) return addToken(reader, t.NumberToken, offset, end);
  const digits = plainDigits(text.slice(offset, wordEnd));
  return addToken(reader, t.NumberToken, offset, end, shortened(reader, offset, { digits, end }));
}

/** `2024/25`: in a formula a division, but between the brackets behind a name. */
function endOfYear(reader: LexerState, offset: number): number | null {
  const { tokens, fresh } = reader;
  const last = fresh || tokens.count === 0 ? null : tokens.types[tokens.count - 1];
  const isIndex = last === t.LeftBracket || last === t.Range;
  return isIndex || !isFormula(reader) ? endOfSplitYear(reader.text, offset) : null;
}

/** Whether the line is that of a formula. */
function isFormula({ tokens, fresh }: LexerState): boolean {
  for (let at = fresh ? -1 : tokens.count - 1; at >= 0; at--) {
    if (tokens.types[at] === t.keywordTokens.formula) return true;
    if (tokens.types[at] === t.Newline || tokens.types[at] === t.LeftBrace) return false;
  }
  return false;
}

function withComma(reader: LexerState, offset: number): ReturnType<typeof readComma> {
  const { text, options } = reader;
  return readComma(text, offset, { complain: options.complain, between: betweenFigures(reader) });
}

/** `office 4,6`: two codes; `goalposts 1,5`: two ends; in parentheses, two arguments. */
function betweenFigures({ tokens, fresh, depth }: LexerState): Between | null {
  const last = fresh || tokens.count === 0 ? undefined : tokens.types[tokens.count - 1];
  if (last === t.keywordTokens.goalposts) return { sign: '..', isSure: true };
  if (last === t.keywordTokens.office) return { sign: ', ', isSure: true };
  return depth > 0 ? { sign: ', ', isSure: false } : null;
}

/** No figure has more digits than this. */
const mostDigits = 100;

function shortened({ options }: LexerState, offset: number, { digits, end }: { digits: string; end: number }): string {
  if (digits.length <= mostDigits) return digits;
  options.complain('number-too-long', offset, end, { digits: digits.length, limit: mostDigits });
  return digits.slice(0, mostDigits).replace(/\.$/, '');
}

function word(reader: LexerState, offset: number): number {
  const end = endOfWord(reader.text, offset);
  return addToken(reader, wordTypeAt(reader.text, offset, end, reader.keywords), offset, end);
}

// The token types, as Chevrotain knows them. Every keyword is also a Word: where a code may stand, a keyword may.

import { createToken, EOF, Lexer, type TokenType } from 'chevrotain';
import { type KeywordName, keywordLanguages, keywordNames, spell } from '../keywords/keywords.ts';
import { unitWord } from '../keywords/unit-words.ts';

const token = (name: string, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern: Lexer.NA, categories });

/** Anything that may be a code or a unit: any word, quoted or not, including keywords. */
export const Word = token('Word');
export const Quoted = token('Quoted', [Word]);
export const NumberToken = token('Number');
export const DateToken = token('Date');
/** `2024-H1`, `2024-05` */
export const PeriodToken = token('Period', [Word]);
export const Text = token('Text');
export const Prose = token('Prose');
export const LeftBrace = token('LeftBrace');
export const RightBrace = token('RightBrace');
export const LeftParenthesis = token('LeftParenthesis');
export const RightParenthesis = token('RightParenthesis');
export const LeftBracket = token('LeftBracket');
export const RightBracket = token('RightBracket');
export const Comma = token('Comma');
export const Range = token('Range');
export const Plus = token('Plus');
export const Minus = token('Minus');
export const Star = token('Star');
export const Slash = token('Slash');
/** `>=`, `<=`, `=`, `>`, `<`; the payload says which. */
export const Compare = token('Compare');
export const Less = token('Less', [Compare]);
export const Equals = token('Equals', [Compare]);
/** `%` or `€` by itself: a unit. */
export const UnitSign = token('UnitSign');
export const Newline = token('Newline');
export const Comment = token('Comment');

export const keywordTokens = Object.fromEntries(
  keywordNames.map((name) => [name, token(`keyword ${name}`, [Word])]),
) as Readonly<Record<KeywordName, TokenType>>;

export const vocabulary: TokenType[] = [
  Word,
  Quoted,
  NumberToken,
  DateToken,
  PeriodToken,
  Text,
  Prose,
  LeftBrace,
  RightBrace,
  LeftParenthesis,
  RightParenthesis,
  LeftBracket,
  RightBracket,
  Comma,
  Range,
  Plus,
  Minus,
  Star,
  Slash,
  Compare,
  Less,
  Equals,
  UnitSign,
  Newline,
  EOF,
  ...Object.values(keywordTokens),
];

/**
 * A table by token type, indexed by Chevrotain's number of the type. Without holes: reading a hole makes V8 look up the prototype chain, and
 * deoptimise when a prototype changes.
 */
export function byType<T>(of: (type: TokenType) => T): readonly T[] {
  return typesByIndex.map(of);
}

/** EOF stands at numbers that no token of ours has: Chevrotain numbers the types of all parsers together. */
const typesByIndex: readonly TokenType[] = withoutHoles(vocabulary);

function withoutHoles(types: readonly TokenType[]): readonly TokenType[] {
  const known = new Map(types.map((type) => [type.tokenTypeIdx!, type]));
  return Array.from({ length: Math.max(...known.keys()) + 1 }, (_, index) => known.get(index) ?? EOF);
}

const namesByType = new Map(keywordNames.map((name) => [keywordTokens[name], name]));
const keywordsByType = byType((type) => namesByType.get(type) ?? null);

/** The keyword that a token is read as; null for all that is none. */
export function keywordOf(type: TokenType): KeywordName | null {
  return keywordsByType[type.tokenTypeIdx!]!;
}

export function isKeywordToken(type: TokenType): boolean {
  return keywordOf(type) !== null;
}

export function isComparison(type: TokenType): boolean {
  return type === Compare || type === Less || type === Equals;
}

/** Words that were units of somebody's own before they were keywords, and are still: no line has one of them behind a figure. */
const unitsAsBefore: readonly KeywordName[] = [
  'library',
  'follows',
  'dimension',
  'slices',
  'slice',
  // begins a target
  'grades',
  'revised',
  'milestone',
  'benchmark',
  'applicable',
  'kept',
  'excess',
  'versus-target',
  'deviation',
  'change',
  'interim',
  'year',
  'proportional',
  // also in `mila di euro`
  'of',
  'begins',
  'maximum',
  'harmonic',
  'flat-mean',
  'achievement',
  'improvement',
  'marks',
  'award',
  'malus',
  'when',
  'carried',
  'coalesce',
  'if',
];

/** Keywords cannot be units, except those that are units in every language (`days`, `day`, `min`), and those that were before they were keywords. */
export const unitTokens: ReadonlySet<TokenType> = new Set([
  Word,
  Quoted,
  UnitSign,
  ...keywordNames.filter(isUnitWord).map((name) => keywordTokens[name]),
  ...unitsAsBefore.map((name) => keywordTokens[name]),
]);

function isUnitWord(name: KeywordName): boolean {
  return keywordLanguages.every((language) => unitWord(spell(language, name)) !== undefined);
}

/** A word of any kind, which may be a code. */
export function isWordToken(type: TokenType): boolean {
  return type === Word || type === Quoted || type === PeriodToken || isKeywordToken(type);
}

interface TokenPayload {
  /** A keyword's name; the plain digits of a number; what a string or a quoted code says; the comparison meant. */
  readonly payload: string;
  readonly keyword: KeywordName | null;
  /** A number with `%`. */
  readonly percent: boolean;
}

/** A token as an object, for code that works on text and not on the tree. Its image is sliced from the source on demand. */
export class Lexeme implements TokenPayload {
  readonly startOffset: number;
  /** Of the last character. */
  readonly endOffset: number;
  readonly tokenType: TokenType;
  readonly payload: string;
  readonly keyword: KeywordName | null;
  readonly percent: boolean;
  private readonly source: Pick<string, 'slice'>;

  constructor(source: Pick<string, 'slice'>, type: TokenType, start: number, end: number, said: TokenPayload) {
    this.source = source;
    this.startOffset = start;
    this.endOffset = end - 1;
    this.tokenType = type;
    this.payload = said.payload;
    this.keyword = said.keyword;
    this.percent = said.percent;
  }

  /** The same token in another text, moved by `by`. */
  movedTo(source: Pick<string, 'slice'>, by: number): Lexeme {
    return new Lexeme(source, this.tokenType, this.startOffset + by, this.endOffset + 1 + by, this);
  }

  get image(): string {
    return this.endOffset < this.startOffset ? '\n' : this.source.slice(this.startOffset, this.endOffset + 1);
  }
}

export { EOF, type TokenType };

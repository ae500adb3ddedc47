// The spelling of a token: keywords in the requested language, codes with backticks only if needed, everything else unchanged.

import { spell } from '../syntax/keywords/keywords.ts';
import * as t from '../syntax/lex/tokens.ts';
import type { KeywordLanguage } from '../syntax/tree.ts';
import { collides, type NamePlace, needsBackticks } from './backticks.ts';
import type { StatementTokens } from './spacing.ts';
import { formAt, type Roles, role } from './word-roles.ts';

/** The roles of words, and the languages of keywords: present (`from`) and requested (`to`). */
export interface SpellingContext extends Pick<Roles, 'names' | 'lines'> {
  readonly from: KeywordLanguage;
  readonly to: KeywordLanguage;
}

/** The new spelling of a token; null: unchanged. */
export function spellingOf(row: StatementTokens, index: number, words: SpellingContext): string | null {
  const token = row.tokens[index]!;
  const { tokenType } = token;
  if (tokenType === t.Minus) return '-';
  if (words.names[token.startOffset] !== role.none) return name(row, index, words);
  if (token.keyword !== null) return keyword(row, index, words);
  return index === row.first + 2 && isHeader(row, words) && token.image === words.from ? words.to : null;
}

/** Backticks only if it would be read as something else without them, in the present or in the requested language. */
function name(row: StatementTokens, index: number, words: SpellingContext): string | null {
  const { tokenType, image } = row.tokens[index]!;
  const { from, to } = words;
  const place = placeOf(row, index, words);
  if (tokenType !== t.Quoted) return from !== to && place && collides(image, to, place) ? `\`${image}\`` : null;
  const text = image.slice(1, -1);
  return place === null || needsBackticks(text, to, place) ? null : text;
}

function placeOf({ tokens, first, end }: StatementTokens, index: number, words: SpellingContext): NamePlace | null {
  const form = formAt(words, tokens[first]!.startOffset);
  const isUnit = words.names[tokens[index]!.startOffset] === role.unit;
  return form ? { form, tokens: tokens.slice(first, end), at: index - first, isUnit } : null;
}

/** Distinguishes keywords that are the same word in English: `by` a date and `by` a person, `on` a baseline and `on` a day. */
function keyword({ tokens, end }: StatementTokens, index: number, { from, to }: SpellingContext): string | null {
  if (from === 'english' && to === 'english') return null;
  const name = tokens[index]!.keyword!;
  const behind = index + 1 < end ? tokens[index + 1]!.tokenType : null;
  if (name === 'by' && behind === t.Text) return spell(to, 'by-whom');
  if (name === 'on' && behind === t.DateToken) return spell(to, 'on-day');
  return spell(to, name);
}

/** `perf 1 english` */
function isHeader({ tokens, first }: StatementTokens, { names }: SpellingContext): boolean {
  const { tokenType, startOffset } = tokens[first]!;
  return tokenType === t.keywordTokens.perf && names[startOffset] === role.none;
}

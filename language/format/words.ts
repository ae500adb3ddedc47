// How a token is written: keywords in the language asked for, codes with the backticks they need and no others, everything else as it is.

import { spell } from '../syntax/keywords/keywords.ts';
import * as t from '../syntax/lex/tokens.ts';
import type { KeywordLanguage } from '../syntax/tree.ts';
import { collides, needsBackticks, type Place } from './backticks.ts';
import { formAt, type Roles, role } from './roles.ts';
import type { Row } from './spacing.ts';

/** The words of a file: which are names, and the languages of the others, now and then. */
export interface Words extends Pick<Roles, 'names' | 'lines'> {
  readonly from: KeywordLanguage;
  readonly to: KeywordLanguage;
}

/** A token of a statement, as it is to be written; null for as it is. */
export function written(row: Row, index: number, words: Words): string | null {
  const token = row.tokens[index]!;
  const { tokenType } = token;
  if (tokenType === t.Minus) return '-';
  if (words.names[token.startOffset] !== role.none) return name(row, index, words);
  if (token.keyword !== null) return keyword(row, index, words);
  return index === row.first + 2 && isHeader(row, words) && token.image === words.from ? words.to : null;
}

/** One that is read without backticks has no need of them, unless the other language has it for a keyword. */
function name(row: Row, index: number, words: Words): string | null {
  const { tokenType, image } = row.tokens[index]!;
  const { from, to } = words;
  const place = placeOf(row, index, words);
  if (tokenType !== t.Quoted) return from !== to && place && collides(image, to, place) ? `\`${image}\`` : null;
  const text = image.slice(1, -1);
  return place === null || needsBackticks(text, to, place) ? null : text;
}

function placeOf({ tokens, first, end }: Row, index: number, words: Words): Place | null {
  const form = formAt(words, tokens[first]!.startOffset);
  return form ? { form, tokens: tokens.slice(first, end), at: index - first } : null;
}

/** `by` a date and `by` somebody, `on` a baseline and `on` a day are one word in English. */
function keyword({ tokens, end }: Row, index: number, { from, to }: Words): string | null {
  if (from === 'english' && to === 'english') return null;
  const name = tokens[index]!.keyword!;
  const behind = index + 1 < end ? tokens[index + 1]!.tokenType : null;
  if (name === 'by' && behind === t.Text) return spell(to, 'by-whom');
  if (name === 'on' && behind === t.DateToken) return spell(to, 'on-day');
  return spell(to, name);
}

/** `perf 1 english` */
function isHeader({ tokens, first }: Row, { names }: Words): boolean {
  const { tokenType, startOffset } = tokens[first]!;
  return tokenType === t.keywordTokens.perf && names[startOffset] === role.none;
}

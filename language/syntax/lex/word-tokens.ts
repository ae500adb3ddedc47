// Where a word ends, and which keyword it is.

import { keywordsOf } from '../keywords/keywords.ts';
import type { KeywordLanguage } from '../tree.ts';
import { isAsciiWord, isDigit, wordCharacterAt } from './characters.ts';
import { keywordTokens, type TokenType, Word } from './tokens.ts';

/** By `keyOf`: the keywords of one length and first letter. */
export type KeywordIndex = readonly (readonly { readonly word: string; readonly type: TokenType }[] | undefined)[];

const indexes: Readonly<Record<KeywordLanguage, KeywordIndex>> = {
  english: index('english'),
  italian: index('italian'),
};

export function keywordIndexOf(language: KeywordLanguage): KeywordIndex {
  return indexes[language];
}

function index(language: KeywordLanguage): KeywordIndex {
  const found: ({ word: string; type: TokenType }[] | undefined)[] = new Array(64 * 128).fill(undefined);
  for (const [word, name] of keywordsOf(language)) {
    const key = keyOf(word.length, word.charCodeAt(0));
    found[key] ??= [];
    found[key].push({ word, type: keywordTokens[name] });
  }
  return found;
}

/** Keywords are shorter than 64 letters, and begin with a small one. */
function keyOf(length: number, first: number): number {
  return first < 128 && length < 64 ? length * 128 + first : 0;
}

/** Looked up by length and first letter, without slicing the word. */
export function wordTypeAt(text: string, start: number, end: number, keywords: KeywordIndex): TokenType {
  const candidates = keywords[keyOf(end - start, text.charCodeAt(start))];
  if (candidates === undefined) return Word;
  for (const { word, type } of candidates) if (standsAt(text, start, word)) return type;
  return Word;
}

/** `startsWith`, which is slow for short words. */
function standsAt(text: string, start: number, word: string): boolean {
  for (let at = word.length - 1; at > 0; at--) if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  return true;
}

/** Word characters, inner points and hyphens, a final point that is not the beginning of a range. */
export function endOfWord(text: string, offset: number): number {
  let end = offset;
  for (;;) {
    while (end < text.length && isAsciiWord(text.charCodeAt(end))) end++;
    const code = text.charCodeAt(end);
    const length = code < 128 ? 0 : wordCharacterAt(text, end);
    if (length > 0) {
      end += length;
      continue;
    }
    if ((code === 46 || code === 45) && wordCharacterAt(text, end + 1) > 0) {
      end++;
      continue;
    }
    return code === 46 && text.charCodeAt(end + 1) !== 46 && !isAllDigits(text, offset, end) ? end + 1 : end;
  }
}

function isAllDigits(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

// Where a word ends, and which keyword it is. Knows no tokens.

import { isAsciiWord, isDigit, wordCharacterAt } from './characters.ts';
import { type KeywordIndex, type KeywordName, keywordKey } from './keywords.ts';

/** Looked up by length and first letter, without cutting the word out: most words are none, or are soon found. */
export function keywordAt(text: string, start: number, end: number, keywords: KeywordIndex): KeywordName | undefined {
  const candidates = keywords[keywordKey(end - start, text.charCodeAt(start))];
  if (candidates === undefined) return undefined;
  for (const { word, name } of candidates) if (standsAt(text, start, word)) return name;
  return undefined;
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

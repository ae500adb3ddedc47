// Recognises a misspelled keyword: in capitals, in the other language, or with a typing error.

import { distanceBetween } from '../names/similar-names.ts';
import { type KeywordName, keywordsOf, spell } from '../syntax/keywords/keywords.ts';
import type { KeywordLanguage } from '../syntax/tree.ts';

/** The keyword among `words` that was meant; null if it is not certain. */
export function meantBy<K extends KeywordName>(
  written: string,
  words: readonly K[],
  language: KeywordLanguage,
): K | null {
  const small = written.normalize('NFC').toLowerCase();
  const same = words.find((word) => spell(language, word) === small);
  if (same !== undefined) return same;
  const also = words.find((word) => alsoWritten[word]?.includes(small));
  return also ?? inOther(small, words, language) ?? slipOf(small, words, language);
}

/** Words that are written for a keyword and are near to it in meaning alone. */
const alsoWritten: Partial<Record<KeywordName, readonly string[]>> = {
  because: ['perché', 'perche', "perche'", 'poiché', 'reason'],
};

const others = { english: 'italian', italian: 'english' } as const;

/** `peso` in a plan with English keywords. */
export function inOther<K extends KeywordName>(
  small: string,
  words: readonly K[],
  language: KeywordLanguage,
): K | null {
  if (!keywordsOf(others[language]).has(small)) return null;
  return words.find((word) => spell(others[language], word) === small) ?? null;
}

/** Whether it is a keyword of the other language and not of this one. */
export function isForeign(written: string, language: KeywordLanguage): boolean {
  return translated(written, language) !== null;
}

/** How a keyword of the other language is written in this one; null if it is none, or a keyword of this one as well. */
export function translated(written: string, language: KeywordLanguage): string | null {
  const small = written.normalize('NFC').toLowerCase();
  const name = keywordsOf(language).has(small) ? undefined : keywordsOf(others[language]).get(small);
  return name === undefined ? null : spell(language, name);
}

/** Of a word in a file in either language where it is no keyword: how the other language's keyword is written there. */
export function keywordFor(written: string): string | null {
  return translated(written, 'english') ?? translated(written, 'italian');
}

/** The only keyword within one letter (short words) or two (long words). */
function slipOf<K extends KeywordName>(small: string, words: readonly K[], language: KeywordLanguage): K | null {
  const limit = small.length < 3 ? 0 : small.length < 7 ? 1 : 2;
  let found: K | null = null;
  let nearest = limit + 1;
  for (const word of words) {
    const distance = distanceBetween(small, spell(language, word), limit);
    if (distance > limit || distance > nearest) continue;
    found = distance === nearest ? null : word;
    nearest = distance;
  }
  return found;
}

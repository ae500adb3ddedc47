// Keyword tables: from a word to the name of the keyword and back, in each language.

import type { KeywordLanguage } from '../tree.ts';
import { english, type KeywordName } from './english.ts';
import { italian } from './italian.ts';

export type { KeywordName } from './english.ts';

export const keywordTables: Readonly<Record<KeywordLanguage, Readonly<Record<KeywordName, string>>>> = {
  english,
  italian,
};

export const keywordLanguages = Object.keys(keywordTables) as readonly KeywordLanguage[];

export const keywordNames = Object.keys(english) as readonly KeywordName[];

const inverted: Readonly<Record<KeywordLanguage, ReadonlyMap<string, KeywordName>>> = {
  english: invert(english),
  italian: invert(italian),
};

/** The keywords of a language, by the word that is written. */
export function keywordsOf(language: KeywordLanguage): ReadonlyMap<string, KeywordName> {
  return inverted[language];
}

/** How a keyword is written in a language. */
export function spell(language: KeywordLanguage, name: KeywordName): string {
  return keywordTables[language][name];
}

/** From each keyword name to the name that the lexer gives its word: if two meanings share a word, the first. */
export function namesAsRead(language: KeywordLanguage): Readonly<Record<KeywordName, KeywordName>> {
  const byWord = inverted[language];
  const names = keywordNames.map((name) => [name, byWord.get(spell(language, name)) ?? name]);
  return Object.fromEntries(names) as Record<KeywordName, KeywordName>;
}

/** Accented words in both Unicode normal forms. */
function invert(table: Readonly<Record<KeywordName, string>>): ReadonlyMap<string, KeywordName> {
  const words = new Map<string, KeywordName>();
  for (const name of keywordNames) {
    const word = table[name];
    if (words.has(word)) continue;
    words.set(word, name);
    words.set(word.normalize('NFD'), name);
  }
  return words;
}

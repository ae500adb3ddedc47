// Detects the language of a text's keywords: from its first line, or if that is invalid from its lines. Reads only the beginning. Knows no grammar.

import { topLevel } from './description/declarations.ts';
import { type KeywordName, keywordsOf } from './keywords/keywords.ts';
import type { KeywordLanguage } from './tree.ts';

/** How many characters are read. */
const beginning = 2_000;

const firstLine = /^\uFEFF?(?:\s|\/\/[^\n\r]*[\n\r])*perf\s+\d+\s+(\p{L}+)(?![\p{N}_])/u;

/** If all lines begin with words of the other language, it is that one, whatever the first line says. */
export function languageOf(text: Pick<string, 'slice'>): KeywordLanguage {
  return languageShown(text) ?? 'english';
}

/** null: neither the lines nor the first line tell. */
export function languageShown(text: Pick<string, 'slice'>): KeywordLanguage | null {
  const start = text.slice(0, beginning);
  const word = firstLine.exec(start)?.[1]?.toLowerCase() ?? '';
  const said = word === 'english' || word === 'italian' ? word : null;
  return shownBy(start) ?? said ?? (word.startsWith('it') ? 'italian' : null);
}

const languages = { english: new Set<string>(), italian: new Set<string>() };
for (const language of ['english', 'italian'] as const) {
  const other = keywordsOf(language === 'english' ? 'italian' : 'english');
  for (const [word, name] of keywordsOf(language)) {
    if ((topLevel as readonly KeywordName[]).includes(name) && !other.has(word)) languages[language].add(word);
  }
}

/** From the words that begin lines without indentation; null if there are none, or of both languages. */
function shownBy(text: string): KeywordLanguage | null {
  let found: KeywordLanguage | null = null;
  for (const [word] of text.matchAll(/^\p{L}+(?=[ \t])/gmu)) {
    const language = languages.english.has(word) ? 'english' : languages.italian.has(word) ? 'italian' : null;
    if (language === null) continue;
    if (found !== null && found !== language) return null;
    found = language;
  }
  return found;
}

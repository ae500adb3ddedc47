// Which language the keywords of a text are in: as its first line says, or as its lines show where that says nothing that can be. Reads
// no more than the beginning. Knows no grammar.

import { topLevel } from './description/declarations.ts';
import { type KeywordName, keywordsOf } from './keywords/keywords.ts';
import type { KeywordLanguage } from './tree.ts';

/** How much of a text is looked at. */
const beginning = 2_000;

const firstLine = /^\uFEFF?(?:\s|\/\/[^\n\r]*[\n\r])*perf\s+\d+\s+(\p{L}+)(?![\p{N}_])/u;

/** A text whose lines all begin with words of the other language is in that one, whatever its first line says. */
export function languageOf(text: Pick<string, 'slice'>): KeywordLanguage {
  const start = text.slice(0, beginning);
  const word = firstLine.exec(start)?.[1]?.toLowerCase() ?? '';
  const said = word === 'english' || word === 'italian' ? word : null;
  return shownBy(start) ?? said ?? (word.startsWith('it') ? 'italian' : 'english');
}

const languages = { english: new Set<string>(), italian: new Set<string>() };
for (const language of ['english', 'italian'] as const) {
  const other = keywordsOf(language === 'english' ? 'italian' : 'english');
  for (const [word, name] of keywordsOf(language)) {
    if ((topLevel as readonly KeywordName[]).includes(name) && !other.has(word)) languages[language].add(word);
  }
}

/** By the words that begin declarations at the edge of the page; null where they are of both languages, or there is none. */
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

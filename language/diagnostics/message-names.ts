// Names in messages: the Italian keyword for an English name, and shortened texts. Knows no messages.

import { italian } from '../syntax/keywords/italian.ts';
import type { KeywordName } from '../syntax/keywords/keywords.ts';

/** `missed >=` becomes `mancato >=`. Words that are no keywords are unchanged. */
export function inItalian(name: string): string {
  return name
    .split(' ')
    .map((word) => italian[word as KeywordName] ?? word)
    .join(' ');
}

/** On one line, shortened for a list of fixes. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const letters = [...line];
  return letters.length <= longest ? line : `${letters.slice(0, longest - 1).join('')}…`;
}

const longest = 50;

// How things are called in messages: what is known by its English name, in the Italian keyword with which it is written; a text that
// is too long, by its beginning. Knows no messages.

import { italian } from '../syntax/keywords/italian.ts';
import type { KeywordName } from '../syntax/keywords/keywords.ts';

/** `missed >=`: `mancato >=`. What is no keyword stays as it is. */
export function inItalian(name: string): string {
  return name
    .split(' ')
    .map((word) => italian[word as KeywordName] ?? word)
    .join(' ');
}

/** On one line, and not longer than anybody reads in a list of fixes. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const letters = [...line];
  return letters.length <= longest ? line : `${letters.slice(0, longest - 1).join('')}…`;
}

const longest = 50;

// Runs of characters that no single token covers: codes with signs in them. Looks at text alone, knows no grammar.

import { isBlank, isLineEnd, wordCharacterAt } from './characters.ts';

/** What ends a code for certain, whoever wrote it: blanks, line ends, and the signs that heads, lists and values go on with. */
function isEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (at >= text.length || isBlank(code) || isLineEnd(code)) return true;
  if (code === 47) return text.charCodeAt(at + 1) === 47; // a comment
  return '{},"`=<>|«»„“”'.includes(text.charAt(at)) || (code === 46 && text.charCodeAt(at + 1) === 46);
}

/** The end of the run that begins at `start`, without a colon, a semicolon or a full stop that ends it. */
export function endOfRun(text: string, start: number): number {
  let end = start;
  while (!isEnd(text, end)) end++;
  while (end > start && ':;'.includes(text.charAt(end - 1))) end--;
  return end;
}

/** Where the run begins that `offset` stands in; never before `first`. */
export function startOfRun(text: string, offset: number, first: number): number {
  let start = offset;
  while (start > first && !isEnd(text, start - 1)) start--;
  return start;
}

/** Whether it has a letter or a digit, without which nothing is a code. */
export function hasWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (wordCharacterAt(text, at) > 0) return true;
  return false;
}

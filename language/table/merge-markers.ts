// Finds merge conflict markers in a table or in its description.

import type { Span } from '../syntax/literals.ts';

export interface Merge extends Span {
  /** The names that git gives to the two sides; empty if none. */
  readonly ours: string;
  readonly theirs: string;
}

const marks = /^(?:<{7,}|>{7,})(?:[ \t].*)?$|^={7,}[ \t]*$/mu;

/** From the first marker to the last; null if there is none. */
export function mergeIn(text: string): Merge | null {
  const first = marks.exec(text);
  if (first === null) return null;
  const all = [...text.matchAll(new RegExp(marks, 'gmu'))];
  const last = all.at(-1)!;
  return {
    start: first.index,
    end: last.index + last[0].trimEnd().length,
    ours: nameIn(all, '<'),
    theirs: nameIn(all, '>'),
  };
}

function nameIn(found: readonly RegExpMatchArray[], sign: string): string {
  const [line] = found.find(([mark]) => mark.startsWith(sign)) ?? [''];
  return line.replace(/^[<>]+/, '').trim();
}

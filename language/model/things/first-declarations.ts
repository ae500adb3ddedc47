// Which measures, and which indicators, are declared with a code of their own: the first of each code. Reports the others. Knows nothing of their content.

import { type Entry, reportTwice } from '../collect.ts';
import type { Binding } from '../names/names.ts';
import { anchorOf } from '../values/anchors.ts';

export interface Declarations {
  /** In the order of the text. */
  readonly first: readonly Entry[];
  /** Those without a code, and those whose code has been declared before. */
  readonly others: readonly Entry[];
}

export function firstDeclarations(what: 'measure' | 'indicator', { collected, memory }: Binding): Declarations {
  const entries = collected.entries[what];
  const of = `of each ${what} in ${collected.plan?.code ?? ''}`;
  const codes = memory.each(`code ${of}`, entries, { world: codeAlone }, ({ code }) => code);
  const firsts = memory.made(
    `first ${of}`,
    () => codes,
    () => firstOfEach(codes),
  );
  if (firsts === null) return { first: entries, others: [] };
  for (const [at, first] of firsts.entries())
    if (first !== null && first !== at) reportTwice(entries[at]!, anchorOf(entries[first]!), what, memory.report);
  return {
    first: entries.filter((_, at) => firsts[at] === at),
    others: entries.filter((_, at) => firsts[at] !== at),
  };
}

const codeAlone = {};

/** The index of the first with the same code, null where there is none; null: each has a code of its own. */
function firstOfEach(codes: readonly (string | null)[]): readonly (number | null)[] | null {
  const known = new Map<string, number>();
  const firsts = codes.map((code, at) => {
    if (code === null) return null;
    const first = known.get(code);
    if (first === undefined) known.set(code, at);
    return first ?? at;
  });
  return known.size === codes.length ? null : firsts;
}

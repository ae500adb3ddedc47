// Which policy a misspelt name was meant for.

import { similarNames } from '../../names/similar-names.ts';

/**
 * Which policy a name that is none was surely meant for: the one that looks like it, or the only one. What follows from rules that nobody
 * meant would be said of the plan as well.
 */
export function meantPolicy(name: string, codes: Iterable<string>): string | null {
  const all = [...codes];
  const alike = similarNames(name, all);
  return (alike.length === 1 ? alike[0] : all.length === 1 ? all[0] : null) ?? null;
}

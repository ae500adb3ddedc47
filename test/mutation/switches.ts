// What instrumented code asks at every switch, and tells at every place it comes by: global functions with the names that Stryker gives them.

let active: string | null = null;
let left = Number.POSITIVE_INFINITY;
let counts: Map<string, number> | null = null;

/** Of all mutants, at most one; it throws when the code has come by it more often than `hits`. */
export function turnOn(mutant: string | null, hits: number = Number.POSITIVE_INFINITY): void {
  active = mutant;
  left = hits;
}

/** From now on until it is asked for: the mutants that were come by, and how often. */
export function countHits(): () => readonly (readonly [mutant: string, times: number])[] {
  const counted = new Map<string, number>();
  counts = counted;
  return () => {
    counts = null;
    return [...counted];
  };
}

Object.assign(globalThis, {
  stryMutAct_9fa48(mutant: string): boolean {
    if (mutant !== active) return false;
    if (--left < 0) throw new Error('comes by the mutant too often');
    return true;
  },
  stryCov_9fa48(...mutants: string[]): void {
    if (!counts) return;
    for (const mutant of mutants) counts.set(mutant, (counts.get(mutant) ?? 0) + 1);
  },
});

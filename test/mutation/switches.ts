// What instrumented code asks at every switch, and tells at every place it comes by: global functions with the names that Stryker gives them.

let active: string | null = null;
let left = Number.POSITIVE_INFINITY;
let counts: Map<string, number> | null = null;
let counted: ReadonlySet<string> = new Set();

/** Of all mutants, at most one; it throws when the code has come by it more often than `hits`. */
export function turnOn(mutant: string | null, hits: number = Number.POSITIVE_INFINITY): void {
  active = mutant;
  left = hits;
}

/** From now on until it is asked for: those of the mutants that were come by, and how often. */
export function countHits(mutants: ReadonlySet<string>): () => readonly (readonly [mutant: string, times: number])[] {
  const its = new Map<string, number>();
  [counts, counted] = [its, mutants];
  return () => {
    counts = null;
    return [...its];
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
    for (const mutant of mutants) if (counted.has(mutant)) counts.set(mutant, (counts.get(mutant) ?? 0) + 1);
  },
});

// The same mutants for the same seed, as long as the code around them is the same.

import { createHash } from 'node:crypto';
import type { Mutant } from './instrument.ts';

export function sampleOf(mutants: readonly Mutant[], size: number, seed: string): readonly Mutant[] {
  const drawn = new Set(
    mutants
      .map((mutant) => ({ mutant, lot: lotOf(mutant, seed) }))
      .toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
      .slice(0, size)
      .map(({ mutant }) => mutant),
  );
  return mutants.filter((mutant) => drawn.has(mutant));
}

function lotOf({ file, line, column, replacement, mutator }: Mutant, seed: string): string {
  return createHash('sha256').update([seed, file, line, column, mutator, replacement].join('\n')).digest('hex');
}

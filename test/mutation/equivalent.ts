// Mutants that change nothing that anybody sees but how long it takes: each by its file and the text that it changes.

import type { Mutant } from './instrument.ts';

interface Equivalent {
  readonly file: string;
  readonly original: string;
  readonly why: string;
}

const equivalents: readonly Equivalent[] = [];

export function isEquivalent({ file, original }: Mutant): boolean {
  return equivalents.some((one) => one.file === file && one.original === original);
}

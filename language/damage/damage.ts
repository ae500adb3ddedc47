// The result of assessing errors: which scores may change once the errors are fixed, and how far. Plain data; knows no scores.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Declaration } from '../syntax/tree.ts';

/**
 * How far a score may change:
 * - light: not at all, but its light may
 * - weights: to anything between the scores of its members
 * - score: to anything between floor and cap
 * - limits: without bound, since the floor or the cap is affected
 */
export type Extent = 'light' | 'weights' | 'score' | 'limits';

/** An error, or a file that could not be read, with its effect on a score. */
export interface Loss {
  readonly extent: Extent;
  /** null: a file that could not be read. */
  readonly diagnostic: Diagnostic | null;
  readonly file: string;
}

/** Keyed by declaration, which copies of a model share. */
export interface Damage {
  /** Affects every score. */
  readonly everywhere: readonly Loss[];
  /** Affects an indicator in all its places, or one place (`use`). */
  readonly places: ReadonlyMap<Declaration, readonly Loss[]>;
  /** `nodes` affects the node alone, `below` the node and everything below. */
  readonly nodes: ReadonlyMap<Declaration, readonly Loss[]>;
  readonly below: ReadonlyMap<Declaration, readonly Loss[]>;
}

const nobody: ReadonlyMap<Declaration, readonly Loss[]> = new Map();

export const noDamage: Damage = { everywhere: [], places: nobody, nodes: nobody, below: nobody };

/** Whether no score is affected. */
export function isWhole({ everywhere, places, nodes, below }: Damage): boolean {
  return everywhere.length + places.size + nodes.size + below.size === 0;
}

/** All losses; an error may occur several times. */
export function lossesIn({ everywhere, places, nodes, below }: Damage): readonly Loss[] {
  return [...everywhere, ...[places, nodes, below].flatMap((losses) => [...losses.values()].flat())];
}

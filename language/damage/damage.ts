// What errors left out of a plan, as data: which scores may be others once they are mended, and how far. Knows no scores.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Declaration } from '../syntax/tree.ts';

/**
 * How far a score may be from what it will be. light: the score stands, the light it gets may be another one. weights: anything between its
 * members. score: anything between floor and cap. limits: floor and cap themselves were left out.
 */
export type Extent = 'light' | 'weights' | 'score' | 'limits';

/** One error, or one file that could not be read, and what it does to a score. */
export interface Loss {
  readonly extent: Extent;
  /** null: a file that could not be read. */
  readonly diagnostic: Diagnostic | null;
  readonly file: string;
}

/** By the declarations of today: copies of a model keep them. */
export interface Damage {
  /** Of all that is scored: nobody can say what was meant. */
  readonly everywhere: readonly Loss[];
  /** Of an indicator wherever it stands, and of a `use` of one. */
  readonly places: ReadonlyMap<Declaration, readonly Loss[]>;
  /** Of a node by itself, and of a node with all that hangs in it. */
  readonly nodes: ReadonlyMap<Declaration, readonly Loss[]>;
  readonly below: ReadonlyMap<Declaration, readonly Loss[]>;
}

const nobody: ReadonlyMap<Declaration, readonly Loss[]> = new Map();

export const noDamage: Damage = { everywhere: [], places: nobody, nodes: nobody, below: nobody };

/** Whether nothing was left out. */
export function isWhole({ everywhere, places, nodes, below }: Damage): boolean {
  return everywhere.length + places.size + nodes.size + below.size === 0;
}

/** All of them; one error may be there several times. */
export function lossesIn({ everywhere, places, nodes, below }: Damage): readonly Loss[] {
  return [...everywhere, ...[places, nodes, below].flatMap((losses) => [...losses.values()].flat())];
}

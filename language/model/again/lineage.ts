// Owns which declarations are the same one, read again around what has changed in it: what was reported of the first is of the last.

import type { Declaration } from '../../syntax/tree.ts';

const lineages = new WeakMap<Declaration, object>();

export function noteLineage(before: Declaration, after: Declaration): void {
  const lineage = lineages.get(before) ?? {};
  lineages.set(before, lineage);
  lineages.set(after, lineage);
}

export type IsGone = (declaration: Declaration | null) => boolean;

/** Whether a declaration is one of these, or was one of these before it was read again. */
export function createLineages(declarations: Iterable<Declaration>): IsGone {
  const all = new Set<object>();
  for (const one of declarations) all.add(lineages.get(one) ?? one);
  return (declaration) => declaration !== null && all.has(lineages.get(declaration) ?? declaration);
}

/** What a declaration has in common with those that it was before it was read again, and that it will be. */
export function lineageOf(declaration: Declaration): object {
  return lineages.get(declaration) ?? declaration;
}

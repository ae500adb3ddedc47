// Leaves out diagnostics that say the same of the same place: several plans that use one library find the same in it.

import type { Declaration } from '../syntax/tree.ts';
import type { Diagnostic } from './diagnostic.ts';

export function withoutRepeated(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const owners = new Map<Declaration | null, number>();
  const seen = new Set<string>();
  return diagnostics.filter((diagnostic) => {
    const key = keyOf(diagnostic, owners);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf({ code, anchor, data }: Diagnostic, owners: Map<Declaration | null, number>): string {
  const { file, owner, start, end } = anchor;
  const known = owners.get(owner) ?? owners.size;
  owners.set(owner, known);
  return `${file} ${known} ${start} ${end} ${code} ${JSON.stringify(data)}`;
}

// The names in a declaration's head and own statements, in the order of the text. A pure function of the declaration, cached as long as it is the same
// object. Resolves nothing and knows no other declaration.

import { type NamedPart, namesOfHead, namesOfStatement } from '#language/syntax/description/names.ts';
import type { Name } from '#language/syntax/literals.ts';
import type { Declaration } from '#language/syntax/tree.ts';
import type { Occurrence, Sought } from '../../features/context.ts';

/** Spans are relative to the declaration. */
export interface Mention {
  readonly name: Name;
  readonly sought: Sought;
  readonly role: Occurrence['role'];
  /** For a step: the indicator whose scale it belongs to, unless that is the declaration itself. */
  readonly of: Name | null;
}

/** What no plan declares for itself. */
const elsewhere = ['unit', 'finding', 'tongue', 'followed'] as const satisfies readonly NamedPart['use'][];

function isDeclaredElsewhere(use: NamedPart['use']): use is (typeof elsewhere)[number] {
  return (elsewhere as readonly string[]).includes(use);
}

const kept = new WeakMap<Declaration, readonly Mention[]>();

/** In the order of the text. */
export function mentionsIn(declaration: Declaration): readonly Mention[] {
  const known = kept.get(declaration);
  if (known) return known;
  const found: Mention[] = [];
  const add = ({ name, use, role, of }: NamedPart): void => {
    if (!isDeclaredElsewhere(use)) found.push({ name, sought: use, role, of });
  };
  namesOfHead(declaration, add);
  for (const statement of declaration.statements) namesOfStatement(statement, add);
  found.sort((a, b) => a.name.start - b.name.start);
  kept.set(declaration, found);
  return found;
}

// Finds the declarations around an offset.

import { firstWhere } from '#language/syntax/first-where.ts';
import type { Placed, SyntaxTree } from '#language/syntax/tree.ts';

/** The outermost first, each with its offset in the file. The end offset of a declaration is still in it. */
export function around(tree: SyntaxTree, offset: number): readonly Placed[] {
  const way: Placed[] = [];
  let members = tree.members;
  for (let base = 0; ; ) {
    const placed = lastFrom(members, offset - base);
    if (!placed || offset - base > placed.start + placed.declaration.length) return way;
    base += placed.start;
    way.push({ start: base, declaration: placed.declaration });
    members = placed.declaration.members;
  }
}

/** The last member that begins at or before an offset. */
function lastFrom(members: readonly Placed[], offset: number): Placed | undefined {
  return members[firstWhere(members.length, (index) => members[index]!.start > offset) - 1];
}

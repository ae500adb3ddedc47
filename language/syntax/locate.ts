// Finds the offsets of anchors in their files. A declaration does not store its own offset; it is searched here, and cached.

import type { Anchor } from '../diagnostics/diagnostic.ts';
import type { Span } from './literals.ts';
import type { Declaration, Placed, SyntaxTree } from './tree.ts';

export interface AbsoluteSpan extends Span {
  readonly file: string;
}

export interface Locator {
  /** Offsets in the file; for an anchor whose declaration no longer exists, the start of the file. */
  absolute(anchor: Anchor): AbsoluteSpan;
  /** The offset of a declaration in its file; undefined if it is in none of the trees. */
  startOf(file: string, declaration: Declaration): number | undefined;
}

export function createLocator(trees: ReadonlyMap<string, SyntaxTree>): Locator {
  const starts = new Map<string, ReadonlyMap<Declaration, number>>();
  const startOf = (file: string, declaration: Declaration): number | undefined => {
    let known = starts.get(file);
    if (!known) {
      const tree = trees.get(file);
      known = tree ? startsOf(tree.members) : new Map();
      starts.set(file, known);
    }
    return known.get(declaration);
  };
  const absolute = ({ file, owner, start, end }: Anchor): AbsoluteSpan => {
    if (owner === null) return { file, start, end };
    const base = startOf(file, owner);
    return base === undefined ? { file, start: 0, end: 0 } : { file, start: base + start, end: base + end };
  };
  return { absolute, startOf };
}

function startsOf(members: readonly Placed[]): Map<Declaration, number> {
  const starts = new Map<Declaration, number>();
  const visit = (held: readonly Placed[], base: number): void => {
    for (const { start, declaration } of held) {
      starts.set(declaration, base + start);
      visit(declaration.members, base + start);
    }
  };
  visit(members, 0);
  return starts;
}

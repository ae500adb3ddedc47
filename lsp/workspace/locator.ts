// Offsets of declarations in the current trees. Equals `createLocator`, but after an edit only walks what changed, since positions are kept by the
// identity of declarations. Valid for the newest trees only.

import type { Name } from '#language/syntax/literals.ts';
import type { Locator } from '#language/syntax/locate.ts';
import type { Declaration, Placed, SyntaxTree } from '#language/syntax/tree.ts';

/** The last known parent and index of a declaration; `parent` null: the file. */
interface Position {
  parent: Declaration | null;
  index: number;
}

const positions = new WeakMap<Declaration, Position>();
/** Those whose members have been visited. */
const visited = new WeakSet<Declaration | SyntaxTree>();

/** The newest version of a declaration, by the identity of its code, which its versions share. */
const newest = new WeakMap<Name, Declaration>();

export function createTrackingLocator(trees: ReadonlyMap<string, SyntaxTree>): Locator {
  const found = new Map<Declaration, number | undefined>();
  const startOf: Locator['startOf'] = (file, declaration) => {
    const known = found.get(declaration);
    if (known !== undefined) return known;
    const tree = trees.get(file);
    const start = tree && startOfNewest(tree, declaration);
    found.set(declaration, start);
    return start;
  };
  return {
    startOf,
    absolute: ({ file, owner, start, end }) => {
      if (owner === null) return { file, start, end };
      const base = startOf(file, owner);
      return base === undefined ? { file, start: 0, end: 0 } : { file, start: base + start, end: base + end };
    },
  };
}

/** Anchors may name an older version: a declaration is copied when one of its members changes. */
function startOfNewest(tree: SyntaxTree, declaration: Declaration): number | undefined {
  notePositions(tree, tree.members, null);
  const now = declaration.code === null ? undefined : newest.get(declaration.code);
  return startIn(tree, now !== undefined && isSameContent(declaration, now) ? now : declaration);
}

/** Same head and statements, at the same offsets. */
function isSameContent(before: Declaration, now: Declaration): boolean {
  return (
    before === now ||
    (before.headEnd === now.headEnd &&
      before.statements.length === now.statements.length &&
      before.statements.every((statement, index) => statement === now.statements[index]))
  );
}

function startIn(tree: SyntaxTree, declaration: Declaration): number | undefined {
  let start = 0;
  for (let one = declaration; ; ) {
    const position = positions.get(one);
    if (position === undefined) return undefined;
    const members: readonly Placed[] = position.parent === null ? tree.members : position.parent.members;
    const index = indexOf(members, one, position.index);
    if (index < 0) return undefined;
    position.index = index;
    start += members[index]!.start;
    if (position.parent === null) return start;
    one = position.parent;
  }
}

/** Mostly the last known index. */
function indexOf(members: readonly Placed[], declaration: Declaration, last: number): number {
  if (members[last]?.declaration === declaration) return last;
  return members.findIndex((member) => member.declaration === declaration);
}

/** Notes the positions of members; recursively for members that are new. */
function notePositions(key: Declaration | SyntaxTree, members: readonly Placed[], parent: Declaration | null): void {
  if (visited.has(key)) return;
  visited.add(key);
  for (let index = 0; index < members.length; index++) {
    const { declaration } = members[index]!;
    if (declaration.code !== null) newest.set(declaration.code, declaration);
    const known = positions.get(declaration);
    if (known === undefined) {
      positions.set(declaration, { parent, index });
      notePositions(declaration, declaration.members, declaration);
    } else if (known.parent !== parent || known.index !== index) {
      known.parent = parent;
      known.index = index;
    }
  }
}

// Where declarations are in the newest trees of their files, kept up to date at a cost that follows the change: what an edit left
// alone is not walked again. Answers as `createLocator` does; for trees that are not the newest it must not be asked.

import type { Locator } from '#language/syntax/locate.ts';
import type { Declaration, Name, Placed, SyntaxTree } from '#language/syntax/tree.ts';

/** What holds a declaration, and which of its members it is, as far as was seen last; `in` null: the file. */
interface Seat {
  in: Declaration | null;
  index: number;
}

const seats = new WeakMap<Declaration, Seat>();
/** Whose members have been seated. */
const seated = new WeakSet<Declaration | SyntaxTree>();

/** By the code that it was written with, an object of its own: the declaration as it is now. */
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

/** Anchors may still name a declaration that was copied around a change in what stands in it: the copy says what it said. */
function startOfNewest(tree: SyntaxTree, declaration: Declaration): number | undefined {
  seat(tree, tree.members, null);
  const now = declaration.code === null ? undefined : newest.get(declaration.code);
  return startIn(tree, now !== undefined && saysTheSame(declaration, now) ? now : declaration);
}

/** Head and statements were not read again, and stand where they stood. */
function saysTheSame(before: Declaration, now: Declaration): boolean {
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
    const place = seats.get(one);
    if (place === undefined) return undefined;
    const members: readonly Placed[] = place.in === null ? tree.members : place.in.members;
    const index = indexOf(members, one, place.index);
    if (index < 0) return undefined;
    place.index = index;
    start += members[index]!.start;
    if (place.in === null) return start;
    one = place.in;
  }
}

/** Near where it was: an edit moves what follows it by a few places at most. */
function indexOf(members: readonly Placed[], declaration: Declaration, seen: number): number {
  if (members[seen]?.declaration === declaration) return seen;
  return members.findIndex((member) => member.declaration === declaration);
}

/** Notes where the members of one declaration are; of those that are new, also where their own are. */
function seat(key: Declaration | SyntaxTree, members: readonly Placed[], above: Declaration | null): void {
  if (seated.has(key)) return;
  seated.add(key);
  for (let index = 0; index < members.length; index++) {
    const { declaration } = members[index]!;
    if (declaration.code !== null) newest.set(declaration.code, declaration);
    const known = seats.get(declaration);
    if (known === undefined) {
      seats.set(declaration, { in: above, index });
      seat(declaration, declaration.members, declaration);
    } else if (known.in !== above || known.index !== index) {
      known.in = above;
      known.index = index;
    }
  }
}

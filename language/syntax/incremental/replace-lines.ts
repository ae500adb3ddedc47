// Replaces lines in a syntax tree. Everything else keeps its identity, except the enclosing declarations, which are copied with what follows moved.
// Reads no text.

import type { Span } from '../literals.ts';
import type { Statement } from '../statements.ts';
import type { Declaration, Placed } from '../tree.ts';
import type { Holder, Slice } from './edited-lines.ts';

/** The replacement of a slice, with offsets relative to the parent, and the shift of what follows. */
export interface LineReplacement {
  readonly statements: Slice;
  readonly members: Slice;
  readonly newStatements: readonly Statement[];
  readonly newMembers: readonly Placed[];
  readonly delta: number;
}

export interface ReplacedLines {
  /** The members of the file. */
  readonly members: readonly Placed[];
  /** From the old enclosing declarations to their copies. */
  readonly became: ReadonlyMap<Declaration, Declaration>;
}

/** `holders`: from the file to the declaration that contains the lines. */
export function replaceLines(
  holders: readonly Holder[],
  members: readonly Placed[],
  change: LineReplacement,
): ReplacedLines {
  const became = new Map<Declaration, Declaration>();
  let replaced = change;
  for (let level = holders.length - 1; level > 0; level--) {
    const { declaration, index } = holders[level]!;
    const grown = withLines(declaration!, replaced);
    became.set(declaration!, grown);
    const around = holders[level - 1]!.declaration;
    const old = (around?.members ?? members)[index]!;
    replaced = asMember({ start: old.start, declaration: grown }, { index, around, after: old, delta: change.delta });
  }
  return { members: replacedIn(members, replaced), became };
}

interface At {
  readonly index: number;
  readonly around: Declaration | null;
  readonly after: Placed;
  readonly delta: number;
}

/** The replacement of a member as a replacement in its parent. */
export function asMember(member: Placed, { index, around, after, delta }: At): LineReplacement {
  const following = around ? around.statements.findIndex(({ start }) => start > after.start) : -1;
  const boundary = following < 0 ? (around?.statements.length ?? 0) : following;
  return {
    statements: { first: boundary, last: boundary },
    members: { first: index, last: index + 1 },
    newStatements: [],
    newMembers: [member],
    delta,
  };
}

function withLines(declaration: Declaration, change: LineReplacement): Declaration {
  const { statements, newStatements, delta } = change;
  const block = declaration.block!;
  return {
    ...declaration,
    length: declaration.length + delta,
    block: { start: block.start, end: block.end + delta },
    statements: [
      ...declaration.statements.slice(0, statements.first),
      ...newStatements,
      ...declaration.statements.slice(statements.last).map((statement) => moved(statement, delta)),
    ],
    members: replacedIn(declaration.members, change),
  };
}

function replacedIn(
  members: readonly Placed[],
  { members: { first, last }, newMembers, delta }: LineReplacement,
): Placed[] {
  const result = members.slice(0, first);
  for (const member of newMembers) result.push(member);
  for (let index = last; index < members.length; index++) {
    const { start, declaration } = members[index]!;
    result.push(delta === 0 ? members[index]! : { start: start + delta, declaration });
  }
  return result;
}

/** A newly parsed head, with the block that it had. */
export function withBlock(head: Declaration, old: Declaration): Declaration {
  const delta = head.block!.start - old.block!.start;
  return {
    ...head,
    length: old.length + delta,
    block: { start: head.block!.start, end: old.block!.end + delta },
    statements: old.statements.map((statement) => moved(statement, delta)),
    members: old.members.map(({ start, declaration }) => ({ start: start + delta, declaration })),
  };
}

/** A copy of a node with every span moved. */
function moved<T extends Span>(node: T, delta: number): T {
  return delta === 0 ? node : (movedValue(node, delta) as T);
}

function movedValue(value: unknown, delta: number): unknown {
  if (Array.isArray(value)) return value.map((item) => movedValue(item, delta));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    copy[key] = (key === 'start' || key === 'end') && typeof part === 'number' ? part + delta : movedValue(part, delta);
  }
  return copy;
}

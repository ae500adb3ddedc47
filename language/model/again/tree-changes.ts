// Owns what lies between two trees of one file: the measures, indicators, nodes and blocks of actuals that say something else, where
// that is all. Compares objects, not texts: what was not read again is the same object.

import { treeKinds } from '../../syntax/grammar/node-kinds.ts';
import type { Declaration, DeclarationKind, Placed, SyntaxTree } from '../../syntax/tree.ts';

export interface LeafChange {
  readonly before: Declaration;
  readonly after: Declaration;
}

export interface TreeChanges {
  readonly leaves: readonly LeafChange[];
  /** Blocks of actuals. */
  readonly blocks: readonly LeafChange[];
  /** Nodes whose head or own statements say something else; what stands in them does not. */
  readonly nodes: readonly LeafChange[];
  /** The declarations around them, which say what they said: what each has become. */
  readonly around: readonly LeafChange[];
}

/** More at once are no keystroke. */
const most = 4;

/** null where anything else has changed, or much. */
export function treeChanges(before: SyntaxTree, after: SyntaxTree): TreeChanges | null {
  if (before.header !== after.header) return null;
  const leaves: LeafChange[] = [];
  const blocks: LeafChange[] = [];
  const nodes: LeafChange[] = [];
  const around: LeafChange[] = [];
  const compare = (old: readonly Placed[], now: readonly Placed[]): boolean => {
    if (old.length !== now.length) return false;
    for (let index = 0; index < old.length; index++) {
      if (old[index]!.declaration === now[index]!.declaration) continue;
      const change = { before: old[index]!.declaration, after: now[index]!.declaration };
      if (isLeaf(change)) leaves.push(change);
      else if (change.before.kind === 'actuals' && change.after.kind === 'actuals') blocks.push(change);
      else if (saysTheSame(change) || isNode(change)) {
        (saysTheSame(change) ? around : nodes).push(change);
        if (!compare(change.before.members, change.after.members)) return false;
      } else return false;
      if (leaves.length + blocks.length + nodes.length > most) return false;
    }
    return true;
  };
  return compare(before.members, after.members) ? { leaves, blocks, nodes, around } : null;
}

/** A measure or an indicator of the same code, at the same place of the tree. */
function isLeaf({ before, after }: LeafChange): boolean {
  return (
    before.kind === after.kind &&
    (before.kind === 'measure' || before.kind === 'indicator') &&
    before.code !== null &&
    before.code.text === after.code?.text &&
    before.under === null &&
    after.under === null &&
    before.members.length + after.members.length === 0
  );
}

const kinds: ReadonlySet<DeclarationKind> = new Set(treeKinds);

/** A node of the plan's tree of the same code, at the same place. */
function isNode({ before, after }: LeafChange): boolean {
  return (
    before.kind === after.kind &&
    kinds.has(before.kind) &&
    before.code !== null &&
    before.code.text === after.code?.text &&
    before.under === null &&
    after.under === null
  );
}

/** Of what is not a member: head and statements were not read again, and stand where they stood. */
function saysTheSame({ before, after }: LeafChange): boolean {
  return (
    before.kind === after.kind &&
    before.kind !== 'use' &&
    before.code === after.code &&
    before.title === after.title &&
    before.under === after.under &&
    before.weight === after.weight &&
    before.headEnd === after.headEnd &&
    before.statements.length === after.statements.length &&
    before.statements.every((statement, index) => statement === after.statements[index])
  );
}

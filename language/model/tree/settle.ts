// Owns what comes down a tree: paths, depths, rules, whose slices count; and the order in which nodes and places are listed. Knows
// nothing of how the tree was written.

import type { Declaration, RuleStatement } from '../../syntax/tree.ts';
import type { Entry } from '../collect.ts';
import type { Branch, NodeDraft, PlaceDraft, Placement } from '../drafts.ts';
import type { Facts } from '../facts/facts.ts';
import type { Office, Place, PlanNode } from '../model.ts';
import { type Binding, lookUp } from '../names/names.ts';
import { meantPolicy, type Policies, readLines } from '../things/policies.ts';
import type { RuleLine } from '../things/rule-lines.ts';
import { createScope, extendScope, rulesAt, type Scope } from '../things/rules.ts';
import type { Tree } from './branches.ts';

const NOTHING: readonly never[] = [];

export interface Listed {
  readonly nodes: readonly PlanNode[];
  readonly places: readonly Place[];
}

/** Of the plan's tree; the trees beside it are settled with it. */
export function settleTree(tree: Tree, policies: Policies, binding: Binding): Listed {
  const settling: Settling = {
    tree,
    policies,
    binding,
    lines: new Map(),
    placements: placementsOf(tree),
    base: createScope(null, []),
  };
  const listed = settleFrom(tree.root, settling);
  const inheriting: Settling = { ...settling, base: tree.root.scope! };
  for (const scorecard of tree.scorecards) settleFrom(scorecard, inheriting);
  return listed;
}

interface Settling {
  readonly tree: Tree;
  readonly policies: Policies;
  readonly binding: Binding;
  /** Rule lines read before: an indicator stands in several places. */
  readonly lines: Map<Declaration, readonly RuleLine[]>;
  /** Of the places that have rule lines. */
  readonly placements: ReadonlyMap<Place, Placement>;
  /** What holds above the root of a tree. */
  readonly base: Scope;
}

function placementsOf({ placements }: Tree): ReadonlyMap<Place, Placement> {
  const found = new Map<Place, Placement>();
  for (const placement of placements) {
    const { useFacts, indicatorFacts, place } = placement;
    if (hasRules(indicatorFacts) || hasRules(useFacts)) found.set(place, placement);
  }
  return found;
}

function hasRules(facts: Facts | null): boolean {
  return facts !== null && facts.rules.length > 0;
}

/** What comes down to a member. */
interface Above {
  readonly office: Office | null;
  readonly scope: Scope;
}

interface Level extends Above {
  readonly members: readonly (PlanNode | Place)[];
  /** What the paths of members begin with. */
  readonly prefix: string;
  next: number;
}

/** In the order of the text, parents before what stands under them; with a stack of its own. */
function settleFrom(start: Branch, settling: Settling): Listed {
  const nodes: PlanNode[] = [];
  const places: Place[] = [];
  const pending: Level[] = [];
  const enter = (node: NodeDraft, above: Above): void => {
    const scope = settleNode(node, above.scope, settling);
    nodes.push(node);
    const office = node.kind === 'scorecard' && node.offices.length === 1 ? node.offices[0]! : above.office;
    pending.push({ members: node.members, prefix: prefixOf(node), next: 0, office, scope });
  };
  enter(start.node, { office: null, scope: settling.base });
  while (pending.length > 0) {
    const level = pending[pending.length - 1]!;
    const member = level.members[level.next++];
    if (member === undefined) pending.pop();
    else if (member.kind === 'place') {
      settlePlace(member, level, settling);
      places.push(member);
    } else enter(member as NodeDraft, level);
  }
  return { nodes, places };
}

// ----------------------------------------------------------------------------------------------------------------------- nodes

function settleNode(node: NodeDraft, above: Scope, settling: Settling): Scope {
  const { parent } = node;
  node.depth = parent === null ? 0 : parent.depth + 1;
  node.path = parent === null ? (node.kind === 'plan' ? '' : inPath(node.code)) : prefixOf(parent) + inPath(node.code);
  const branch = settling.tree.branches.get(node)!;
  branch.scope = scopeOf(branch, above, settling);
  node.rules = rulesAt(branch.scope, node);
  return branch.scope;
}

/** A code with the sign in it that parts a path stands in backticks, as it does in a plan: no two nodes have one path. */
export function inPath(code: string): string {
  return code.includes('/') ? `\`${code}\`` : code;
}

function prefixOf({ path }: PlanNode): string {
  return path === '' ? '' : `${path}/`;
}

/** A node that is used brings its own policy and rules along; those of the `use` come after. */
function scopeOf(branch: Branch, above: Scope, settling: Settling): Scope {
  const from = branch.of === null ? above : ownScope(branch.of, above, settling);
  return ownScope(branch, from, settling);
}

function ownScope({ facts, entry }: Branch, above: Scope, settling: Settling): Scope {
  const scope = facts.policy === null ? above : policyScope(facts.policy, entry, settling);
  return extendScope(scope ?? above, linesOf(facts.rules, entry, settling));
}

function policyScope(
  name: NonNullable<Branch['facts']['policy']>,
  entry: Entry,
  { policies, binding: { similar } }: Settling,
): Scope | null {
  const known = policies.scopes.get(name.text);
  if (known !== undefined) return known;
  lookUp(name, { what: 'policy', among: policies.scopes, similar }, entry);
  const meant = meantPolicy(name.text, policies.scopes.keys());
  return meant === null ? null : policies.scopes.get(meant)!;
}

function linesOf(
  statements: readonly RuleStatement[],
  entry: Entry,
  { lines, binding }: Settling,
): readonly RuleLine[] {
  if (statements.length === 0) return NOTHING;
  const known = lines.get(entry.declaration);
  if (known !== undefined) return known;
  const own = readLines(statements, entry, binding.report);
  lines.set(entry.declaration, own);
  return own;
}

// ---------------------------------------------------------------------------------------------------------------------- places

function settlePlace(place: PlaceDraft, { prefix, office, scope: above }: Level, settling: Settling): void {
  const { node, indicator } = place;
  place.path = prefix + inPath(indicator.code);
  place.office ??= office;
  const placement = settling.placements.size > 0 ? settling.placements.get(place) : undefined;
  const scope = placement === undefined ? above : placeScope(placement, above, settling);
  place.rules = rulesAt(scope, { kind: 'indicator', depth: node.depth + 1 });
}

function placeScope({ place, indicatorFacts, useFacts, entry }: Placement, above: Scope, settling: Settling): Scope {
  const { indicator } = place;
  const declared: Entry =
    useFacts === null ? entry : { ...entry, file: indicator.anchor.file, declaration: indicator.declaration };
  const own = extendScope(above, linesOf(indicatorFacts?.rules ?? NOTHING, declared, settling));
  return useFacts === null ? own : extendScope(own, linesOf(useFacts.rules, entry, settling));
}

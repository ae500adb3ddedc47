// Computes what nodes and places inherit from above: path, depth, rules, office; and lists them in document order.

import type { Declaration } from '../../syntax/tree.ts';
import type { Entry } from '../collect.ts';
import type { Branch, NodeDraft, PlaceDraft, Placement } from '../drafts.ts';
import type { Facts } from '../facts/facts.ts';
import type { Office, Place, PlanNode } from '../model.ts';
import { type Binding, lookUp } from '../names/names.ts';
import type { Rules } from '../rules.ts';
import { meantPolicy } from '../things/meant-policy.ts';
import { type Policies, readLayer } from '../things/policies.ts';
import { EMPTY_SCOPE, extendScope, type Layer, rulesAt, type Scope } from '../things/rules.ts';
import { weigherOf, weightBelow, weightOf } from '../values/weights.ts';
import { NO_RULES, type Tree } from './branches.ts';
import { saysAnother } from './placements.ts';

export interface Listed {
  readonly nodes: readonly PlanNode[];
  readonly places: readonly Place[];
}

/** Sets the inherited properties in the plan's tree and in the scorecards; returns the lists of the plan's tree. */
export function inheritDown(tree: Tree, policies: Policies, binding: Binding): Listed {
  const settling: Settling = {
    tree,
    policies,
    binding,
    layers: new Map(),
    placements: placementsOf(tree),
    base: policies.common?.scope ?? EMPTY_SCOPE,
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
  /** Cached rule lines, because an indicator may have several places. */
  readonly layers: Map<Declaration, Layer>;
  /** The places that have rule lines. */
  readonly placements: ReadonlyMap<Place, Placement>;
  /** The rules above the root of a tree. */
  readonly base: Scope;
}

function placementsOf({ placements }: Tree): ReadonlyMap<Place, Placement> {
  const found = new Map<Place, Placement>();
  for (const placement of placements) {
    const { useFacts, declared, place } = placement;
    if (hasRules(declared?.facts ?? null) || hasRules(useFacts)) found.set(place, placement);
  }
  return found;
}

function hasRules(facts: Facts | null): boolean {
  return facts !== null && facts.rules.length > 0;
}

/** What a member inherits. */
interface Above {
  readonly office: Office | null;
  readonly scope: Scope;
}

interface Level extends Above {
  readonly members: readonly (PlanNode | Place)[];
  /** The prefix of the paths of members. */
  readonly prefix: string;
  /** They began with that before. */
  readonly isSame: boolean;
  /** The rules of places without rule lines. */
  readonly rules: Rules;
  next: number;
}

/** Preorder, in document order, with an explicit stack. */
function settleFrom(start: Branch, settling: Settling): Listed {
  const nodes: PlanNode[] = [];
  const places: Place[] = [];
  const pending: Level[] = [];
  const enter = (node: NodeDraft, above: Above): void => {
    const { path } = node;
    const scope = settleNode(node, above.scope, settling);
    nodes.push(node);
    const own = node.kind === 'scorecard' && node.offices.length === 1 ? node.offices[0]! : null;
    const office = node.slice ?? own ?? above.office;
    const rules = rulesAt(scope, { kind: 'indicator', depth: node.depth + 1 });
    const isSame = node.path === path;
    pending.push({ members: node.members, prefix: prefixOf(node), isSame, rules, next: 0, office, scope });
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
  weighByParts(nodes);
  return { nodes, places };
}

/** From the leaves up: where weights are shares of the whole plan, a node that says none has that of what is below it. */
function weighByParts(nodes: readonly PlanNode[]): void {
  if (!nodes.some(({ rules }) => rules.weights.whole)) return;
  for (const node of nodes.toReversed()) {
    const { parent, whole, declaration } = node;
    if (parent?.rules.weights.whole && whole === null && weightOf(declaration) === null && !weigherOf(declaration))
      (node as NodeDraft).weight = weightBelow(node);
  }
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

/** The slice that its `use` names stands behind the code: the same indicator may stand beside it. */
export function placeInPath({ indicator, slice }: Pick<Place, 'indicator' | 'slice'>): string {
  return slice === null ? inPath(indicator.code) : `${inPath(indicator.code)}:${inPath(slice.code)}`;
}

function prefixOf({ path }: PlanNode): string {
  return path === '' ? '' : `${path}/`;
}

/** For a `use`, the rules of the original node apply first, then those of the `use`. */
function scopeOf(branch: Branch, above: Scope, settling: Settling): Scope {
  const from = branch.of === null ? above : ownScope(branch.of, above, settling);
  return ownScope(branch, from, settling);
}

function ownScope({ facts, entry }: Branch, above: Scope, settling: Settling): Scope {
  const scope = facts.policy === null ? above : policyScope(facts.policy, entry, settling);
  return withRules(scope ?? above, entry, { facts, settling });
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

interface Ruled {
  readonly facts: Facts;
  readonly settling: Settling;
}

function withRules(above: Scope, entry: Entry, { facts, settling }: Ruled): Scope {
  if (facts.rules.length === 0) return above;
  const { layers, binding } = settling;
  const layer = layers.get(entry.declaration) ?? binding.memory.read(readLayer, entry);
  layers.set(entry.declaration, layer);
  return extendScope(above, layer);
}

// ---------------------------------------------------------------------------------------------------------------------- places

function settlePlace(place: PlaceDraft, level: Level, settling: Settling): void {
  const office = place.used ? (place.office ?? level.office) : level.office;
  const placement = settling.placements.size > 0 ? settling.placements.get(place) : undefined;
  const rules = placement === undefined ? level.rules : rulesOf(placement, level, settling);
  if (!level.isSame || place.path === '') place.path = level.prefix + placeInPath(place);
  if (place.office === office && place.rules === rules) return;
  const isNew = place.rules === NO_RULES;
  place.office = office;
  place.rules = rules;
  if (!isNew) saysAnother(place);
}

function rulesOf(placement: Placement, { scope }: Level, settling: Settling): Rules {
  const site = { kind: 'indicator', depth: placement.place.node.depth + 1 } as const;
  return rulesAt(placeScope(placement, scope, settling), site);
}

function placeScope({ declared, useFacts, entry }: Placement, above: Scope, settling: Settling): Scope {
  const own = declared === null ? above : withRules(above, declared.entry, { facts: declared.facts, settling });
  return useFacts === null ? own : withRules(own, entry, { facts: useFacts, settling });
}

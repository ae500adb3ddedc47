// Builds the tree of declared nodes: the parent of each. Knows nothing of rules and of indicators.

import type { Declaration, NodeKind } from '../../syntax/tree.ts';
import { type Entry, reportTwice } from '../collect.ts';
import { sayTheSame } from '../deep-equal.ts';
import type { Branch, NodeDraft, Placement } from '../drafts.ts';
import { type Facts, NOTHING, readFacts } from '../facts/facts.ts';
import type { Office, Place, PlanNode } from '../model.ts';
import { followCycles } from '../names/cycles.ts';
import { type Binding, lookUp, lookUpAll } from '../names/names.ts';
import type { Indicators } from '../things/indicators.ts';
import { sliceNamed } from '../things/slice-named.ts';
import { anchorAt, anchorOf } from '../values/anchors.ts';
import { readWeight } from '../values/weights.ts';

export interface Tree {
  readonly root: Branch;
  /** The roots of scorecards. */
  readonly scorecards: readonly Branch[];
  readonly branches: ReadonlyMap<PlanNode, Branch>;
  /** Declared nodes by code; if a code is declared twice, the first. */
  readonly declared: ReadonlyMap<string, Branch>;
  /** The `use`s of nodes, by code. */
  readonly used: ReadonlyMap<string, readonly Branch[]>;
  readonly placements: readonly Placement[];
}

export interface TreeKnown {
  readonly offices: ReadonlyMap<string, Office>;
  /** Offices, and slices of dimensions. */
  readonly sliced: ReadonlyMap<string, Office>;
  readonly linked: Indicators;
}

/** The tree under construction. */
export interface TreeUnderConstruction extends TreeKnown {
  readonly binding: Binding;
  readonly root: Branch;
  readonly scorecards: Branch[];
  readonly branches: Map<PlanNode, Branch>;
  readonly declared: Map<string, Branch>;
  readonly used: Map<string, Branch[]>;
  readonly placements: Placement[];
}

/** A tree with the plan alone. */
export function begin(binding: Binding, plan: Entry, known: TreeKnown): TreeUnderConstruction {
  for (const entry of binding.collected.entries.plan) entry.branch = null;
  const root = createBranch(plan, null, { binding, known });
  plan.branch = root;
  return {
    offices: known.offices,
    sliced: known.sliced,
    linked: known.linked,
    binding,
    root,
    scorecards: [],
    branches: new Map([[root.node, root]]),
    declared: new Map(),
    used: new Map(),
    placements: [],
  };
}

// ----------------------------------------------------------------------------------------------------------------------- nodes

/** Adds a declared node, without parent yet. */
export function addNode(entry: Entry, growth: TreeUnderConstruction): void {
  const branch = createBranch(entry, null, { binding: growth.binding, known: growth });
  entry.branch = branch;
  growth.branches.set(branch.node, branch);
  const { code } = branch.node;
  if (code === '') return;
  const first = growth.declared.get(code);
  if (first === undefined) growth.declared.set(code, branch);
  else reportTwice(entry, first.node.anchor, 'node', growth.binding.report);
}

export function createBranch(
  entry: Entry,
  of: Branch | null,
  { binding, known }: { binding: Binding; known: TreeKnown },
): Branch {
  const { declaration } = entry;
  const facts = binding.memory.read(readFacts, entry);
  const named = of ?? null;
  const offices = lookUpAll(facts.offices, { what: 'office', among: known.offices, similar: binding.similar }, entry);
  const last = named === null && entry.kept !== null ? entry.kept.node : null;
  const weight = binding.memory.read(readWeight, entry);
  const slice = facts.slice && sliceNamed(facts.slice, known.sliced, { binding, entry });
  if (last !== null && last.slice === slice && sayTheSame(last.offices, offices))
    return againIn(last, weight, { entry, facts });
  const node: NodeDraft = {
    kind: named === null ? kindOf(declaration) : named.node.kind,
    code: named === null ? (declaration.code?.text ?? '') : named.node.code,
    path: '',
    title: named === null ? (declaration.title?.text ?? '') : named.node.title,
    depth: 0,
    parent: null,
    weight,
    weighedBy: null,
    members: [],
    children: NOTHING,
    places: NOTHING,
    whole: null,
    original: null,
    rules: NO_RULES,
    type: facts.type ?? named?.node.type ?? null,
    offices: offices.length === 0 && named !== null ? named.node.offices : offices,
    slice,
    budgets: facts.budgets,
    documentation: named === null ? facts.documentation : documentationOf(facts, named),
    declaration,
    anchor: anchorOf(entry),
  };
  if (named === null && entry.kept !== null) entry.kept.node = node;
  return { node, entry, facts, of: named, scope: null, before: NOTHING };
}

/** A library that is bound by itself is a plan without a tree. */
function kindOf({ kind }: Declaration): NodeKind | 'plan' {
  return kind === 'library' ? 'plan' : (kind as NodeKind | 'plan');
}

/** The node of last time: what it says is the same, what hangs in it and what it hangs in is found anew. */
function againIn(
  node: NodeDraft,
  weight: NodeDraft['weight'],
  { entry, facts }: Pick<Branch, 'entry' | 'facts'>,
): Branch {
  const before = node.places;
  node.weight = weight;
  node.parent = null;
  node.members = [];
  node.children = NOTHING;
  node.places = NOTHING;
  return { node, entry, facts, of: null, scope: null, before };
}

/** A placeholder until the rules are inherited. */
export const NO_RULES = null as unknown as PlanNode['rules'];

function documentationOf({ documentation }: Facts, { node }: Branch): PlanNode['documentation'] {
  const { description, owner, source } = node.documentation;
  return {
    ...documentation,
    description: documentation.description ?? description,
    owner: documentation.owner ?? owner,
    source: documentation.source ?? source,
  };
}

// ---------------------------------------------------------------------------------------------------------------------- parents

/** Sets the parent of every declared node. */
export function linkParents(growth: TreeUnderConstruction): void {
  const { binding } = growth;
  for (const entry of binding.collected.entries.node) {
    const branch = entry.branch!;
    branch.node.parent = parentOf(branch, growth)?.node ?? null;
  }
  breakCycles(growth);
}

/** null for a scorecard at the top. A node in a `use` that cannot have members gets the plan as parent. */
function parentOf({ entry, node }: Branch, growth: TreeUnderConstruction): Branch | null {
  const { declaration, inside } = entry;
  const isScorecard = node.kind === 'scorecard';
  if (declaration.under !== null) return namedParent(entry, growth) ?? (isScorecard ? null : growth.root);
  const around = inside === null ? null : inside.branch;
  if (isScorecard) return around?.node.kind === 'scorecard' ? around : null;
  return around ?? growth.root;
}

/** The node that `under` names, or the plan itself; null if unresolved, which is reported. */
export function namedParent(entry: Entry, { binding, declared, root }: TreeUnderConstruction): Branch | null {
  const { declaration } = entry;
  const under = declaration.under!;
  const isScorecard = declaration.kind === 'scorecard';
  const found = declared.get(under.text);
  if (found !== undefined && (!isScorecard || found.node.kind === 'scorecard')) return found;
  if (under.text === root.node.code) return isScorecard ? null : root;
  const among = isScorecard ? scorecardsOf(declared) : declared;
  return lookUp(under, { what: isScorecard ? 'scorecard' : 'node', among, similar: binding.similar }, entry);
}

function scorecardsOf(declared: ReadonlyMap<string, Branch>): ReadonlyMap<string, Branch> {
  return new Map([...declared].filter(([, { node }]) => node.kind === 'scorecard'));
}

/** Breaks cycles of `under` by moving a node to the plan. */
function breakCycles({ branches, root, binding }: TreeUnderConstruction): void {
  const nodes = [...branches.keys()];
  if (nodes.every(({ declaration }) => declaration.under === null)) return;
  followCycles<PlanNode>(
    nodes,
    ({ parent }) => parent,
    (cycle) => {
      const node = cycle[0] as NodeDraft;
      const { file, declaration } = branches.get(node)!.entry;
      const way = [...cycle, node].map(({ code }) => code);
      const at = declaration.under ?? declaration.code ?? declaration.keyword;
      binding.report('cycle', anchorAt(file, declaration, at), { what: 'node', way });
      node.parent = node.kind === 'scorecard' ? null : root.node;
    },
  );
}

/** Appends a node to its parent's members. */
export function join(branch: Branch, growth: TreeUnderConstruction): void {
  const { node, entry } = branch;
  if (entry.inside?.group === 'use' && entry.declaration.under === null) moveIntoUse(branch, entry.inside, growth);
  const parent = node.parent as NodeDraft | null;
  if (parent === null) {
    growth.scorecards.push(branch);
    return;
  }
  parent.members.push(node);
}

/** Its children and its places, once all members are there; where it has only the one kind, they are its members. */
export function dealMembers({ node, before }: Branch): void {
  const { members } = node;
  if (members.every(isPlace)) {
    if (areSame(before, members)) node.members = before as Place[];
    node.places = node.members as Place[];
  } else {
    const places = members.filter(isPlace);
    node.places = areSame(before, places) ? before : places;
    node.children = places.length === 0 ? (members as PlanNode[]) : members.filter((one) => !isPlace(one));
  }
}

function areSame(before: readonly Place[], now: readonly Place[]): boolean {
  if (before.length === 0 || before.length !== now.length) return false;
  for (let at = 0; at < now.length; at++) if (before[at] !== now[at]) return false;
  return true;
}

function isPlace(member: PlanNode | Place): member is Place {
  return member.kind === 'place';
}

/** Moves a node that is written in a `use` there, now that the `use` has a node. */
function moveIntoUse({ node, entry }: Branch, inside: Entry, { binding }: TreeUnderConstruction): void {
  const use = inside.branch;
  if (use === null) return;
  if (holds(node, use.node)) binding.report('cycle', anchorOf(entry), { what: 'node', way: wayUp(use.node, node) });
  else node.parent = use.node;
}

/** Whether a node is the same as another or above it, by itself or as the original of a `use`. */
export function holds(node: PlanNode, below: PlanNode): boolean {
  for (let at: PlanNode | null = below; at !== null; at = at.parent)
    if (at === node || at.original === node) return true;
  return false;
}

/** The codes of a cycle: from a node down to another, and the first one again. */
export function wayUp(from: PlanNode, to: PlanNode): readonly string[] {
  const way: string[] = [];
  for (let at: PlanNode | null = from; at !== null; at = at.parent) {
    way.unshift(at.code);
    if (at === to || at.original === to) break;
  }
  return [...way, to.code];
}

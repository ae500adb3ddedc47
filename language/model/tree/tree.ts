// Builds the tree of a plan and the scorecards, in document order: nodes and places, declared or through `use`. Knows nothing of rules and values.

import { spell } from '../../syntax/keywords/keywords.ts';
import type { Entry } from '../collect.ts';
import type { Branch, IndicatorDraft } from '../drafts.ts';
import { NOTHING, readFacts } from '../facts/facts.ts';
import { type Binding, reportUnknown } from '../names/names.ts';
import { anchorOf } from '../values/anchors.ts';
import {
  addNode,
  begin,
  createBranch,
  dealMembers,
  holds,
  join,
  linkParents,
  namedParent,
  type Tree,
  type TreeKnown,
  type TreeUnderConstruction,
  wayUp,
} from './branches.ts';
import { placeIndicator } from './placements.ts';

export function growTree(binding: Binding, plan: Entry, known: TreeKnown): Tree {
  const growth = begin(binding, plan, known);
  // an indicator that is used nowhere has the place of its declaration alone, which may be that of last time
  if (binding.collected.entries.use.length > 0)
    for (const indicator of known.linked.indicators.values()) indicator.places = NOTHING;
  for (const entry of binding.collected.entries.node) addNode(entry, growth);
  linkParents(growth);
  for (const entry of binding.collected.tree) {
    if (entry.group === 'node') join(entry.branch!, growth);
    else if (entry.group === 'indicator') hangIndicator(entry, growth);
    else hangUse(entry, growth);
  }
  for (const branch of growth.branches.values()) dealMembers(branch);
  return growth;
}

// ------------------------------------------------------------------------------------------------------- indicators and `use`s

/** The parent of a declaration: by `under`, or the enclosing declaration; null if there is none. */
function standsIn(entry: Entry, growth: TreeUnderConstruction): Branch | null {
  // it stands where a plan uses it
  if (entry.library !== null) return null;
  if (entry.isUnder) return namedParent(entry, growth);
  return entry.inside === null ? null : entry.inside.branch;
}

function hangIndicator(entry: Entry, growth: TreeUnderConstruction): void {
  const { binding, linked, offices, sliced } = growth;
  const { indicator } = entry;
  // of a code declared twice the first holds; the second has been reported
  if (indicator === null) return;
  const branch = standsIn(entry, growth);
  if (branch === null) {
    if (growth.binding.collected.entries.use.length === 0) indicator.places = NOTHING;
    return;
  }
  const place = placeIndicator(indicator, branch.node, { entry, useFacts: null, binding, offices, sliced });
  const declared = linked.extras.size > 0 ? linked.extras.get(indicator) : undefined;
  if (declared !== undefined) growth.placements.push({ place, entry, declared, useFacts: null });
}

function hangUse(entry: Entry, growth: TreeUnderConstruction): void {
  const { declaration } = entry;
  const { code } = declaration;
  entry.branch = null;
  const branch = standsIn(entry, growth);
  if (code === null) return;
  const indicator = growth.linked.indicators.get(code.text);
  const node = growth.declared.get(code.text) ?? (indicator === undefined ? planOf(code.text, growth) : undefined);
  if (branch === null) reportNowhere(entry, code.text, growth);
  else if (indicator !== undefined && (node === undefined || !takesNode(declaration.members.length, branch))) {
    useIndicator(entry, indicator, { branch, growth });
  } else if (node !== undefined) useNode(entry, node, { branch, growth });
  else reportNothing(entry, growth);
}

/** The whole plan: where nothing in it has that code. */
function planOf(code: string, { root }: TreeUnderConstruction): Branch | undefined {
  return code === root.node.code ? root : undefined;
}

function reportNowhere(entry: Entry, name: string, { binding }: TreeUnderConstruction): void {
  // what `under` names is missing, which has been reported
  if (entry.declaration.under !== null) return;
  binding.report('not-placed', anchorOf(entry), { what: 'use', name, word: spell(entry.keywords, 'under') });
}

interface Under {
  readonly branch: Branch;
  readonly growth: TreeUnderConstruction;
}

function useIndicator(entry: Entry, indicator: IndicatorDraft, { branch, growth }: Under): void {
  const { binding, offices, sliced, linked } = growth;
  const useFacts = binding.memory.read(readFacts, entry);
  const place = placeIndicator(indicator, branch.node, { entry, useFacts, binding, offices, sliced });
  growth.placements.push({ place, entry, declared: linked.extras.get(indicator) ?? null, useFacts });
}

/** For a code that both a node and an indicator have: with members it must be the node. */
function takesNode(members: number, { node }: Branch): boolean {
  return members > 0 || (node.kind === 'scorecard' && node.original === null);
}

function useNode(entry: Entry, of: Branch, { branch: parent, growth }: Under): void {
  const branch = createBranch(entry, of, { binding: growth.binding, known: growth });
  const { node } = branch;
  if (entry.declaration.members.length > 0) node.original = of.node;
  else node.whole = of.node;
  if (holds(of.node, parent.node)) {
    const way = wayUp(parent.node, of.node);
    growth.binding.report('use-loop', anchorOf(entry), { name: of.node.code, way });
    return;
  }
  if (node.whole !== null && node.slice !== null)
    growth.binding.report('slice-of-whole', anchorOf(entry), { name: node.code, slice: node.slice.code });
  node.parent = parent.node;
  parent.node.members.push(node);
  entry.branch = branch;
  growth.branches.set(node, branch);
  const same = growth.used.get(node.code);
  if (same === undefined) growth.used.set(node.code, [branch]);
  else same.push(branch);
}

function reportNothing(entry: Entry, { binding, linked, declared }: TreeUnderConstruction): void {
  const { code, members } = entry.declaration;
  const what = members.length > 0 ? 'node' : 'name';
  reportUnknown(code!, { what, among: [declared, linked.indicators], similar: binding.similar }, entry);
}

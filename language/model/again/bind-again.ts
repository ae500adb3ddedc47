// Owns one plan bound again where little has changed: measures and indicators, blocks of actuals, or nodes by themselves. They are read
// again into the same objects, and looked at again; what was found in the rest stands.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Declaration } from '../../syntax/tree.ts';
import type { LinkedPlan } from '../bind.ts';
import { checkEach, checkReading, checkWhole } from '../checks/check.ts';
import type { Branch } from '../drafts.ts';
import type { Indicator, Measure } from '../model.ts';
import type { Affected, Subject } from '../names/readers.ts';
import { placesGiven } from '../things/actuals.ts';
import { type BoundPlan, found, nodesChecked, readersIn, type Sink } from './bound-plan.ts';
import { createLineages, type IsGone } from './lineage.ts';
import { rebindLeaf, subjectOf } from './rebind.ts';
import { readBlocksAgain } from './rebind-actuals.ts';
import { rebindNode } from './rebind-node.ts';
import type { LeafChange, TreeChanges } from './tree-changes.ts';

export interface PlanAgain {
  readonly bound: BoundPlan;
  readonly affected: Affected;
}

/** null where it must be bound from the start. Nothing has been touched then, or nothing of it is used again. */
export function planAgain(before: BoundPlan, changes: readonly TreeChanges[], sink: Sink): PlanAgain | null {
  const leaves = changes.flatMap((change) => change.leaves);
  const blocks = changes.flatMap((change) => change.blocks);
  const nodes = changes.flatMap((change) => change.nodes);
  if (nodes.length > 0) return leaves.length + blocks.length > 0 ? null : nodesAgain(before, changes, sink);
  if (blocks.length > 0) return leaves.length > 0 ? null : actualsAgain(before, blocks, sink);
  return leavesAgain(before, changes, sink);
}

function leavesAgain(before: BoundPlan, changes: readonly TreeChanges[], sink: Sink): PlanAgain | null {
  const { plan } = before;
  const leaves = changes.flatMap((change) => change.leaves);
  const isGone = createLineages(leaves.map(({ before: old }) => old));
  const subjects = leaves.map((leaf) => subjectOf(plan, leaf));
  // somebody else's report points at what is no more: a code that is declared twice
  if (
    subjects.includes(null) ||
    before.linking.some(({ related }) => related.some(({ anchor }) => isGone(anchor.owner)))
  ) {
    return null;
  }
  const readers = readersIn(before);
  const affected = readers.affectedBy(subjects as Subject[]);
  const some = byKind(affected.subjects);
  const ofThese = found(sink, () => checkEach({ ...plan, ...some }));
  const linking = relink(plan, changes, sink);
  if (!linking) return null;
  const readOthers = subjects.map((subject) => readers.update(subject as Subject));
  const now = { ...plan, model: { ...plan.model } };
  const bound: BoundPlan = {
    plan: now,
    readers,
    linking: [...before.linking.filter(({ anchor }) => !isGone(anchor.owner)), ...linking],
    ofEach: [...without(before.ofEach, ofThese), ...found(sink, () => checkEach({ ...now, ...some }))],
    ofNodes: nodesChecked(before.ofNodes, now, { branches: branchesOf(some.indicators, now), sink }),
    // where something was found, it points at what may have been read anew
    ofReading:
      readOthers.includes(true) || before.ofReading.length > 0
        ? found(sink, () => checkReading(now))
        : before.ofReading,
    ofWhole: found(sink, () => checkWhole(now)),
  };
  return { bound, affected };
}

/** The same where blocks of actuals alone say something else. */
function actualsAgain(before: BoundPlan, changes: readonly LeafChange[], sink: Sink): PlanAgain | null {
  const { plan } = before;
  const isGone = createLineages(changes.map((change) => change.before));
  sink.found = [];
  const again = readBlocksAgain(plan, changes);
  const reading = sink.found;
  if (again === null) return null;
  const affected = readersIn(before).affectedBy(again.subjects);
  const some = byKind(affected.subjects);
  const ofThese = found(sink, () => checkEach({ ...plan, ...some }));
  const linking = before.linking.filter(({ anchor }) => !isGone(anchor.owner));
  const ofOthers = without(before.ofEach, ofThese);
  // somebody else's report points at where a value was
  if ([linking, ofOthers, before.ofReading].some((list) => list.some((one) => mentions(one, isGone)))) return null;
  again.apply();
  const { blocks } = again;
  const now = { ...plan, blocks, given: placesGiven(blocks), model: { ...plan.model } };
  const bound: BoundPlan = {
    ...before,
    plan: now,
    linking: [...linking, ...reading],
    ofEach: [...ofOthers, ...found(sink, () => checkEach({ ...now, ...some }))],
    ofWhole: found(sink, () => checkWhole(now)),
  };
  return { bound, affected };
}

/** The same where nodes alone say something else. */
function nodesAgain(before: BoundPlan, changes: readonly TreeChanges[], sink: Sink): PlanAgain | null {
  const { plan } = before;
  const nodes = changes.flatMap((change) => change.nodes);
  const isGone = createLineages(nodes.map((change) => change.before));
  // what others found there would not be found again
  if ([before.linking, before.ofEach, before.ofReading].some((list) => list.some((one) => mentions(one, isGone)))) {
    return null;
  }
  const around = becameAround(changes);
  const nobody = byKind(new Set());
  const ofNobody = found(sink, () => checkEach({ ...plan, ...nobody }));
  const branches = new Set<Branch>();
  sink.found = [];
  for (const change of nodes) {
    const branch = rebindNode(plan, change, around);
    if (branch === null) return null;
    branches.add(branch);
  }
  const linking = [...before.linking, ...sink.found];
  const now = { ...plan, model: { ...plan.model } };
  const parents = [...branches].flatMap(({ node }) => plan.tree.branches.get(node.parent!) ?? []);
  const bound: BoundPlan = {
    ...before,
    plan: now,
    linking,
    ofEach: [...without(before.ofEach, ofNobody), ...found(sink, () => checkEach({ ...now, ...nobody }))],
    ofNodes: nodesChecked(before.ofNodes, now, { branches: new Set([...branches, ...parents]), sink }),
    ofWhole: found(sink, () => checkWhole(now)),
  };
  const affected = readersIn(before).affectedBy([]);
  return { bound, affected: { ...affected, nodes: new Set([...branches].map(({ node }) => node)) } };
}

/** Where these stand. */
function branchesOf(indicators: readonly Indicator[], { tree }: LinkedPlan): ReadonlySet<Branch> {
  return new Set(indicators.flatMap(({ places }) => places.map(({ node }) => tree.branches.get(node)!)));
}

function mentions({ anchor, related }: Diagnostic, isGone: IsGone): boolean {
  return isGone(anchor.owner) || related.some((one) => isGone(one.anchor.owner));
}

/** What resolving the names of the leaves says; null where they cannot be read by themselves. */
function relink(plan: LinkedPlan, changes: readonly TreeChanges[], sink: Sink): readonly Diagnostic[] | null {
  const around = becameAround(changes);
  sink.found = [];
  for (const { leaves } of changes) for (const leaf of leaves) if (!rebindLeaf(plan, leaf, around)) return null;
  return sink.found;
}

function becameAround(changes: readonly TreeChanges[]): ReadonlyMap<Declaration, Declaration> {
  return new Map(changes.flatMap(({ around }) => around.map(({ before, after }) => [before, after] as const)));
}

function byKind(subjects: ReadonlySet<Subject>): Pick<LinkedPlan, 'indicators' | 'measures'> {
  const indicators: Indicator[] = [];
  const measures: Measure[] = [];
  for (const one of subjects) {
    if ('targets' in one) indicators.push(one);
    else measures.push(one);
  }
  return { indicators, measures };
}

/** Each of `less` takes one away that says the same of the same place. */
function without(all: readonly Diagnostic[], less: readonly Diagnostic[]): readonly Diagnostic[] {
  if (less.length === 0) return all;
  const left = less.map((one) => ({ owner: one.anchor.owner, key: keyOf(one) }));
  return all.filter((one) => {
    const key = keyOf(one);
    const index = left.findIndex((other) => other.owner === one.anchor.owner && other.key === key);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function keyOf({ code, anchor: { file, start, end }, data }: Diagnostic): string {
  return JSON.stringify([code, file, start, end, data]);
}

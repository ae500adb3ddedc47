// Owns a folder's plans bound again and again, at a cost that follows the change: where measures, indicators and blocks of actuals alone say
// something else than before, these are read again and put in the place of what they were, in the same objects. Anything else is bound from the
// start. What comes out is what binding from the start gives; a test walks at random and compares.

import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { createReporter } from '../diagnostics/report.ts';
import { createSimilar } from '../names/similar.ts';
import type { Declaration, SyntaxTree } from '../syntax/tree.ts';
import { placesGiven } from './actuals.ts';
import { type LinkedPlan, link } from './bind.ts';
import { checkEach, checkNode, checkReading, checkWhole } from './checks/check.ts';
import type { Branch } from './drafts.ts';
import { groupFiles } from './files.ts';
import { createLineages, noteLineage } from './lineage.ts';
import type { Indicator, Measure, Model } from './model.ts';
import { type Affected, createReaders, type Readers, type Subject } from './readers.ts';
import { rebindLeaf, subjectOf } from './rebind.ts';
import { readBlocksAgain } from './rebind-actuals.ts';
import { rebindNode } from './rebind-node.ts';
import { type LeafChange, type TreeChanges, treeChanges } from './tree-changes.ts';

export interface Binder {
  /** The models of before are no longer to be used: their parts go on in the new ones. */
  bind(trees: ReadonlyMap<string, SyntaxTree>): Rebound;
}

export interface Rebound {
  readonly value: readonly Model[];
  readonly diagnostics: readonly Diagnostic[];
  /** What says something else than the last time, by model; null: bound from the start. */
  readonly changed: ReadonlyMap<Model, Changed> | null;
  /** Declarations that say what they said, but are other objects now: anchors may still name the first. */
  readonly became: readonly (readonly [before: Declaration, after: Declaration])[];
  /** Who reads whom in a model. */
  readonly readersIn: (model: Model) => Readers;
  /** Whether a declaration says something else now; null: any may. */
  readonly isGone: IsGone | null;
}

type IsGone = (declaration: Declaration | null) => boolean;

export interface Changed {
  /** The model that this one goes on from. */
  readonly from: Model;
  readonly affected: Affected;
}

interface State {
  readonly trees: ReadonlyMap<string, SyntaxTree>;
  readonly files: readonly Diagnostic[];
  readonly plans: readonly BoundPlan[];
  readonly sink: Sink;
}

interface BoundPlan {
  readonly plan: LinkedPlan;
  /** null: nobody has asked yet. Of the same objects as long as the plan goes on. */
  readers: Readers | null;
  /** Of resolving names; of the checks afterwards, of each measure and indicator, of nodes, of who reads whom, of the whole. */
  readonly linking: readonly Diagnostic[];
  readonly ofEach: readonly Diagnostic[];
  readonly ofNodes: ReadonlyMap<Branch, readonly Diagnostic[]>;
  readonly ofReading: readonly Diagnostic[];
  readonly ofWhole: readonly Diagnostic[];
}

/** Where reports go at the moment: what a plan was made with goes on reporting. */
interface Sink {
  found: Diagnostic[];
  readonly report: Report;
}

export function createBinder(): Binder {
  let state: State | null = null;
  return {
    bind: (trees) => {
      const again = state && bindAgain(state, trees);
      state = again?.state ?? bindAnew(trees);
      const { files, plans } = state;
      return {
        value: plans.map(({ plan }) => plan.model),
        diagnostics: [
          ...files,
          ...plans.flatMap(({ linking, ofWhole, ofReading, ofNodes, ofEach }) => [
            ...linking,
            ...ofWhole,
            ...ofReading,
            ...[...ofNodes.values()].flat(),
            ...ofEach,
          ]),
        ],
        changed: again?.changed ?? null,
        became: again?.became ?? [],
        isGone: again?.isGone ?? null,
        readersIn: (model) => readersIn(plans.find(({ plan }) => plan.model === model)!),
      };
    },
  };
}

function bindAnew(trees: ReadonlyMap<string, SyntaxTree>): State {
  const sink = createSink();
  const similar = createSimilar();
  const groups = groupFiles(
    [...trees].map(([name, tree]) => ({ name, tree })),
    similar,
    sink.report,
  );
  const files = sink.found;
  const plans: BoundPlan[] = [];
  for (const group of groups) {
    sink.found = [];
    const plan = link(group, { similar, report: sink.report });
    if (plan === null) continue;
    const linking = sink.found;
    plans.push({
      plan,
      readers: null,
      linking,
      ofEach: found(sink, () => checkEach(plan)),
      ofNodes: nodesChecked(new Map(), plan, { branches: plan.tree.branches.values(), sink }),
      ofReading: found(sink, () => checkReading(plan)),
      ofWhole: found(sink, () => checkWhole(plan)),
    });
  }
  return { trees, files, plans, sink };
}

function readersIn(bound: BoundPlan): Readers {
  bound.readers ??= createReaders(bound.plan.model);
  return bound.readers;
}

function createSink(): Sink {
  const sink: Sink = {
    found: [],
    report: (code, anchor, data, related = []) => {
      const { report, diagnostics } = createReporter();
      report(code, anchor, data, related);
      sink.found.push(...diagnostics);
    },
  };
  return sink;
}

function found(sink: Sink, look: () => void): readonly Diagnostic[] {
  sink.found = [];
  look();
  return sink.found;
}

// ----------------------------------------------------------------------------------------------------------------------- again

interface Again {
  readonly state: State;
  readonly changed: ReadonlyMap<Model, Changed>;
  readonly became: Rebound['became'];
  readonly isGone: IsGone;
}

/** null where it must be done from the start. Nothing has been touched then, or nothing of it is used again. */
function bindAgain(state: State, trees: ReadonlyMap<string, SyntaxTree>): Again | null {
  const changes = changesBetween(state.trees, trees);
  if (!changes) return null;
  const changed = new Map<Model, Changed>();
  const became: (readonly [Declaration, Declaration])[] = [];
  const plans: BoundPlan[] = [];
  for (const bound of state.plans) {
    const own = bound.plan.model.files.flatMap((file) => changes.get(file) ?? []);
    const again = own.length === 0 ? { bound, affected: null } : planAgain(bound, own, state.sink);
    if (!again) return null;
    plans.push(again.bound);
    if (again.affected) changed.set(again.bound.plan.model, { from: bound.plan.model, affected: again.affected });
  }
  const gone = new Set<Declaration>();
  for (const { leaves, blocks, nodes, around } of changes.values()) {
    for (const { before, after } of around) {
      became.push([before, after]);
      noteLineage(before, after);
    }
    for (const { before } of [...leaves, ...blocks, ...nodes]) gone.add(before);
  }
  return { state: { ...state, trees, plans }, changed, became, isGone: createLineages(gone) };
}

function changesBetween(
  before: ReadonlyMap<string, SyntaxTree>,
  after: ReadonlyMap<string, SyntaxTree>,
): ReadonlyMap<string, TreeChanges> | null {
  if (before.size !== after.size) return null;
  const found = new Map<string, TreeChanges>();
  for (const [name, tree] of after) {
    const old = before.get(name);
    if (old === undefined) return null;
    if (old === tree) continue;
    const changes = treeChanges(old, tree);
    if (!changes) return null;
    found.set(name, changes);
  }
  return found;
}

interface PlanAgain {
  readonly bound: BoundPlan;
  readonly affected: Affected;
}

function planAgain(before: BoundPlan, changes: readonly TreeChanges[], sink: Sink): PlanAgain | null {
  const { plan } = before;
  const leaves = changes.flatMap((change) => change.leaves);
  const blocks = changes.flatMap((change) => change.blocks);
  const nodes = changes.flatMap((change) => change.nodes);
  if (nodes.length > 0) return leaves.length + blocks.length > 0 ? null : nodesAgain(before, changes, sink);
  if (blocks.length > 0) return leaves.length > 0 ? null : actualsAgain(before, blocks, sink);
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

/** What is found in nodes, with those of `branches` looked at anew; of those in which nothing is found there is none. */
function nodesChecked(
  before: BoundPlan['ofNodes'],
  plan: LinkedPlan,
  { branches, sink }: { readonly branches: Iterable<Branch>; readonly sink: Sink },
): BoundPlan['ofNodes'] {
  const checked = new Map(before);
  for (const branch of branches) {
    const own = found(sink, () => checkNode(plan, branch));
    if (own.length > 0) checked.set(branch, own);
    else checked.delete(branch);
  }
  return checked;
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

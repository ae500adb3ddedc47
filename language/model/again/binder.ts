// Owns a folder's plans bound again and again, at a cost that follows the change: where measures, indicators, nodes and blocks of actuals
// alone say something else than before, these are read again and put in the place of what they were, in the same objects. Anything else is
// bound from the start. What comes out is what binding from the start gives; a test walks at random and compares.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createSimilar } from '../../names/similar-names.ts';
import type { Declaration, SyntaxTree } from '../../syntax/tree.ts';
import { link } from '../bind.ts';
import { groupFiles } from '../files/plan-files.ts';
import type { Model } from '../model.ts';
import type { Affected, Readers } from '../names/readers.ts';
import { planAgain } from './bind-again.ts';
import { type BoundPlan, boundPlan, createSink, readersIn, type Sink } from './bound-plan.ts';
import { createLineages, type IsGone, noteLineage } from './lineage.ts';
import { type TreeChanges, treeChanges } from './tree-changes.ts';

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
    { similar, report: sink.report },
  );
  const files = sink.found;
  const plans: BoundPlan[] = [];
  for (const group of groups) {
    sink.found = [];
    const plan = link(group, { similar, report: sink.report });
    if (plan === null) continue;
    plans.push(boundPlan(plan, sink.found, sink));
  }
  return { trees, files, plans, sink };
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
  // of a file that is of no plan, any change may make it one's
  const known = new Set(state.plans.flatMap(({ plan }) => plan.model.files));
  if ([...changes.keys()].some((file) => !known.has(file))) return null;
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

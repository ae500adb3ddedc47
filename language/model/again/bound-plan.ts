// Owns one plan as it has been bound, with what each of the steps has found in it: those that follow a change are told apart.

import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import { createReporter } from '../../diagnostics/report.ts';
import type { LinkedPlan } from '../bind.ts';
import { checkEach, checkNode, checkReading, checkWhole } from '../checks/check.ts';
import type { Branch } from '../drafts.ts';
import { createReaders, type Readers } from '../names/readers.ts';

export interface BoundPlan {
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
export interface Sink {
  found: Diagnostic[];
  readonly report: Report;
}

/** With what linking it has found; all the rest is looked for. */
export function boundPlan(plan: LinkedPlan, linking: readonly Diagnostic[], sink: Sink): BoundPlan {
  return {
    plan,
    readers: null,
    linking,
    ofEach: found(sink, () => checkEach(plan)),
    ofNodes: nodesChecked(new Map(), plan, { branches: plan.tree.branches.values(), sink }),
    ofReading: found(sink, () => checkReading(plan)),
    ofWhole: found(sink, () => checkWhole(plan)),
  };
}

export function readersIn(bound: BoundPlan): Readers {
  bound.readers ??= createReaders(bound.plan.model);
  return bound.readers;
}

export function createSink(): Sink {
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

export function found(sink: Sink, look: () => void): readonly Diagnostic[] {
  sink.found = [];
  look();
  return sink.found;
}

/** What is found in nodes, with those of `branches` looked at anew; of those in which nothing is found there is none. */
export function nodesChecked(
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

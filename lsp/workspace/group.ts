// The files of one folder with the plans they make: bound and diagnosed when first asked, thrown away when a file changes. What was
// computed from files that did not change is carried over. Knows no protocol.

import { assessDamage } from '#language/damage/assess.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { type Binder, createBinder, type Rebound } from '#language/model/again/binder.ts';
import type { Model } from '#language/model/model.ts';
import type { Affected } from '#language/model/names/readers.ts';
import type { Locator } from '#language/syntax/locate.ts';
import type { SyntaxTree } from '#language/syntax/tree.ts';
import type { LocatedInFile, NameIndex, Settings } from '../features/context.ts';
import { diagnosticsByFile } from './diagnose.ts';
import type { Document } from './document.ts';
import { once } from './lazy.ts';
import { carriedLints, lintsOf } from './lints.ts';
import { createTrackingLocator, noteSuccessor } from './locator.ts';
import { createNameIndex } from './names/name-index.ts';
import { type Carried, createPlan, type PlanInGroup } from './plan.ts';

export interface Group {
  /** By name, in the order of the names. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly settings: Settings;
  plans(): readonly PlanInGroup[];
  planOf(file: string): PlanInGroup | null;
  namesOf(file: string): NameIndex;
  /** By file: every file of the group is there. */
  diagnostics(): ReadonlyMap<string, readonly LocatedInFile[]>;
  /** Takes the time for what may wait; whether that has changed anything in `diagnostics`. */
  settle(): boolean;
  /** What lints have found, or had found before the last change; whether this group has been bound since. */
  legacy(): { readonly lints: readonly Diagnostic[]; readonly wasBound: boolean };
  readonly line: Line;
}

/** What goes on from a group to its successors: each takes it over from the one before. */
export interface Line {
  readonly binder: Binder;
  plans: ReadonlyMap<Model, PlanInGroup>;
}

/** `previous` is the group of the same folder before a change. */
export function createGroup(
  documents: ReadonlyMap<string, Document>,
  settings: Settings,
  previous: Group | null,
): Group {
  const trees = new Map<string, SyntaxTree>([...documents].map(([name, { tree }]) => [name, tree]));
  const locator = createTrackingLocator(trees);
  const line = previous?.line ?? { binder: createBinder(), plans: new Map() };
  const bound = once(() => {
    const rebound = line.binder.bind(trees);
    for (const [before, after] of rebound.became) noteSuccessor(before, after);
    const problems = [...documents.values()].flatMap((document) => document.problems);
    const { value, diagnostics, readersIn } = rebound;
    assessDamage(value, { diagnostics: [...problems, ...diagnostics], trees, readersIn });
    return rebound;
  });
  const plans = once(() => {
    const made = bound().value.map((model) =>
      planOfModel(model, { documents, settings, locator, trees, bound: bound(), line }),
    );
    line.plans = new Map(made.map((plan) => [plan.model, plan]));
    return made;
  });
  const byFile = once(() => new Map(plans().flatMap((plan) => plan.model.files.map((file) => [file, plan] as const))));
  const restNames = once(() => createNameIndex(new Map([...trees].filter(([name]) => !byFile().has(name)))));
  // taken out of it now: a group that held its predecessor would hold all of them
  const inherited = previous?.legacy() ?? { lints: [], wasBound: false };
  let lints: { readonly found: readonly Diagnostic[]; readonly settled: boolean } | undefined;
  const lintsNow = (): readonly Diagnostic[] => {
    const { isGone } = bound();
    lints ??= { found: carriedLints(inherited.lints, locator, inherited.wasBound ? isGone : null), settled: false };
    return lints.found;
  };
  let diagnosed: ReadonlyMap<string, readonly LocatedInFile[]> | undefined;
  return {
    documents,
    settings,
    line,
    plans,
    planOf: (file) => byFile().get(file) ?? null,
    namesOf: (file) => byFile().get(file)?.names ?? restNames(),
    legacy: () => (lints ? { lints: lints.found, wasBound: true } : { lints: inherited.lints, wasBound: false }),
    diagnostics: () => {
      diagnosed ??= diagnosticsByFile({
        documents,
        plans: plans(),
        bound: bound().diagnostics,
        lints: lintsNow(),
        locator,
      });
      return diagnosed;
    },
    settle: () => {
      if (lints?.settled) return false;
      lints = { found: plans().flatMap(lintsOf), settled: true };
      diagnosed = undefined;
      return true;
    },
  };
}

interface Parts {
  readonly documents: ReadonlyMap<string, Document>;
  readonly settings: Settings;
  readonly locator: Locator;
  readonly trees: ReadonlyMap<string, SyntaxTree>;
  readonly bound: Rebound;
  readonly line: Line;
}

function planOfModel(model: Model, { documents, settings, locator, trees, bound, line }: Parts): PlanInGroup {
  const before = line.plans.get(bound.changed?.get(model)?.from ?? model)?.names ?? null;
  const names = createNameIndex(new Map(model.files.map((file) => [file, trees.get(file)!])), before);
  const files = model.files.map((file) => documents.get(file)!);
  return createPlan(model, {
    ...{ files, names, locator },
    year: settings.year,
    carried: carriedTo(model, bound, line),
    readers: () => bound.readersIn(model),
  });
}

/** The scores of the model that this one goes on from, with what has changed since they were computed. */
function carriedTo(model: Model, { changed }: Rebound, { plans }: Line): ReadonlyMap<number, Carried> {
  const own = changed?.get(model);
  const before = plans.get(own?.from ?? model);
  if (!changed || !before) return new Map();
  return new Map(
    [...before.scored()].map(([year, { scored, affected }]) => [
      year,
      { scored, affected: joined(affected, own?.affected ?? null) },
    ]),
  );
}

function joined(a: Affected | null, b: Affected | null): Affected | null {
  if (a === null || b === null) return a ?? b;
  return {
    subjects: new Set([...a.subjects, ...b.subjects]),
    nodes: new Set([...a.nodes, ...b.nodes]),
    asksForScores: a.asksForScores || b.asksForScores,
  };
}

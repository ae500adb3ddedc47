// An immutable snapshot of the files of one folder and their plans: bound and diagnosed on first use, replaced when a file changes. Results from
// unchanged files are carried over to the next snapshot. Knows no protocol.

import { ScoreMemory } from '#engine/scoring/memory.ts';
import { assessDamage } from '#language/damage/assess.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { type Bound, bindAll } from '#language/index.ts';
import { createMemory, type LastingMemory } from '#language/model/memory.ts';
import type { Model } from '#language/model/model.ts';
import { ReadsMemory } from '#language/model/names/readers.ts';
import type { Locator } from '#language/syntax/locate.ts';
import type { SyntaxTree } from '#language/syntax/tree.ts';
import type { LocatedInFile, NameIndex, Settings } from '../features/context.ts';
import { diagnosticsByFile } from './diagnose.ts';
import type { Document } from './document.ts';
import { once } from './lazy.ts';
import { carriedLints, lintsOf } from './lints.ts';
import { createTrackingLocator } from './locator.ts';
import { createNameIndex } from './names/name-index.ts';
import { createPlan, type PlanInGroup } from './plan.ts';

export interface FileGroup {
  /** By file name, sorted. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Unreadable files of the folder. */
  readonly unread: readonly string[];
  /** The files in other folders of libraries that the plans use, and of plans that they follow. */
  readonly shared: ReadonlyMap<string, Document>;
  readonly settings: Settings;
  plans(): readonly PlanInGroup[];
  /** The libraries that its files declare: plans without a tree. */
  libraries(): readonly PlanInGroup[];
  readonly locator: Locator;
  planOf(file: string): PlanInGroup | null;
  namesOf(file: string): NameIndex;
  /** For every file of the group. */
  diagnostics(): ReadonlyMap<string, readonly LocatedInFile[]>;
  /** Runs the lints, which wait for a pause in typing; returns whether `diagnostics` changed. */
  runLints(): boolean;
  /** The findings of lints; before `runLints` those of the previous snapshot. */
  lintFindings(): readonly Diagnostic[];
  readonly carried: CarriedState;
}

/** Handed from each snapshot of a folder to the next. */
export interface CarriedState {
  readonly memory: LastingMemory;
  /** By plan and year. */
  readonly scores: Map<string, ScoreMemory>;
  /** By plan. */
  readonly reads: Map<string, ReadsMemory>;
  plans: ReadonlyMap<Model, PlanInGroup>;
}

/** `previous`: the snapshot of the folder before a change. */
export function createGroup(
  { documents, unread, shared }: Pick<FileGroup, 'documents' | 'unread' | 'shared'>,
  settings: Settings,
  previous: FileGroup | null,
): FileGroup {
  const trees = treesOf(documents);
  const elsewhere = treesOf(shared);
  const all = { documents: new Map([...documents, ...shared]), trees: new Map([...trees, ...elsewhere]) };
  const locator = createTrackingLocator(all.trees);
  const carried = previous?.carried ?? {
    memory: createMemory(),
    scores: new Map(),
    reads: new Map(),
    plans: new Map(),
  };
  const bound = once((): Bound => {
    const found = bindAll(trees, { memory: carried.memory, shared: elsewhere });
    const problems = [...all.documents.values()].flatMap((document) => document.problems);
    const diagnostics = [...problems, ...found.diagnostics];
    const readsOf = (model: Model): ReadsMemory => readsMemoryOf(model, carried);
    return { ...found, value: assessDamage(found, { diagnostics, trees: all.trees, unread, readsOf }) };
  });
  const made = once(() => {
    const parts = { ...all, settings, locator, carried };
    const { value, libraries } = bound();
    const plansOf = (models: readonly Model[]): readonly PlanInGroup[] =>
      models.map((model) => planOfModel(model, parts));
    const both = { plans: plansOf(value), libraries: plansOf(libraries) };
    carried.plans = new Map([...both.plans, ...both.libraries].map((plan) => [plan.model, plan]));
    return both;
  });
  const plans = (): readonly PlanInGroup[] => made().plans;
  const byFile = once(
    () =>
      new Map(
        [...made().libraries, ...plans()].flatMap((plan) => plan.model.files.map((file) => [file, plan] as const)),
      ),
  );
  const restNames = once(() => createNameIndex(new Map([...trees].filter(([name]) => !byFile().has(name)))));
  // read now: a reference to the predecessor would keep all predecessors alive
  const inherited = previous?.lintFindings() ?? [];
  let lints: { readonly found: readonly Diagnostic[]; readonly current: boolean } | undefined;
  const lintsNow = (): readonly Diagnostic[] => {
    lints ??= { found: carriedLints(inherited, locator), current: false };
    return lints.found;
  };
  let diagnosed: ReadonlyMap<string, readonly LocatedInFile[]> | undefined;
  return {
    documents,
    unread,
    shared,
    settings,
    carried,
    plans,
    libraries: () => made().libraries,
    locator,
    planOf: (file) => byFile().get(file) ?? null,
    namesOf: (file) => byFile().get(file)?.names ?? restNames(),
    lintFindings: () => lints?.found ?? inherited,
    diagnostics: () => {
      diagnosed ??= diagnosticsByFile({
        documents,
        shared,
        plans: plans(),
        bound: bound().diagnostics,
        lints: lintsNow(),
        locator,
      });
      return diagnosed;
    },
    runLints: () => {
      if (lints?.current) return false;
      lints = { found: plans().flatMap(lintsOf), current: true };
      diagnosed = undefined;
      return true;
    },
  };
}

function treesOf(documents: ReadonlyMap<string, Document>): ReadonlyMap<string, SyntaxTree> {
  return new Map([...documents].map(([name, { tree }]) => [name, tree]));
}

interface Parts {
  readonly documents: ReadonlyMap<string, Document>;
  readonly settings: Settings;
  readonly locator: Locator;
  readonly trees: ReadonlyMap<string, SyntaxTree>;
  readonly carried: CarriedState;
}

/** Scores are reused if the model is the same object. */
function planOfModel(model: Model, { documents, settings, locator, trees, carried }: Parts): PlanInGroup {
  const before = [...carried.plans.values()].find((plan) => plan.model.code === model.code)?.names ?? null;
  // the plan's own first: of what it replaces, its own declaration is meant
  const all = [...model.files, ...model.libraries.flatMap((library) => library.files)];
  const names = createNameIndex(new Map(all.map((file) => [file, trees.get(file)!])), before);
  const files = model.files.map((file) => documents.get(file)!);
  const scored = carried.plans.get(model)?.scored() ?? new Map();
  const memoryOf = (year: number): ScoreMemory => scoreMemoryOf(model, year, carried);
  const reads = readsMemoryOf(model, carried);
  return createPlan(model, { files, names, locator, year: settings.year, memoryOf, reads, scored });
}

function scoreMemoryOf({ code, root }: Model, year: number, { scores }: CarriedState): ScoreMemory {
  const key = `${year} ${root.anchor.file} ${code}`;
  const memory = scores.get(key) ?? new ScoreMemory();
  scores.set(key, memory);
  return memory;
}

function readsMemoryOf({ code, root }: Model, { reads }: CarriedState): ReadsMemory {
  const key = `${root.anchor.file} ${code}`;
  const memory = reads.get(key) ?? new ReadsMemory();
  reads.set(key, memory);
  return memory;
}

// The files of one folder with the plans they make: bound and diagnosed when first asked, thrown away when a file changes. What was
// computed from files that did not change is carried over. Knows no protocol.

import { ScoreMemory } from '#engine/scoring/memory.ts';
import { assessDamage } from '#language/damage/assess.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { type Bound, bindAll } from '#language/index.ts';
import { createMemory, type LastingMemory } from '#language/model/memory.ts';
import type { Model } from '#language/model/model.ts';
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
  /** By name, in the order of the names. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Files of the folder that cannot be read. */
  readonly unread: readonly string[];
  readonly settings: Settings;
  plans(): readonly PlanInGroup[];
  planOf(file: string): PlanInGroup | null;
  namesOf(file: string): NameIndex;
  /** By file: every file of the group is there. */
  diagnostics(): ReadonlyMap<string, readonly LocatedInFile[]>;
  /** Takes the time for what may wait; whether that has changed anything in `diagnostics`. */
  settle(): boolean;
  /** What lints have found, or had found before the last change. */
  legacy(): readonly Diagnostic[];
  readonly line: CarriedState;
}

/** What goes on from a group to its successors: each takes it over from the one before. */
export interface CarriedState {
  readonly memory: LastingMemory;
  /** By plan and year. */
  readonly scores: Map<string, ScoreMemory>;
  plans: ReadonlyMap<Model, PlanInGroup>;
}

/** `previous` is the group of the same folder before a change. */
export function createGroup(
  { documents, unread }: Pick<FileGroup, 'documents' | 'unread'>,
  settings: Settings,
  previous: FileGroup | null,
): FileGroup {
  const trees = new Map<string, SyntaxTree>([...documents].map(([name, { tree }]) => [name, tree]));
  const locator = createTrackingLocator(trees);
  const line = previous?.line ?? { memory: createMemory(), scores: new Map(), plans: new Map() };
  const bound = once((): Bound => {
    const { value, diagnostics } = bindAll(trees, line);
    const problems = [...documents.values()].flatMap((document) => document.problems);
    return { value: assessDamage(value, { diagnostics: [...problems, ...diagnostics], trees, unread }), diagnostics };
  });
  const plans = once(() => {
    const made = bound().value.map((model) => planOfModel(model, { documents, settings, locator, trees, line }));
    line.plans = new Map(made.map((plan) => [plan.model, plan]));
    return made;
  });
  const byFile = once(() => new Map(plans().flatMap((plan) => plan.model.files.map((file) => [file, plan] as const))));
  const restNames = once(() => createNameIndex(new Map([...trees].filter(([name]) => !byFile().has(name)))));
  // taken out of it now: a group that held its predecessor would hold all of them
  const inherited = previous?.legacy() ?? [];
  let lints: { readonly found: readonly Diagnostic[]; readonly settled: boolean } | undefined;
  const lintsNow = (): readonly Diagnostic[] => {
    lints ??= { found: carriedLints(inherited, locator), settled: false };
    return lints.found;
  };
  let diagnosed: ReadonlyMap<string, readonly LocatedInFile[]> | undefined;
  return {
    documents,
    unread,
    settings,
    line,
    plans,
    planOf: (file) => byFile().get(file) ?? null,
    namesOf: (file) => byFile().get(file)?.names ?? restNames(),
    legacy: () => lints?.found ?? inherited,
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
  readonly line: CarriedState;
}

/** A model that is the same object as before has the scores that it had. */
function planOfModel(model: Model, { documents, settings, locator, trees, line }: Parts): PlanInGroup {
  const before = [...line.plans.values()].find((plan) => plan.model.code === model.code)?.names ?? null;
  const names = createNameIndex(new Map(model.files.map((file) => [file, trees.get(file)!])), before);
  const files = model.files.map((file) => documents.get(file)!);
  const scored = line.plans.get(model)?.scored() ?? new Map();
  const memoryOf = (year: number): ScoreMemory => scoreMemoryOf(model, year, line);
  return createPlan(model, { files, names, locator, year: settings.year, memoryOf, scored });
}

function scoreMemoryOf({ code, root }: Model, year: number, { scores }: CarriedState): ScoreMemory {
  const key = `${year} ${root.anchor.file} ${code}`;
  const memory = scores.get(key) ?? new ScoreMemory();
  scores.set(key, memory);
  return memory;
}

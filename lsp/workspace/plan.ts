// One plan of a folder: its model, and its scores, computed on first use. Knows no protocol and no files on disk.

import type { Scores } from '#engine/result.ts';
import { type Scored, score } from '#engine/score.ts';
import type { ScoreMemory } from '#engine/scoring/memory.ts';
import { yearToScore } from '#engine/values/scored-year.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import type { Indicator, Measure } from '#language/model/indicator.ts';
import type { Model, Place, PlanNode } from '#language/model/model.ts';
import { createReaders, type FormulaSubject, type ReadsMemory } from '#language/model/names/readers.ts';
import { topOf } from '#language/model/tree/top.ts';
import type { Locator } from '#language/syntax/locate.ts';
import type { Declaration } from '#language/syntax/tree.ts';
import type { BoundDeclaration, File, NameIndex, Plan } from '../features/context.ts';
import { once } from './lazy.ts';

export interface PlanInGroup extends Plan {
  /** Diagnostics from scoring the latest year with values. */
  scoringDiagnostics(): readonly Diagnostic[];
  /** Results so far, by year. */
  scored(): ReadonlyMap<number, Scored>;
}

export interface PlanParts {
  readonly files: readonly File[];
  readonly names: NameIndex;
  readonly locator: Locator;
  /** From the settings. */
  readonly year: number | null;
  /** The cache of place scores of a year. */
  readonly memoryOf: (year: number) => ScoreMemory;
  /** What its formulas were found to read before. */
  readonly reads: ReadsMemory;
  /** Known results of this model object. */
  readonly scored: ReadonlyMap<number, Scored>;
}

export function createPlan(model: Model, { year, scored: known, memoryOf, reads, ...parts }: PlanParts): PlanInGroup {
  const byYear = new Map(known);
  const scored = (asked: number): Scored => {
    const now = byYear.get(asked) ?? score(model, { year: asked, memory: memoryOf(asked) });
    byYear.set(asked, now);
    return now;
  };
  const latestYear = once(() => yearToScore(model));
  const bound = once(() => boundBy(model));
  const readers = once(() => createReaders(model, reads));
  const scores = (): Scores => scored(year ?? latestYear()).value;
  return {
    ...parts,
    model,
    scores,
    scored: () => byYear,
    scoresOf: (asked) => scored(asked).value,
    scoringDiagnostics: () => scored(latestYear()).diagnostics,
    readersOf: (subject) => inOrder(model, readers().readersOf(subject), parts.locator),
    boundOf: (declaration) => bound().get(declaration) ?? nothing,
    resultOf: (indicator) => {
      const place = mainPlace(indicator, model);
      return place && scores().of(place);
    },
  };
}

/** Indicators before measures, both in document order. */
function inOrder({ files }: Model, some: readonly FormulaSubject[], { absolute }: Locator): readonly FormulaSubject[] {
  if (some.length < 2) return some;
  const located = some.map((subject) => {
    const { file, start } = absolute(subject.anchor);
    return { subject, kind: 'targets' in subject ? 0 : 1, file: files.indexOf(file), start };
  });
  located.sort((a, b) => a.kind - b.kind || a.file - b.file || a.start - b.start);
  return located.map(({ subject }) => subject);
}

/** A place in the plan's tree, rather than in a scorecard. */
function mainPlace({ places }: Indicator, { root }: Model): Place | null {
  return places.find(({ node }) => topOf(node) === root) ?? places[0] ?? null;
}

// ----------------------------------------------------------------------------------------------------------------- declarations

const nothing: BoundDeclaration = { nodes: [], places: [], indicator: null, measure: null };

interface BoundDraft {
  readonly nodes: PlanNode[];
  readonly places: Place[];
  indicator: Indicator | null;
  measure: Measure | null;
}

function boundBy({ nodes, scorecards, indicators, measures }: Model): ReadonlyMap<Declaration, BoundDeclaration> {
  const found = new Map<Declaration, BoundDraft>();
  const of = (declaration: Declaration): BoundDraft => {
    let draft = found.get(declaration);
    if (!draft) {
      draft = { nodes: [], places: [], indicator: null, measure: null };
      found.set(declaration, draft);
    }
    return draft;
  };
  for (const node of nodes) of(node.declaration).nodes.push(node);
  for (const root of scorecards) for (const node of below(root)) of(node.declaration).nodes.push(node);
  for (const indicator of indicators.values()) {
    of(indicator.declaration).indicator = indicator;
    for (const place of indicator.places) of(place.declaration).places.push(place);
  }
  for (const measure of measures.values()) of(measure.declaration).measure = measure;
  return found;
}

/** A node and its descendants. */
function* below(root: PlanNode): Generator<PlanNode> {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    pending.push(...node.children);
  }
}

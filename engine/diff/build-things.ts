// Builds the things of a sheet one by one, each with its own facts. References between them are resolved in `build-model`. Knows no differences.

import type { Actual, Baseline, Indicator, Measure, Target } from '#language/model/indicator.ts';
import type { Office, Place, PlanNode, Scale } from '#language/model/model.ts';
import type { FactOf, FactValueKind } from './fact.ts';
import { type Entity, type FactSheet, factOf } from './fact-sheet.ts';
import type { Keys } from './keys.ts';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type MutableNode = Mutable<PlanNode> & { members: (PlanNode | Place)[]; children: PlanNode[]; places: Place[] };
export type MutablePlace = Mutable<Place>;
export type MutableIndicator = Mutable<Indicator> & { places: Place[] };

/** The things built so far, by key. */
export interface BuiltThings {
  /** As in a FactSheet. */
  readonly taken: boolean;
  readonly keys: Keys;
  readonly offices: Map<string, Mutable<Office>>;
  readonly scales: Map<string, Scale>;
  readonly measures: Map<string, Mutable<Measure>>;
  readonly indicators: Map<string, MutableIndicator>;
  readonly nodes: Map<string, MutableNode>;
  readonly places: Map<string, MutablePlace>;
}

// ------------------------------------------------------------------------------------------------------------------- one by one

export function buildThings({ entities }: FactSheet, made: BuiltThings): void {
  for (const entity of entities.values()) if (entity.source.kind === 'office') makeOffice(entity, made);
  for (const entity of entities.values()) {
    const { source, key } = entity;
    if (source.kind === 'scale') made.scales.set(key, factOf(entity, 'scale', 'scale')?.scale ?? source.thing);
    else if (source.kind === 'measure') makeMeasure(entity, source.thing, made);
    else if (source.kind === 'indicator') makeIndicator(entity, source.thing, made);
    else if (source.kind === 'node') makeNode(entity, source.thing, made);
  }
  for (const entity of entities.values())
    if (entity.source.kind === 'place') makePlace(entity, entity.source.thing, made);
}

function makeOffice(entity: Entity, { offices }: BuiltThings): void {
  const source = entity.source.thing as Office;
  offices.set(entity.key, { ...source, code: textOf(entity, 'code'), title: textOf(entity, 'title'), parent: null });
}

function makeMeasure(entity: Entity, source: Measure, made: BuiltThings): void {
  made.measures.set(entity.key, { ...source, ...withoutTaken(made), formula: null, ...measureOf(entity, made) });
}

/** What is among the values is not taken once more. */
function withoutTaken({ taken }: BuiltThings): Pick<Measure, 'before'> {
  return taken ? { before: [] } : {};
}

function measureOf(
  entity: Entity,
  made: BuiltThings,
): Pick<Measure, 'code' | 'title' | 'unit' | 'accumulate' | 'values'> {
  return {
    code: textOf(entity, 'code'),
    title: textOf(entity, 'title'),
    unit: factOf(entity, 'unit', 'unit')?.unit ?? null,
    accumulate: accumulationOf(entity),
    values: actualsOf(entity, made),
  };
}

function makeIndicator(entity: Entity, source: Indicator, made: BuiltThings): void {
  const unlinked = { ...withoutTaken(made), formula: null, measure: null, scale: null, places: [] };
  made.indicators.set(entity.key, { ...source, ...unlinked, ...indicatorOf(entity, made) });
}

function indicatorOf(entity: Entity, made: BuiltThings): Omit<Partial<Indicator>, 'places'> {
  return {
    code: textOf(entity, 'code'),
    title: textOf(entity, 'title'),
    unit: factOf(entity, 'unit', 'unit')?.unit ?? null,
    percent: entity.facts.has('percent'),
    targets: targetsOf(entity),
    baselines: baselinesOf(entity),
    benchmarks: all(entity, 'benchmark').map(({ benchmark }) => benchmark),
    actuals: actualsOf(entity, made),
    milestones: all(entity, 'milestone').map(({ milestone }) => milestone),
    spread: factOf(entity, 'spread', 'number')?.number ?? null,
    accumulate: accumulationOf(entity),
    kept: factOf(entity, 'accumulate', 'text')?.text === 'kept',
    goalposts: factOf(entity, 'goalposts', 'goalposts')?.goalposts ?? null,
  };
}

function makeNode(entity: Entity, source: PlanNode, made: BuiltThings): void {
  const unlinked = { parent: null, members: [], children: [], places: [], whole: null, original: null };
  made.nodes.set(entity.key, { ...source, ...unlinked, ...nodeOf(entity, source, made) });
}

function nodeOf(
  entity: Entity,
  source: PlanNode,
  made: BuiltThings,
): Pick<PlanNode, 'code' | 'title' | 'kind' | 'weight' | 'weighedBy' | 'rules'> {
  return {
    weighedBy: weigherOf(entity, made),
    code: entity.facts.has('code') ? textOf(entity, 'code') : source.code,
    title: entity.facts.has('title') ? textOf(entity, 'title') : source.title,
    kind: entity.facts.has('kind') ? (textOf(entity, 'kind') as PlanNode['kind']) : source.kind,
    weight: factOf(entity, 'weight', 'weight')?.weight ?? null,
    rules: entity.rules ?? source.rules,
  };
}

/** Skipped if its node or its indicator was not built. */
function makePlace(entity: Entity, source: Place, made: BuiltThings): void {
  const node = made.nodes.get(referenceOf(entity, 'parent'));
  const indicator = made.indicators.get(referenceOf(entity, 'indicator'));
  if (!node || !indicator) return;
  made.places.set(entity.key, { ...source, indicator, node, ...placeOf(entity, source, made) });
}

function placeOf(entity: Entity, source: Place, made: BuiltThings): Omit<Partial<Place>, 'node' | 'indicator'> {
  return {
    weight: factOf(entity, 'weight', 'weight')?.weight ?? null,
    weighedBy: weigherOf(entity, made),
    rules: entity.rules ?? source.rules,
    targets: targetsOf(entity),
    actuals: actualsOf(entity, made),
    office: source.office?.dimension
      ? readFor(referenceOf(entity, 'slice'), source.office, made)
      : (made.offices.get(referenceOf(entity, 'slice')) ?? null),
    used: entity.facts.has('used'),
  };
}

/** Overwrites the own facts of a thing, in place. */
export function rebuildThing(entity: Entity, made: BuiltThings): void {
  const { source, key } = entity;
  if (source.kind === 'measure') overwrite(made.measures.get(key), measureOf(entity, made));
  else if (source.kind === 'indicator') overwrite(made.indicators.get(key), indicatorOf(entity, made));
  else if (source.kind === 'node') overwrite(made.nodes.get(key), nodeOf(entity, source.thing, made));
  else if (source.kind === 'place') overwrite(made.places.get(key), placeOf(entity, source.thing, made));
}

function overwrite<T extends object>(thing: T | undefined, said: Partial<T>): void {
  if (thing) Object.assign(thing, said);
}

// -------------------------------------------------------------------------------------------------------------------------- facts

function textOf(entity: Entity, field: string): string {
  return factOf(entity, field, 'text')?.text ?? '';
}

/** Once all measures are built. */
export function weigherOf(entity: Entity, { measures }: BuiltThings): Measure | null {
  return measures.get(referenceOf(entity, 'weight')) ?? null;
}

export function referenceOf(entity: Entity, field: string): string {
  return factOf(entity, field, 'reference')?.key ?? '';
}

function accumulationOf(entity: Entity): Indicator['accumulate'] {
  const said = factOf(entity, 'accumulate', 'text')?.text ?? null;
  return said === 'kept' ? null : (said as Indicator['accumulate']);
}

function targetsOf(entity: Entity): readonly Target[] {
  return all(entity, 'target').map(({ target }) => target);
}

function baselinesOf(entity: Entity): readonly Baseline[] {
  return all(entity, 'baseline').map(({ baseline }) => baseline);
}

function actualsOf(entity: Entity, made: BuiltThings): readonly Actual[] {
  return all(entity, 'actual').map(({ actual, office }) => ({
    ...actual,
    office: office === null ? null : readFor(office, actual.office, made),
  }));
}

/** One object for each office, and for each slice of a dimension: values of both revisions stand side by side. */
function readFor(key: string, of: Office | null, { offices }: BuiltThings): Office | null {
  const known = offices.get(key);
  if (known === undefined && of !== null && of.dimension !== null) offices.set(key, of);
  return known ?? of;
}

function all<K extends FactValueKind>(entity: Entity, kind: K): readonly FactOf<K>[] {
  const found: FactOf<K>[] = [];
  for (const { value } of entity.facts.values()) if (value.kind === kind) found.push(value as FactOf<K>);
  return found;
}

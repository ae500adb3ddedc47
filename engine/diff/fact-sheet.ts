// A plan as a flat sheet of facts that can be changed one by one, and built into a model again (`build-model`). Every fact carries its canonical
// text. Knows no scores; decides nothing about what a difference means.

import type { Indicator, Measure } from '#language/model/indicator.ts';
import type {
  Evaluation,
  Model,
  Office,
  Place,
  PlanNode,
  PublishedFigure,
  Scale,
  Subject,
} from '#language/model/model.ts';
import type { Policy, Rules } from '#language/model/rules.ts';
import type { FactsByField, FactValue } from './fact.ts';
import {
  evaluationFacts,
  indicatorFacts,
  measureFacts,
  nodeFacts,
  officeFacts,
  placeFacts,
  planFacts,
  policyFacts,
  publishedFacts,
  scaleFacts,
} from './facts.ts';
import { everyNode, type Keys } from './keys.ts';
import { yearsLater } from './years-later.ts';

export type Thing =
  | { readonly kind: 'plan'; readonly thing: Model }
  | { readonly kind: 'node'; readonly thing: PlanNode }
  | { readonly kind: 'place'; readonly thing: Place }
  | { readonly kind: 'indicator'; readonly thing: Indicator }
  | { readonly kind: 'measure'; readonly thing: Measure }
  | { readonly kind: 'office'; readonly thing: Office }
  | { readonly kind: 'scale'; readonly thing: Scale }
  | { readonly kind: 'policy'; readonly thing: Policy }
  | { readonly kind: 'evaluation'; readonly thing: Evaluation }
  | { readonly kind: 'published'; readonly thing: PublishedFigure };

/** A thing of the plan with its facts. `source` is the thing itself, for what is never compared: where it was declared. */
export interface Entity {
  readonly key: string;
  readonly source: Thing;
  readonly facts: FactsByField;
  /** For nodes and places; else null. */
  rules: Rules | null;
}

export interface FactSheet {
  readonly model: Model;
  /** What it takes from the plan that went before is among its facts, as values. */
  readonly taken: boolean;
  readonly entities: Map<string, Entity>;
}

/** `later`: as a plan of so many years later. */
export function factSheetOf(model: Model, keys: Keys, { taken, later = 0 }: SheetOptions): FactSheet {
  const years = yearsLater(later);
  const entities = new Map<string, Entity>();
  const add = (key: string, source: Thing, facts: FactsByField, rules: Rules | null = null): void => {
    entities.set(key, { key, source, facts, rules });
  };
  add('settings', { kind: 'plan', thing: model }, planFacts(model));
  for (const thing of model.offices.values()) add(keys.of(thing), { kind: 'office', thing }, officeFacts(thing, keys));
  for (const thing of model.scales.values()) add(keys.of(thing), { kind: 'scale', thing }, scaleFacts(thing));
  for (const thing of model.policies.values())
    add(`policy ${thing.code}`, { kind: 'policy', thing }, policyFacts(thing));
  for (const thing of model.measures.values())
    add(keys.of(thing), { kind: 'measure', thing }, measureFacts(years.measure(thing), keys, taken));
  for (const thing of model.indicators.values())
    add(keys.of(thing), { kind: 'indicator', thing }, indicatorFacts(years.indicator(thing), keys, taken));
  for (const thing of everyNode(model)) {
    add(keys.of(thing), { kind: 'node', thing }, nodeFacts(years.node(thing), keys), thing.rules);
    for (const place of thing.places)
      add(keys.of(place), { kind: 'place', thing: place }, placeFacts(years.place(place), keys), place.rules);
  }
  for (const thing of model.evaluations.map(years.evaluation)) {
    const subject = subjectKey(thing.subject, keys);
    add(
      `evaluation ${thing.year} ${thing.part ?? ''} of ${subject}`,
      { kind: 'evaluation', thing },
      evaluationFacts(thing, subject),
    );
  }
  const printed = new Map<string, number>();
  for (const thing of model.published.map(years.published))
    add(publishedKey(thing, keys, printed), { kind: 'published', thing }, publishedFacts(thing));
  return { model, taken, entities };
}

export interface SheetOptions {
  readonly taken: boolean;
  readonly later?: number;
}

function subjectKey(subject: Subject, keys: Keys): string {
  return keys.of(subject.kind === 'node' ? subject.node : subject.place);
}

/** The same figure may be printed several times in one place: the key has a running number. */
function publishedKey(
  { subject, year, figure, name, at }: PublishedFigure,
  keys: Keys,
  printed: Map<string, number>,
): string {
  const key = `published ${year} ${figure} ${name ?? ''} of ${subjectKey(subject, keys)} at ${at ?? ''}`;
  const number = (printed.get(key) ?? 0) + 1;
  printed.set(key, number);
  return `${key} ${number}`;
}

/** A copy that can be changed without changing the original. */
export function copyOf({ model, taken, entities }: FactSheet): FactSheet {
  return { model, taken, entities: new Map([...entities].map(([key, entity]) => [key, copyOfEntity(entity)])) };
}

export function copyOfEntity(entity: Entity): Entity {
  return { ...entity, facts: new Map(entity.facts) };
}

/** The fact of a field, if it is of this kind. */
export function factOf<K extends FactValue['kind']>(
  entity: Entity,
  field: string,
  kind: K,
): Extract<FactValue, { kind: K }> | null {
  const value = entity.facts.get(field)?.value;
  return value?.kind === kind ? (value as Extract<FactValue, { kind: K }>) : null;
}

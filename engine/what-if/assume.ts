// Assumptions put into a plan: which thing is meant, and what it then says. Scores nothing.

import { createReporter } from '#language/diagnostics/report.ts';
import type {
  Indicator,
  Measure,
  Model,
  Place,
  PlanNode,
  Quantity,
  Target,
  Value,
  YearSpan,
} from '#language/model/model.ts';
import { readTarget } from '#language/model/targets.ts';
import { readQuantity, readValue } from '#language/model/values.ts';
import type { PlaceReference } from '#language/syntax/tree.ts';
import { periodCanon, targetCanon, valueCanon, weightCanon } from '../diff/canon.ts';
import type { Draft, Entity } from '../diff/draft.ts';
import { everyNode, isDeclared, type Keys } from '../diff/keys.ts';
import { measuresOf } from '../diff/subject.ts';
import { targetOf } from '../target.ts';
import type { Assumption } from './assumption.ts';

/** Why an assumption cannot be made. `names`: what could be meant, or assumed instead. */
export interface Refusal {
  readonly why: 'unknown' | 'ambiguous' | 'computed' | 'kind' | 'step' | 'no-weight';
  readonly name: string;
  readonly names: readonly string[];
}

export interface Assuming {
  readonly model: Model;
  readonly keys: Keys;
  readonly draft: Draft;
  /** What is assumed of values holds for it. */
  readonly period: YearSpan;
}

/** Changes the draft; null where that went well. */
export function assume(assumption: Assumption, assuming: Assuming): Refusal | null {
  switch (assumption.kind) {
    case 'value':
      return assumeValue(assumption, assuming);
    case 'target':
      return assumeTarget(assumption, assuming);
    case 'weight':
      return assumeWeight(assumption, assuming);
  }
}

// ---------------------------------------------------------------------------------------------------------------------- values

function assumeValue(
  { reference, value: literal }: Extract<Assumption, { kind: 'value' }>,
  assuming: Assuming,
): Refusal | null {
  const { model, keys, draft } = assuming;
  const name = reference.name?.text ?? '';
  const measure = reference.word?.word === 'indicator' || reference.within ? undefined : model.measures.get(name);
  const indicator = model.indicators.get(name);
  if (!measure && !indicator)
    return { why: 'unknown', name, names: [...model.measures.keys(), ...model.indicators.keys()] };
  const formula = measure ? measure.formula : indicator?.formula;
  if (formula)
    return {
      why: 'computed',
      name,
      names: [...measuresOf(indicator ?? asIndicator(measure!))].filter((one) => !one.formula).map(({ code }) => code),
    };
  const holder = measure ?? (reference.within ? placesOf(reference, assuming)[0] : (indicator!.measure ?? indicator!));
  const entity = holder && draft.entities.get(keys.of(holder));
  if (!holder || !entity) return { why: 'unknown', name: `${name} in ${reference.within?.text ?? ''}`, names: [] };
  const value = boundValue(literal, indicator ?? null, assuming);
  if (!value) return { why: 'step', name, names: indicator?.scale?.steps ?? [] };
  if (!sameKind(holder, value)) return { why: 'kind', name, names: [] };
  return setValue(entity, value, { reference, assuming });
}

/** Formulas of measures and of indicators are read alike. */
function asIndicator(measure: Measure): Indicator {
  return { formula: measure.formula, measure: null } as unknown as Indicator;
}

function setValue(
  entity: Entity,
  value: Value,
  { reference, assuming }: { reference: PlaceReference; assuming: Assuming },
): Refusal | null {
  const { model, keys, period } = assuming;
  const office = reference.office ? model.offices.get(reference.office.text) : null;
  if (office === undefined) return { why: 'unknown', name: reference.office!.text, names: [...model.offices.keys()] };
  const key = office && keys.of(office);
  const actual = { period, value, rounded: false, office, source: null, anchor: nowhere };
  entity.facts.set(`value ${periodCanon(period)} ${key ?? ''}`, {
    canon: valueCanon(value),
    value: { kind: 'actual', actual, office: key },
  });
  return null;
}

const nowhere = { file: '', owner: null, start: 0, end: 0 };

function boundValue(
  literal: Extract<Assumption, { kind: 'value' }>['value'],
  indicator: Indicator | null,
  { model }: Assuming,
): Value | null {
  const value = readValue(literal, siteIn(model));
  if (value?.kind !== 'step') return value;
  const position = (indicator?.scale?.steps ?? []).indexOf(value.name) + 1;
  return position > 0 ? { ...value, position } : null;
}

function siteIn(model: Model): Parameters<typeof readValue>[1] {
  return { file: '', keywords: model.keywords, declaration: model.root.declaration, report: createReporter().report };
}

/** Percentages are not numbers, and neither are days. */
function sameKind(holder: Measure | Indicator | Place, value: Value): boolean {
  const values = 'values' in holder ? holder.values : holder.actuals;
  const known = values.at(-1)?.value;
  if (!known) return true;
  if (known.kind === 'quantity' && value.kind === 'quantity')
    return known.percent === value.percent && sameUnit(known, value);
  const dated = (one: Value): boolean => one.kind === 'date' || one.kind === 'done';
  return known.kind === value.kind || (dated(known) && dated(value));
}

function sameUnit(a: Quantity, b: Quantity): boolean {
  return !a.unit || !b.unit || a.unit.id === b.unit.id;
}

// --------------------------------------------------------------------------------------------------------------------- targets

function assumeTarget(
  { reference, target: statement }: Extract<Assumption, { kind: 'target' }>,
  assuming: Assuming,
): Refusal | null {
  const { model, keys, draft, period } = assuming;
  const name = reference.name?.text ?? '';
  const indicator = model.indicators.get(name);
  if (!indicator) return { why: 'unknown', name, names: [...model.indicators.keys()] };
  const read = readTarget(statement, siteIn(model));
  const placed = read && withStep(read, indicator);
  if (!placed) return { why: 'step', name, names: indicator.scale?.steps ?? [] };
  const places = placesOf(reference, assuming);
  if (places.length === 0) return { why: 'unknown', name: `${name} in ${reference.within?.text ?? ''}`, names: [] };
  const standing = targetOf((reference.within ? places[0]! : indicator).targets, period.first);
  const target: Target = { ...placed, period: standing?.period ?? period };
  for (const holder of reference.within ? places : [indicator, ...places]) {
    const own = targetOf(holder.targets, period.first);
    // places with a target of their own keep it
    if (holder !== places[0] && own && standing && targetCanon(own) !== targetCanon(standing)) continue;
    draft.entities.get(keys.of(holder))?.facts.set(`target ${periodCanon(target.period)}`, {
      canon: targetCanon(target),
      value: { kind: 'target', target },
    });
  }
  return null;
}

function withStep(target: Target, { scale }: Indicator): Target | null {
  const { goal } = target;
  if (goal.kind !== 'compare' || goal.value.kind !== 'step') return target;
  const position = (scale?.steps ?? []).indexOf(goal.value.name) + 1;
  return position > 0 ? { ...target, goal: { ...goal, value: { ...goal.value, position } } } : null;
}

/** Where an indicator stands: in the node that is named, or everywhere. */
function placesOf({ name, within }: PlaceReference, { model }: Assuming): readonly Place[] {
  const places = model.indicators.get(name?.text ?? '')?.places ?? [];
  return within ? places.filter(({ node }) => node.code === within.text) : places;
}

// --------------------------------------------------------------------------------------------------------------------- weights

function assumeWeight(
  { reference, weight: literal }: Extract<Assumption, { kind: 'weight' }>,
  assuming: Assuming,
): Refusal | null {
  const { model, keys, draft } = assuming;
  const name = reference.name?.text ?? '';
  const places = reference.word && reference.word.word !== 'indicator' ? [] : placesOf(reference, assuming).slice(0, 1);
  const nodes = reference.word?.word === 'indicator' ? [] : nodesOf(reference, model);
  const [holder, other] = [...nodes, ...places];
  if (!holder)
    return { why: 'unknown', name, names: [...model.nodes.map(({ code }) => code), ...model.indicators.keys()] };
  if (other)
    return { why: 'ambiguous', name, names: [`${nodes[0]?.kind ?? 'objective'} ${name}`, `indicator ${name}`] };
  const { number, percent } = readQuantity(literal);
  if (number.coefficient < 0n) return { why: 'no-weight', name, names: [] };
  const weight = { number, percent };
  draft.entities
    .get(keys.of(holder))
    ?.facts.set('weight', { canon: weightCanon(weight), value: { kind: 'weight', weight } });
  return null;
}

function nodesOf({ name, within }: PlaceReference, model: Model): readonly PlanNode[] {
  const found = everyNode(model).filter((node) => node.code === name?.text && node.kind !== 'plan');
  if (within) return found.filter(({ parent }) => parent?.code === within.text).slice(0, 1);
  return found.filter(isDeclared).slice(0, 1);
}

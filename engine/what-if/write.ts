// Writes assumptions into a plan: resolves the thing that is meant and replaces what the plan says. Does not score, and does not check: errors
// appear when the plan with the assumption is bound.

import type { Given, YearSpan } from '#language/model/figures.ts';
import { historyOf, targetOf } from '#language/model/goals/target-of.ts';
import type { Actual, Indicator, Measure, Target } from '#language/model/indicator.ts';
import type { Model, Place, PlanNode } from '#language/model/model.ts';
import { writtenIn } from '#language/model/values/given.ts';
import { samePeriod } from '#language/model/values/periods.ts';
import type { GivenLiteral, PlaceReference } from '#language/syntax/literals.ts';
import { canonicalTarget } from '../diff/canonical-form.ts';
import { everyNode, isDeclared } from '../diff/keys.ts';
import { measuresOf } from '../diff/subject.ts';
import type { Assumption } from './assumption.ts';
import { addStatement, type Edits, removeStatement, setWeight } from './edits.ts';

/** Why the assumption cannot be written. `names`: what may be meant instead. */
export interface Unwritten {
  readonly why: 'unknown' | 'ambiguous' | 'computed' | 'kind';
  readonly name: string;
  readonly names: readonly string[];
}

export interface Writing {
  readonly model: Model;
  readonly edits: Edits;
  readonly year: number;
  /** The period of assumed values. */
  readonly period: YearSpan;
}

/** null on success. */
export function write(assumption: Assumption, writing: Writing): Unwritten | null {
  switch (assumption.kind) {
    case 'value':
      return writeValue(assumption, writing);
    case 'target':
      return writeTarget(assumption, writing);
    case 'weight':
      return writeWeight(assumption, writing);
  }
}

// ---------------------------------------------------------------------------------------------------------------------- values

/** Adds a file with the value, and removes the values of the same period and office. Names are resolved like the binder does. */
function writeValue({ reference, value, file }: Of<'value'>, { model, edits, period }: Writing): Unwritten | null {
  const name = reference.name?.text ?? '';
  const measure = reference.word?.word === 'indicator' || reference.within ? undefined : model.measures.get(name);
  const indicator = model.indicators.get(name);
  const holder = measure ?? indicator;
  if (!holder) return { why: 'unknown', name, names: [...model.measures.keys(), ...model.indicators.keys()] };
  if (holder.formula) return { why: 'computed', name, names: operandsOf(holder) };
  const office = reference.office?.text ?? null;
  const given = givenTo(holder, { reference, model });
  if (given.some((one) => !isLike(one.value, value))) return { why: 'kind', name, names: [] };
  for (const one of given) {
    if (samePeriod(one.period, period) && (one.office?.code ?? null) === office) removeStatement(edits, one.anchor);
  }
  const { header } = file;
  const plan = header?.plan && { ...header.plan, text: model.code };
  edits.files.set(`${model.root.anchor.file} ${edits.files.size + 1}`, {
    ...file,
    header: header && { ...header, plan: plan ?? null },
  });
  return null;
}

type Of<K extends Assumption['kind']> = Extract<Assumption, { kind: K }>;

function operandsOf(of: Measure | Indicator): readonly string[] {
  const read = 'targets' in of ? of : ({ formula: of.formula, measure: null } as unknown as Indicator);
  return [...measuresOf(read)].filter(({ formula }) => !formula).map(({ code }) => code);
}

/**
 * Whether the assumed value is of the same kind as a known one: number, percentage, date. The binder could not tell, since all it knows of a
 * measure is its values, one of which has been removed.
 */
function isLike(givenBefore: Given, given: GivenLiteral): boolean {
  const known = writtenIn(givenBefore);
  const value = given.kind === 'bound' ? given.figure : given;
  if (known === null || value.kind === 'not-applicable') return true;
  if (known.kind === 'quantity') return value.kind === 'number' && value.percent === known.percent;
  const dated = (kind: string): boolean => kind === 'date' || kind === 'done';
  return known.kind === value.kind || (dated(known.kind) && dated(value.kind));
}

interface Meant {
  readonly reference: PlaceReference;
  readonly model: Model;
}

function givenTo(holder: Measure | Indicator, meant: Meant): readonly Actual[] {
  if ('values' in holder) return holder.values;
  if (meant.reference.within) return placesOf(meant).flatMap(({ actuals }) => actuals);
  return [...holder.actuals, ...(holder.measure?.values ?? [])];
}

// --------------------------------------------------------------------------------------------------------------------- targets

/** In the declaration of the indicator and in every `use` with a target of its own; or in the one place that is named. */
function writeTarget({ reference, target }: Of<'target'>, writing: Writing): Unwritten | null {
  const { model } = writing;
  const moment = { year: writing.year, asOf: writing.period };
  const name = reference.name?.text ?? '';
  const indicator = model.indicators.get(name);
  if (!indicator) return { why: 'unknown', name, names: [...model.indicators.keys()] };
  const [place] = placesOf({ reference, model });
  if (!place) return { why: 'unknown', name: `${name} in ${reference.within?.text ?? ''}`, names: [] };
  if (reference.within && place.used) {
    replaceTarget(place, target, writing);
    return null;
  }
  const before = targetOf(indicator.targets, moment);
  replaceTarget(indicator, target, writing);
  for (const use of indicator.places) {
    const own = use.used ? targetOf(use.targets, moment) : null;
    if (own && own !== before && before && canonicalTarget(own) === canonicalTarget(before))
      replaceTarget(use, target, writing);
  }
  return null;
}

/** A target for several years that include this one is replaced entirely, as is what it was before it was revised. */
function replaceTarget({ targets, declaration }: Indicator | Place, target: Of<'target'>['target'], to: Writing): void {
  const before = targetOf(targets, { year: to.year, asOf: to.period });
  const { first, last, part } = before?.period ?? { first: to.year, last: to.year, part: null };
  for (const one of before === null ? [] : historyOf(targets, before))
    if (isIn(one, declaration)) removeStatement(to.edits, one.anchor);
  addStatement(to.edits, declaration, { ...target, period: { ...target.period!, first, last, part } });
}

function isIn({ anchor }: Target, declaration: Place['declaration']): boolean {
  return anchor.owner === declaration;
}

/** The places of an indicator: in the named node, or all. */
function placesOf({ reference: { name, within }, model }: Meant): readonly Place[] {
  const places = model.indicators.get(name?.text ?? '')?.places ?? [];
  return within ? places.filter(({ node }) => node.code === within.text) : places;
}

// --------------------------------------------------------------------------------------------------------------------- weights

function writeWeight({ reference, weight }: Of<'weight'>, { model, edits }: Writing): Unwritten | null {
  const name = reference.name?.text ?? '';
  const word = reference.word?.word;
  const places = word && word !== 'indicator' ? [] : placesOf({ reference, model }).slice(0, 1);
  const nodes = word === 'indicator' ? [] : nodesOf({ reference, model });
  const [holder, other] = [...nodes, ...places];
  if (!holder)
    return { why: 'unknown', name, names: [...model.nodes.map(({ code }) => code), ...model.indicators.keys()] };
  if (other)
    return { why: 'ambiguous', name, names: [`${nodes[0]?.kind ?? 'objective'} ${name}`, `indicator ${name}`] };
  setWeight(edits, holder.declaration, weight);
  return null;
}

function nodesOf({ reference: { name, within }, model }: Meant): readonly PlanNode[] {
  const found = everyNode(model).filter((node) => node.code === name?.text && node !== model.root);
  if (within) return found.filter(({ parent }) => parent?.code === within.text).slice(0, 1);
  return found.filter(isDeclared).slice(0, 1);
}

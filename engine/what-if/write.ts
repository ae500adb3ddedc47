// Assumptions written into a plan: which thing is meant, and what of the text gives way. Scores nothing, and judges nothing: what speaks
// against the assumption, the plan says that has it.

import { targetOf } from '#language/model/goals/goals.ts';
import type {
  Actual,
  Indicator,
  Measure,
  Model,
  Place,
  PlanNode,
  Target,
  Value,
  YearSpan,
} from '#language/model/model.ts';
import { samePeriod } from '#language/model/values/periods.ts';
import type { PlaceReference, ValueLiteral } from '#language/syntax/tree.ts';
import { canonicalTarget } from '../diff/canonical-form.ts';
import { everyNode, isDeclared } from '../diff/keys.ts';
import { measuresOf } from '../diff/subject.ts';
import type { Assumption } from './assumption.ts';
import { type Edits, putIn, takeOut, weigh } from './edits.ts';

/** Why nothing can be written. `names`: what could be meant, or assumed instead. */
export interface Unwritten {
  readonly why: 'unknown' | 'ambiguous' | 'computed' | 'kind';
  readonly name: string;
  readonly names: readonly string[];
}

export interface Writing {
  readonly model: Model;
  readonly edits: Edits;
  readonly year: number;
  /** What is assumed of values holds for it. */
  readonly period: YearSpan;
}

/** null where that went well. */
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

/** In a file of its own; what was said of the same period and office gives way. Who is meant, the binder tells in the same way. */
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
    if (samePeriod(one.period, period) && (one.office?.code ?? null) === office) takeOut(edits, one.anchor);
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
 * Percentages are not numbers, and days are neither. The plan could not tell: of a measure it knows no more than its values, and one of them
 * is taken out.
 */
function isLike(known: Value, value: ValueLiteral): boolean {
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

/** Where the indicator is declared, and wherever a use says the same of its own; or in the one place that is named. */
function writeTarget({ reference, target }: Of<'target'>, writing: Writing): Unwritten | null {
  const { model, year } = writing;
  const name = reference.name?.text ?? '';
  const indicator = model.indicators.get(name);
  if (!indicator) return { why: 'unknown', name, names: [...model.indicators.keys()] };
  const [place] = placesOf({ reference, model });
  if (!place) return { why: 'unknown', name: `${name} in ${reference.within?.text ?? ''}`, names: [] };
  if (reference.within && place.used) {
    replaceTarget(place, target, writing);
    return null;
  }
  const before = targetOf(indicator.targets, year);
  replaceTarget(indicator, target, writing);
  for (const use of indicator.places) {
    const own = use.used ? targetOf(use.targets, year) : null;
    if (own && own !== before && before && canonicalTarget(own) === canonicalTarget(before))
      replaceTarget(use, target, writing);
  }
  return null;
}

/** A target for a period around the year is replaced as a whole. */
function replaceTarget({ targets, declaration }: Indicator | Place, target: Of<'target'>['target'], to: Writing): void {
  const before = targetOf(targets, to.year);
  const { first, last, part } = before?.period ?? { first: to.year, last: to.year, part: null };
  if (before && isIn(before, declaration)) takeOut(to.edits, before.anchor);
  putIn(to.edits, declaration, { ...target, period: { ...target.period!, first, last, part } });
}

function isIn({ anchor }: Target, declaration: Place['declaration']): boolean {
  return anchor.owner === declaration;
}

/** Where an indicator stands: in the node that is named, or everywhere. */
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
  weigh(edits, holder.declaration, weight);
  return null;
}

function nodesOf({ reference: { name, within }, model }: Meant): readonly PlanNode[] {
  const found = everyNode(model).filter((node) => node.code === name?.text && node.kind !== 'plan');
  if (within) return found.filter(({ parent }) => parent?.code === within.text).slice(0, 1);
  return found.filter(isDeclared).slice(0, 1);
}

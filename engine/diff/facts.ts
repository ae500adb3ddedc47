// The facts of each thing of a plan, by field. What the binder derives (paths, depths, the places of an indicator) is left out: `build-model`
// derives it again.

import { strangeIn } from '#language/model/before/agree.ts';
import type { Actual, Indicator, Measure, MilestoneValue, Target } from '#language/model/indicator.ts';
import type {
  Documentation,
  Evaluation,
  Model,
  Office,
  Place,
  PlanNode,
  PublishedFigure,
  Scale,
} from '#language/model/model.ts';
import type { Policy } from '#language/model/rules.ts';
import { type FigureUnit, scaleOfMeasure } from '#language/model/units/conversion.ts';
import { printYears } from '#language/model/values/calendar.ts';
import { months } from '#language/syntax/months.ts';
import {
  canonicalBaseline,
  canonicalDecimal,
  canonicalEvaluation,
  canonicalExpr,
  canonicalGoalposts,
  canonicalPeriod,
  canonicalPublished,
  canonicalScale,
  canonicalTarget,
  canonicalUnit,
  canonicalValue,
  canonicalWeight,
} from './canonical-form.ts';
import type { FactsByField } from './fact.ts';
import type { Keyed, Keys } from './keys.ts';

export function planFacts(model: Model): FactsByField {
  const { code, title, organisation, years, calendar, language, root, libraries } = model;
  const facts: FactsByField = new Map();
  text(facts, 'code', code);
  text(facts, 'title', title);
  text(facts, 'offices', codes(root.offices));
  text(facts, 'organisation', organisation);
  text(facts, 'years', years && printYears(years.first, years.last, calendar));
  text(facts, 'year begins', calendar.begins === 1 ? null : months[calendar.begins - 1]!);
  text(facts, 'language', language);
  text(facts, 'libraries', libraries.map((library) => library.code).join(', '));
  documentation(facts, root.documentation);
  return facts;
}

export function officeFacts({ code, title, parent }: Office, keys: Keys): FactsByField {
  const facts: FactsByField = new Map();
  text(facts, 'code', code);
  text(facts, 'title', title);
  reference(facts, 'parent', parent, keys);
  return facts;
}

/** Without its rules: they are compared where they apply, at every node and place. */
export function policyFacts({ code, title }: Policy): FactsByField {
  const facts: FactsByField = new Map();
  text(facts, 'code', code);
  text(facts, 'title', title);
  return facts;
}

export function scaleFacts(scale: Scale): FactsByField {
  const facts: FactsByField = new Map();
  text(facts, 'code', scale.code);
  facts.set('scale', { canon: canonicalScale(scale), value: { kind: 'scale', scale } });
  return facts;
}

export function measureFacts(measure: Measure, keys: Keys, taken: boolean): FactsByField {
  const { code, title, unit, formula, accumulate, values } = measure;
  const facts: FactsByField = new Map();
  text(facts, 'code', code);
  text(facts, 'title', title);
  if (unit) facts.set('unit', { canon: canonicalUnit(unit), value: { kind: 'unit', unit } });
  if (formula)
    facts.set('formula', { canon: canonicalExpr(formula.expression, keys.of), value: { kind: 'formula', formula } });
  text(facts, 'accumulate', accumulate);
  if (taken) actuals(facts, takenBy(measure.before, scaleOfMeasure(measure)), keys);
  actuals(facts, values, keys);
  documentation(facts, measure.documentation);
  return facts;
}

export function indicatorFacts(indicator: Indicator, keys: Keys, taken: boolean): FactsByField {
  const { code, title, type, unit, percent, formula, measure, scale, accumulate, kept, offices } = indicator;
  const facts: FactsByField = new Map();
  text(facts, 'code', code);
  text(facts, 'title', title);
  text(facts, 'type', type);
  if (unit) facts.set('unit', { canon: canonicalUnit(unit), value: { kind: 'unit', unit } });
  if (percent) text(facts, 'percent', 'percent');
  if (formula)
    facts.set('formula', { canon: canonicalExpr(formula.expression, keys.of), value: { kind: 'formula', formula } });
  reference(facts, 'measure', measure, keys);
  reference(facts, 'scale', scale, keys);
  text(facts, 'accumulate', kept ? 'kept' : accumulate);
  scoring(facts, indicator);
  targets(facts, indicator.targets);
  if (taken) actuals(facts, takenBy(indicator.before, indicator), keys);
  actuals(facts, indicator.actuals, keys);
  milestones(facts, indicator.milestones);
  text(facts, 'offices', codes(offices));
  documentation(facts, indicator.documentation);
  return facts;
}

function scoring(facts: FactsByField, { baselines, benchmarks, spread, goalposts }: Indicator): void {
  for (const benchmark of benchmarks) {
    const slot = `${benchmark.year} ${benchmark.name ?? ''}`.trim();
    facts.set(`benchmark ${slot}`, { canon: canonicalValue(benchmark.value), value: { kind: 'benchmark', benchmark } });
    text(facts, `source of benchmark ${slot}`, benchmark.source);
  }
  for (const baseline of baselines) {
    facts.set(`baseline ${baseline.year ?? ''}`, {
      canon: canonicalBaseline(baseline),
      value: { kind: 'baseline', baseline },
    });
  }
  if (spread) facts.set('spread', { canon: canonicalDecimal(spread), value: { kind: 'number', number: spread } });
  if (goalposts)
    facts.set('goalposts', { canon: canonicalGoalposts(goalposts), value: { kind: 'goalposts', goalposts } });
}

/** Without the plan's own title and texts, which are in `planFacts`. */
export function nodeFacts(node: PlanNode, keys: Keys): FactsByField {
  const facts: FactsByField = new Map();
  reference(facts, 'parent', node.parent, keys);
  reference(facts, 'whole', node.whole, keys);
  reference(facts, 'original', node.original, keys);
  reference(facts, 'weight', node.weighedBy, keys);
  if (node.weight)
    facts.set('weight', { canon: canonicalWeight(node.weight), value: { kind: 'weight', weight: node.weight } });
  for (const budget of node.budgets) {
    facts.set(`budget ${budget.year} ${budget.budget}`, {
      canon: canonicalValue(budget.amount),
      value: { kind: 'budget', budget },
    });
  }
  if (node.rules.policy !== node.parent?.rules.policy) text(facts, 'policy', node.rules.policy);
  if (node.whole || node.original || node.kind === 'plan') return facts;
  text(facts, 'code', node.code);
  text(facts, 'title', node.title);
  text(facts, 'kind', node.kind);
  text(facts, 'type', node.type);
  text(facts, 'offices', codes(node.offices));
  documentation(facts, node.documentation);
  return facts;
}

export function placeFacts(place: Place, keys: Keys): FactsByField {
  const { node, indicator, weight, office, offices, notes } = place;
  const facts: FactsByField = new Map();
  reference(facts, 'parent', node, keys);
  reference(facts, 'indicator', indicator, keys);
  reference(facts, 'slice', office, keys);
  reference(facts, 'weight', place.weighedBy, keys);
  if (weight) facts.set('weight', { canon: canonicalWeight(weight), value: { kind: 'weight', weight } });
  targets(facts, place.targets);
  actuals(facts, place.actuals, keys);
  if (!place.used) return facts;
  text(facts, 'used', 'used');
  text(facts, 'offices', codes(offices));
  text(facts, 'notes', notes.join('\n\n'));
  return facts;
}

export function evaluationFacts(evaluation: Evaluation, subject: string): FactsByField {
  return new Map([
    ['subject', { canon: subject, value: { kind: 'reference', key: subject, name: '' } }],
    ['evaluation', { canon: canonicalEvaluation(evaluation), value: { kind: 'evaluation', evaluation } }],
  ]);
}

export function publishedFacts(figure: PublishedFigure): FactsByField {
  return new Map([['figure', { canon: canonicalPublished(figure), value: { kind: 'published', figure } }]]);
}

// ---------------------------------------------------------------------------------------------------------------------- fields

function text(facts: FactsByField, field: string, said: string | null): void {
  if (said) facts.set(field, { canon: said, value: { kind: 'text', text: said } });
}

function reference(facts: FactsByField, field: string, thing: Exclude<Keyed, Place> | null, keys: Keys): void {
  if (!thing) return;
  const key = keys.of(thing);
  facts.set(field, { canon: key, value: { kind: 'reference', key, name: thing.code } });
}

function targets(facts: FactsByField, all: readonly Target[]): void {
  for (const target of all) {
    const from = target.revised ? ` revised ${target.revised.on.iso}` : '';
    facts.set(`target ${canonicalPeriod(target.period)}${from}`, {
      canon: canonicalTarget(target),
      value: { kind: 'target', target },
    });
  }
}

/** A value and its source are two facts: correcting the spelling of a source changes no figure. */
function actuals(facts: FactsByField, all: readonly Actual[], keys: Keys): void {
  for (const actual of all) {
    const office = actual.office && keys.of(actual.office);
    const slot = `${canonicalPeriod(actual.period)} ${office ?? ''}`;
    const canon = `${canonicalValue(actual.value)}${actual.reached ? ` on ${actual.reached.iso}` : ''}${actual.rounded ? ' rounded' : ''}${actual.provisional ? ' provisional' : ''}`;
    facts.set(`value ${slot}`, { canon, value: { kind: 'actual', actual, office } });
    text(facts, `source ${slot}`, actual.source);
  }
}

/** Of the plan that went before; what is in another unit there does not count. */
function takenBy(before: readonly Actual[] | undefined, scale: FigureUnit): readonly Actual[] {
  return before === undefined || strangeIn(before, scale) !== null ? [] : before;
}

function milestones(facts: FactsByField, all: readonly MilestoneValue[]): void {
  for (const milestone of all) {
    const { year, title, value, provisional, source } = milestone;
    const slot = `value ${year} milestone ${title}`;
    facts.set(slot, {
      canon: `${canonicalValue(value)}${provisional ? ' provisional' : ''}`,
      value: { kind: 'milestone', milestone },
    });
    text(facts, `source ${slot}`, source);
  }
}

function documentation(facts: FactsByField, { description, notes, details, owner, source }: Documentation): void {
  text(facts, 'description', description);
  text(facts, 'notes', notes.join('\n\n'));
  text(facts, 'details', details.map(({ label, text: said }) => `${label}: ${said}`).join('\n'));
  text(facts, 'owner', owner);
  text(facts, 'source', source);
}

function codes(offices: readonly Office[]): string {
  return offices.map(({ code }) => code).join(', ');
}

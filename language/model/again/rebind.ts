// Owns one measure or indicator read again into the objects that the model has of it: whatever points at them goes on to do so.
// Refuses where more would have to be read again than these.

import type { Declaration } from '../../syntax/tree.ts';
import type { LinkedPlan } from '../bind.ts';
import type { Entry } from '../collect.ts';
import { type IndicatorDraft, joined, type NodeDraft, type PlaceDraft } from '../drafts.ts';
import { readFacts } from '../facts/facts.ts';
import type { Actual, Indicator, Measure } from '../model.ts';
import type { Subject } from '../names/readers.ts';
import { bindFormula } from '../things/formulas.ts';
import { createIndicator, saysMore } from '../things/indicators.ts';
import { officeLookup, readMeasure } from '../things/measures.ts';
import { settleUnit } from '../units/indicator-unit.ts';
import { readWeight } from '../values/weights.ts';
import type { LeafChange } from './tree-changes.ts';

/** The measure or indicator that a declaration is of; null where it is one of a code that was declared before. */
export function subjectOf({ drafts, linked }: LinkedPlan, { before }: LeafChange): Subject | null {
  const code = before.code?.text ?? '';
  const subject = before.kind === 'measure' ? drafts.get(code) : linked.indicators.get(code);
  return subject?.declaration === before ? subject : null;
}

/** Whether it could be done. `around` is what declarations around leaves have become. */
export function rebindLeaf(
  plan: LinkedPlan,
  { before, after }: LeafChange,
  around: ReadonlyMap<Declaration, Declaration>,
): boolean {
  const { entries } = plan.binding.collected;
  const group = before.kind === 'measure' ? entries.measure : entries.indicator;
  const entry = group.find(({ declaration }) => declaration === before);
  if (!entry || !carryAround(entry, around)) return false;
  replaceDeclaration(entry, after);
  return before.kind === 'measure' ? rebindMeasure(plan, entry, before) : rebindIndicator(plan, entry, before);
}

export function replaceDeclaration(entry: Entry, declaration: Declaration): void {
  (entry as { declaration: Declaration }).declaration = declaration;
}

/** The nodes around it are what they were, declared by other objects. */
export function carryAround(leaf: Entry, around: ReadonlyMap<Declaration, Declaration>): boolean {
  for (let entry = leaf.inside; entry !== null; entry = entry.inside) {
    const now = around.get(entry.declaration);
    if (now === undefined) continue;
    replaceDeclaration(entry, now);
    if (entry.branch === null) return false;
    (entry.branch.node as NodeDraft).declaration = now;
  }
  return true;
}

// -------------------------------------------------------------------------------------------------------------------- measures

function rebindMeasure(plan: LinkedPlan, entry: Entry, before: Declaration): boolean {
  const { binding, drafts, words } = plan;
  const code = entry.declaration.code!.text;
  const measure = drafts.get(code);
  if (measure?.declaration !== before) return false;
  const lookup = officeLookup(plan.model.offices, binding.similar);
  const { measure: fresh, statement } = readMeasure(code, entry, lookup);
  const given = givenElsewhere(measure.values, before);
  Object.assign(measure, fresh, { values: joined(fresh.values, given) });
  measure.formula = statement && bindFormula({ of: measure, entry, statement }, words);
  settleReaders(measure, plan);
  return true;
}

/** What was added to it by others: `actuals`, tables. */
function givenElsewhere(values: readonly Actual[], own: Declaration): readonly Actual[] {
  return values.filter(({ anchor }) => anchor.owner !== own);
}

/** Indicators that are in the unit of what they read. */
export function settleReaders(measure: Measure, { indicators }: LinkedPlan): void {
  for (const indicator of indicators) {
    const { formula } = indicator;
    const reads =
      indicator.measure === measure ||
      (formula?.expression.kind === 'measure' && formula.expression.measure === measure);
    if (reads) resettleUnit(indicator as IndicatorDraft);
  }
}

/** The unit that its values show, unless it declares one. */
export function resettleUnit(indicator: IndicatorDraft): void {
  if (declaresUnit(indicator.declaration)) return;
  indicator.unit = null;
  indicator.percent = false;
  settleUnit(indicator);
}

function declaresUnit({ statements }: Declaration): boolean {
  return statements.some((statement) => statement.kind === 'unit' && statement.unit !== null);
}

// ------------------------------------------------------------------------------------------------------------------ indicators

function rebindIndicator(plan: LinkedPlan, entry: Entry, before: Declaration): boolean {
  const { binding, linked, drafts, model, words } = plan;
  const code = entry.declaration.code!.text;
  const indicator = linked.indicators.get(code);
  if (indicator?.declaration !== before || !standsAlone(indicator, linked.extras.has(indicator))) return false;
  const facts = readFacts(entry);
  if (saysMore(facts) || facts.steps || facts.scale !== null) return false;
  const known = { offices: model.offices, scales: model.scales, measures: drafts };
  const fresh = createIndicator(code, entry, { facts, binding, known });
  const actuals = joined(fresh.actuals, givenElsewhere(indicator.actuals, before));
  Object.assign(indicator, fresh, { places: indicator.places, actuals });
  for (const place of indicator.places) {
    const draft = place as PlaceDraft;
    draft.weight = readWeight(entry);
    draft.targets = indicator.targets;
    draft.offices = indicator.offices;
    draft.declaration = indicator.declaration;
    draft.anchor = indicator.anchor;
  }
  indicator.formula = facts.formula && bindFormula({ of: indicator, entry, statement: facts.formula }, words);
  if (indicator.unit === null) settleUnit(indicator);
  return true;
}

/** In one place, by its own declaration, with nothing that reaches farther: rules, printed figures, steps of a scale. */
function standsAlone({ places, scale, declaration }: Indicator, more: boolean): boolean {
  if (more || scale !== null || places.length > 1) return false;
  return places.every((place) => !place.used && place.declaration === declaration);
}

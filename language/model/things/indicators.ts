// Owns the indicators of a plan as their declarations give them. Knows nothing of where they stand and of the actuals that arrive
// elsewhere.

import { type Entry, reportTwice } from '../collect.ts';
import type { IndicatorDraft, UnboundFormula } from '../drafts.ts';
import { type Facts, NOTHING, readFacts } from '../facts/facts.ts';
import type { Indicator, Measure, Office, Scale } from '../model.ts';
import { type Binding, lookUp, lookUpAll } from '../names/names.ts';
import { anchorOf } from '../values/anchors.ts';
import { placeSteps } from '../values/steps.ts';
import { bindAtOnce } from './formulas.ts';

export interface Known {
  readonly offices: ReadonlyMap<string, Office>;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly measures: ReadonlyMap<string, Measure>;
}

export interface Indicators {
  readonly indicators: ReadonlyMap<string, IndicatorDraft>;
  /** Formulas still to be bound: those that name more than measures. */
  readonly formulas: readonly UnboundFormula<IndicatorDraft>[];
  /** Those that declare no unit: their values will show it. */
  readonly unitless: readonly IndicatorDraft[];
  /** What those say that say more than an indicator is: rules, printed figures, evaluations. Most say nothing more. */
  readonly extras: ReadonlyMap<Indicator, Facts>;
}

/** While they are being linked. */
interface Linking {
  readonly binding: Binding;
  readonly known: Known;
  readonly indicators: Map<string, IndicatorDraft>;
  readonly formulas: UnboundFormula<IndicatorDraft>[];
  readonly unitless: IndicatorDraft[];
  readonly extras: Map<Indicator, Facts>;
}

export function linkIndicators(binding: Binding, known: Known): Indicators {
  const linking: Linking = { binding, known, indicators: new Map(), formulas: [], unitless: [], extras: new Map() };
  for (const entry of binding.collected.entries.indicator) linkIndicator(entry, linking);
  return linking;
}

function linkIndicator(entry: Entry, linking: Linking): void {
  const { binding, known, indicators, unitless, extras } = linking;
  const code = entry.declaration.code?.text;
  if (code === undefined) return;
  const first = indicators.get(code);
  if (first !== undefined) {
    reportTwice(entry, first.anchor, 'indicator', binding.report);
    return;
  }
  const facts = readFacts(entry);
  const indicator = createIndicator(code, entry, { facts, binding, known });
  indicators.set(code, indicator);
  entry.indicator = indicator;
  if (facts.formula !== null) linkFormula({ of: indicator, entry, statement: facts.formula }, linking);
  if (indicator.unit === null) unitless.push(indicator);
  if (saysMore(facts)) extras.set(indicator, facts);
}

/** Most are bound while what they say is at hand; the rest waits until everything has been linked. */
function linkFormula(formula: UnboundFormula<IndicatorDraft>, { known, formulas }: Linking): void {
  formula.of.formula = bindAtOnce(formula, known.measures);
  if (formula.of.formula === null) formulas.push(formula);
}

/** Than what an indicator is. */
export function saysMore({ rules, published, evaluations }: Facts): boolean {
  return rules.length > 0 || published.length > 0 || evaluations.length > 0;
}

export interface IndicatorGiven {
  readonly facts: Facts;
  readonly binding: Binding;
  readonly known: Known;
}

/** As its declaration gives it, with its formula still to be bound and no place. */
export function createIndicator(code: string, entry: Entry, { facts, binding, known }: IndicatorGiven): IndicatorDraft {
  const { similar } = binding;
  const scale = facts.scale && lookUp(facts.scale, { what: 'scale', among: known.scales, similar }, entry);
  const { targets, baselines, actuals } = facts.steps ? placeSteps(facts, scale, { code, site: entry }) : facts;
  return {
    code,
    title: entry.declaration.title === null ? '' : entry.declaration.title.text,
    type: facts.type,
    unit: facts.unit,
    percent: facts.unit !== null && facts.unit.id === '%',
    formula: null,
    measure: facts.formula === null ? (known.measures.get(code) ?? null) : null,
    targets,
    baselines,
    actuals,
    spread: facts.spread,
    scale,
    accumulate: facts.accumulate,
    goalposts: facts.goalposts,
    sizes: facts.sizes,
    offices: lookUpAll(facts.offices, { what: 'office', among: known.offices, similar }, entry),
    documentation: facts.documentation,
    places: NOTHING,
    declaration: entry.declaration,
    anchor: anchorOf(entry),
  };
}

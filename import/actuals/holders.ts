// What values a plan takes: each measure and indicator that is not computed, and what a value of it looks like. Knows no sheets.

import type { Actual, BoundGoal, Indicator, Measure } from '#language/model/indicator.ts';
import type { Model } from '#language/model/model.ts';
import { scaleOfMeasure } from '#language/model/units/conversion.ts';

export interface Holder {
  readonly code: string;
  readonly title: string;
  /** Its value comes from a formula. */
  readonly computed: boolean;
  readonly wants: 'figure' | 'date' | 'done' | 'step';
  readonly percent: boolean;
  /** As the plan writes it; empty: none. */
  readonly unit: string;
  /** Of a scale with names. */
  readonly steps: readonly string[];
  readonly measure: Measure | null;
  readonly indicator: Indicator | null;
}

/** By code. A code that is both a measure and an indicator means the measure, as in a plan. */
export function holdersOf({ measures, indicators }: Model): ReadonlyMap<string, Holder> {
  const holders = new Map<string, Holder>();
  const readers = new Map<Measure, Indicator>();
  for (const indicator of indicators.values()) {
    holders.set(indicator.code, ofIndicator(indicator));
    const read = readAlone(indicator);
    if (read) readers.set(read, indicator);
  }
  for (const measure of measures.values()) holders.set(measure.code, ofMeasure(measure, readers.get(measure) ?? null));
  return holders;
}

/** Whether the plan has values of it for single offices. */
export function isSliced({ measure, indicator }: Holder): boolean {
  return (measure?.values ?? indicator?.actuals ?? []).some(({ office }) => office !== null);
}

/** The measure whose value is the indicator's. */
export function readAlone({ formula, measure }: Indicator): Measure | null {
  if (formula === null) return measure;
  return formula.expression.kind === 'measure' && formula.expression.years === null ? formula.expression.measure : null;
}

function ofIndicator(indicator: Indicator): Holder {
  const { code, title, formula, percent, unit, scale } = indicator;
  return {
    code,
    title,
    computed: formula !== null,
    wants: wantedBy(indicator),
    percent,
    unit: unit === null || percent ? '' : unit.symbol,
    steps: scale?.steps ?? [],
    measure: null,
    indicator,
  };
}

function ofMeasure(measure: Measure, reader: Indicator | null): Holder {
  const { unit, percent } = scaleOfMeasure(measure);
  const own = kindGiven(measure.values);
  return {
    code: measure.code,
    title: measure.title || (reader?.title ?? ''),
    computed: measure.formula !== null,
    wants: own ?? (reader ? wantedBy(reader) : 'figure'),
    percent: percent || (unit === null && reader?.percent === true),
    unit: percent || unit === null ? '' : unit.symbol,
    steps: reader?.scale?.steps ?? [],
    measure,
    indicator: reader?.formula === null ? reader : null,
  };
}

function wantedBy({ targets, scale, actuals }: Indicator): Holder['wants'] {
  if (scale && scale.steps.length > 0) return 'step';
  const kinds = new Set(targets.map(({ goal }) => kindOf(goal)));
  if (kinds.has('figure')) return 'figure';
  if (kinds.has('date')) return 'date';
  if (kinds.has('done')) return 'done';
  return kindGiven(actuals) ?? 'figure';
}

/** What values are that the plan has already; null: it has none, or bounds and reasons alone. */
function kindGiven(values: readonly Actual[]): Holder['wants'] | null {
  const kinds = new Set(values.map(({ value }) => value.kind));
  if (kinds.has('quantity')) return 'figure';
  if (kinds.has('date')) return 'date';
  return kinds.has('done') ? 'done' : kinds.has('step') ? 'step' : null;
}

function kindOf(goal: BoundGoal): Holder['wants'] | null {
  if (goal.kind === 'by') return 'date';
  if (goal.kind === 'done') return goal.by === null ? 'done' : 'date';
  return goal.kind === 'none' || goal.kind === 'milestones' ? null : 'figure';
}

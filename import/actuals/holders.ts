// What values a plan takes: each measure and indicator that is not computed, and what a value of it looks like. Knows no sheets.

import type { BoundGoal, Indicator, Measure } from '#language/model/indicator.ts';
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
  for (const indicator of indicators.values()) holders.set(indicator.code, ofIndicator(indicator));
  for (const measure of measures.values()) holders.set(measure.code, ofMeasure(measure, indicators.get(measure.code)));
  return holders;
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

function ofMeasure(measure: Measure, indicator: Indicator | undefined): Holder {
  const { unit, percent } = scaleOfMeasure(measure);
  const read = indicator && indicator.formula === null ? indicator : null;
  return {
    code: measure.code,
    title: measure.title || (read?.title ?? ''),
    computed: measure.formula !== null,
    wants: read ? wantedBy(read) : 'figure',
    percent: percent || (unit === null && read?.percent === true),
    unit: percent || unit === null ? '' : unit.symbol,
    steps: read?.scale?.steps ?? [],
    measure,
    indicator: read,
  };
}

function wantedBy({ targets, scale, actuals }: Indicator): Holder['wants'] {
  if (scale && scale.steps.length > 0) return 'step';
  const kinds = new Set(targets.map(({ goal }) => kindOf(goal)));
  if (kinds.has('figure')) return 'figure';
  if (kinds.has('date')) return 'date';
  if (kinds.has('done')) return 'done';
  const given = actuals.map(({ value }) => value.kind);
  return given.includes('date') ? 'date' : given.includes('done') ? 'done' : 'figure';
}

function kindOf(goal: BoundGoal): Holder['wants'] | null {
  if (goal.kind === 'by') return 'date';
  if (goal.kind === 'done') return goal.by === null ? 'done' : 'date';
  return goal.kind === 'none' || goal.kind === 'milestones' ? null : 'figure';
}

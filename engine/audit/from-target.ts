// What a document prints of a value beside its target or its previous year: deviation, change, and the part that is beyond the target. Knows no
// verdicts.

import type { Place } from '#language/model/model.ts';
import { UNITS } from '#language/model/units/units.ts';
import { type Interval, point, subtractIntervals } from '../arithmetic/interval.ts';
import { compare, fromInteger, one, type Rational, subtract, zero } from '../arithmetic/rational.ts';
import type { Outcome, PlaceResult } from '../result.ts';
import { limitsOf } from '../rules/limits.ts';
import { numberOutcome, outcomeOn } from '../values/outcome.ts';
import type { ComputedFigure } from './computed.ts';
import type { Ranges } from './ranges.ts';

/** Value less target: between days, in days. null where either is missing or there is nothing to subtract. */
export function deviationOf(result: PlaceResult, ranges: Ranges): ComputedFigure | null {
  const target = result.target?.resolved ?? null;
  return target && difference(result, target, ranges.deviation(result.place));
}

/** The value less that of the year before; where none was measured, less the baseline of that year. */
export function changeOf(result: PlaceResult, ranges: Ranges, before: Earlier): ComputedFigure | null {
  const previous = before.result.value;
  if (previous.kind === 'number' || previous.kind === 'date')
    return difference(result, previous, between(ranges.value(result), before.ranges.value(before.result)));
  const baseline = baselineIn(result.place, before.year);
  return baseline && difference(result, baseline, null);
}

/** The same place, a year earlier. */
export interface Earlier {
  readonly year: number;
  readonly result: PlaceResult;
  readonly ranges: Ranges;
}

/** The baseline that was written for just that year. */
export function baselineIn({ indicator }: Place, year: number): Outcome | null {
  const found = indicator.baselines.find((baseline) => baseline.year === year);
  return found?.value ? outcomeOn(found.value, indicator) : null;
}

function difference({ value, place }: PlaceResult, from: Outcome, range: Interval | null): ComputedFigure | null {
  if (value.kind === 'date' && from.kind === 'date')
    return { outcome: days(value.day - from.day), percent: false, unit: UNITS.of('days', false), range: null };
  if (value.kind !== 'number' || from.kind !== 'number') return null;
  const { percent, unit } = place.indicator;
  return { outcome: numberOutcome(subtract(value.number, from.number)), percent, unit, range };
}

function days(count: number): Outcome {
  return numberOutcome(fromInteger(count));
}

function between(value: Interval | null, from: Interval | null): Interval | null {
  return value && from && subtractIntervals(value, from);
}

/** The attainment without the cap where it overshoots, else as the cap leaves it. */
export function versusTarget(result: PlaceResult, ranges: Ranges): ComputedFigure | null {
  const beyond = isBeyond(result);
  const exact = beyond ? result.uncapped : result.attainment;
  const range = beyond ? ranges.uncapped(result) : ranges.attainment(result);
  return exact && percentage(exact, range);
}

/** What is beyond 100 % where it overshoots, else 0 %. */
export function excessOf(result: PlaceResult, ranges: Ranges): ComputedFigure | null {
  const { uncapped } = result;
  if (!uncapped) return null;
  if (!isBeyond(result)) return percentage(zero, null);
  return percentage(subtract(uncapped, one), between(ranges.uncapped(result), point(one)));
}

/** Where the policy has no bound, whatever is beyond the target. */
function isBeyond({ place, uncapped, overshoot }: PlaceResult): boolean {
  if (limitsOf(place.rules).overshootBeyond) return overshoot;
  return uncapped !== null && compare(uncapped, one) > 0;
}

function percentage(exact: Rational, range: Interval | null): ComputedFigure {
  return { outcome: numberOutcome(exact), percent: true, unit: null, range: range ?? point(exact) };
}

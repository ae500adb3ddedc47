// What a document prints of a value beside its target or its previous year: deviation, change, and the part that is beyond the target. Knows no
// verdicts.

import type { Place } from '#language/model/model.ts';
import { type Interval, point, subtractIntervals } from '../arithmetic/interval.ts';
import { one, type Rational } from '../arithmetic/rational.ts';
import type { Outcome, PlaceResult } from '../result.ts';
import {
  type Difference,
  deviationFromTarget,
  differenceFrom,
  excessOverTarget,
  isBeyond,
  valueAgainstTarget,
} from '../scoring/against-target.ts';
import { numberOutcome, outcomeOn } from '../values/outcome.ts';
import type { ComputedFigure } from './computed.ts';
import type { Ranges } from './ranges.ts';

/** Value less target: between days, in days. null where either is missing or there is nothing to subtract. */
export function deviationOf(result: PlaceResult, ranges: Ranges): ComputedFigure | null {
  return withRange(deviationFromTarget(result), ranges.deviation(result.place));
}

/** The value less that of the year before; where none was measured, less the baseline of that year. */
export function changeOf(result: PlaceResult, ranges: Ranges, before: Earlier): ComputedFigure | null {
  const previous = before.result.value;
  if (previous.kind === 'number' || previous.kind === 'date')
    return withRange(
      differenceFrom(result, previous),
      between(ranges.value(result), before.ranges.value(before.result)),
    );
  const baseline = baselineIn(result.place, before.year);
  return baseline && withRange(differenceFrom(result, baseline), null);
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

/** The range of days is the days themselves. */
function withRange(difference: Difference | null, range: Interval | null): ComputedFigure | null {
  return difference && { ...difference, range };
}

function between(value: Interval | null, from: Interval | null): Interval | null {
  return value && from && subtractIntervals(value, from);
}

export function versusTarget(result: PlaceResult, ranges: Ranges): ComputedFigure | null {
  const exact = valueAgainstTarget(result);
  return exact && percentage(exact, isBeyond(result) ? ranges.uncapped(result) : ranges.attainment(result));
}

export function excessOf(result: PlaceResult, ranges: Ranges): ComputedFigure | null {
  const exact = excessOverTarget(result);
  if (!exact) return null;
  return percentage(exact, isBeyond(result) ? between(ranges.uncapped(result), point(one)) : null);
}

function percentage(exact: Rational, range: Interval | null): ComputedFigure {
  return { outcome: numberOutcome(exact), percent: true, unit: null, range: range ?? point(exact) };
}

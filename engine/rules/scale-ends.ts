// The ends of an indicator's scale in a year: figures, and benchmarks with what they are in that year. Knows no values.

import type { Benchmark, Goalpost, Indicator } from '#language/model/indicator.ts';
import type { Place } from '#language/model/model.ts';
import { benchmarkFor } from '#language/model/values/benchmarks.ts';
import { fromDecimal, type Rational } from '../arithmetic/rational.ts';
import type { Reason } from '../result.ts';
import { missing, outcomeOn } from '../values/outcome.ts';

export interface ScaleEnds {
  readonly low: Rational;
  readonly high: Rational;
  readonly logarithmic: boolean;
  /** Those that are an end. */
  readonly benchmarks: { readonly low: Benchmark | null; readonly high: Benchmark | null };
}

/** Whether a place is measured between goalposts: its rules say so, and its indicator has them. */
export function hasScale({ rules, indicator }: Pick<Place, 'rules' | 'indicator'>): boolean {
  return rules.attainment !== 'target' && indicator.goalposts !== null;
}

/** null: its target is used; a reason: an end has no figure in that year. */
export function scaleIn(
  { rules, indicator }: Pick<Place, 'rules' | 'indicator'>,
  year: number,
): ScaleEnds | Reason | null {
  const { goalposts } = indicator;
  if (rules.attainment === 'target' || goalposts === null) return null;
  const [low, high] = [endIn(goalposts.low, indicator, year), endIn(goalposts.high, indicator, year)];
  if ('kind' in low) return low;
  if ('kind' in high) return high;
  const benchmarks = { low: low.benchmark, high: high.benchmark };
  return { low: low.number, high: high.number, logarithmic: goalposts.logarithmic, benchmarks };
}

/** null also where an end has no figure. */
export function endsIn(place: Pick<Place, 'rules' | 'indicator'>, year: number): ScaleEnds | null {
  const found = scaleIn(place, year);
  return found && 'low' in found ? found : null;
}

interface End {
  readonly number: Rational;
  readonly benchmark: Benchmark | null;
}

function endIn(end: Goalpost, indicator: Indicator, year: number): End | Reason {
  if (end.kind === 'figure') return { number: fromDecimal(end.figure), benchmark: null };
  const benchmark = benchmarkFor(indicator.benchmarks, year, end.name);
  const outcome = benchmark ? outcomeOn(benchmark.value, indicator) : missing('no-benchmark', indicator.code, year);
  if (outcome.kind === 'number') return { number: outcome.number, benchmark };
  return outcome.kind === 'missing' ? outcome.reason : { kind: 'kind-mismatch', name: indicator.code, year };
}

// Points: an attainment as whole points out of so many. Rounded; or, between goalposts, by equal parts of the way: `achievement 1..9` has nine, the first
// of which is worth 1 point and the last 9, at the upper goalpost all are earned and below the lower one none; `improvement 0..9` likewise on
// the way from the baseline. The better of both counts. Exact.

import type { PointSpan, PointsRule, Rules } from '#language/model/rules.ts';
import { roundAt } from '../arithmetic/print.ts';
import {
  compare,
  divide,
  fromDecimal,
  fromInteger,
  multiply,
  one,
  type Rational,
  zero,
} from '../arithmetic/rational.ts';
import { improvementOnScale, type OnScale, onScale } from './goalposts.ts';
import type { ScaleEnds } from './scale-ends.ts';

type Parts = Extract<PointsRule, { kind: 'parts' }>;

/** Whole points: 7.2 out of 10 is 7/10. By parts: as it is, since points are earned between goalposts alone. */
export function asPoints(attainment: Rational, rule: PointsRule): Rational {
  const points = fromDecimal(rule.outOf);
  if (rule.kind === 'parts' || points.n <= 0n) return attainment;
  return divide(roundAt(multiply(attainment, points), 0, rule.mode), points);
}

/** One of the two sides: how far on the way, and what that earns. */
export interface SideEarned {
  readonly way: Rational;
  readonly points: Rational;
  readonly approximate: number | null;
}

export interface PointsEarned {
  readonly achievement: SideEarned;
  /** null: none is counted, there is no baseline, or it leaves no way to go. */
  readonly improvement: SideEarned | null;
}

/** What a value earns on both sides; null: not a valid scale. */
export function pointsOnScale(
  actual: Rational,
  goalposts: ScaleEnds,
  { rules, baseline }: { readonly rules: Rules; readonly baseline: Rational | null },
): PointsEarned | null {
  const rule = partsOf(rules);
  const achieved = rule && onScale(actual, goalposts);
  if (!rule || !achieved) return null;
  const counts = rules.attainment === 'better-of-improvement' && rule.improvement;
  const improved = counts ? improvementOnScale(actual, goalposts, baseline) : null;
  return {
    achievement: earned(achieved, rule.achievement, fromDecimal(rule.outOf)),
    improvement: counts && improved ? earned(improved, counts, fromDecimal(counts.high)) : null,
  };
}

export function partsOf({ points }: Pick<Rules, 'points'>): Parts | null {
  return points?.kind === 'parts' ? points : null;
}

/** `full`: what is earned at the end of the way. */
function earned({ value, approximate }: Way, span: PointSpan, full: Rational): SideEarned {
  return { way: value, points: pointsFor(value, span, full), approximate };
}

type Way = NonNullable<ReturnType<typeof onScale>>;

function pointsFor(way: Rational, { low, high }: PointSpan, full: Rational): Rational {
  if (compare(way, one) >= 0) return full;
  if (way.n < 0n) return zero;
  const first = fromDecimal(low);
  return fromInteger((way.n * partsIn({ low, high })) / way.d + first.n / first.d);
}

/** Into how many parts the way is cut: one for each number of points. */
export function partsIn({ low, high }: PointSpan): bigint {
  const [first, last] = [fromDecimal(low), fromDecimal(high)];
  return last.n / last.d - first.n / first.d + 1n;
}

export function isBetter({ improvement, achievement }: PointsEarned): boolean {
  return improvement !== null && compare(improvement.points, achievement.points) > 0;
}

/** The better of both as an attainment. */
export function attainInParts(
  actual: Rational,
  goalposts: ScaleEnds,
  given: Parameters<typeof pointsOnScale>[2],
): OnScale | null {
  const both = pointsOnScale(actual, goalposts, given);
  if (!both) return null;
  const better = isBetter(both) ? both.improvement! : both.achievement;
  return {
    uncapped: divide(better.points, fromDecimal(partsOf(given.rules)!.outOf)),
    met: compare(both.achievement.way, one) >= 0,
    rule: isBetter(both) ? 'goalposts/improvement-points' : 'goalposts/points',
    approximate: both.improvement?.approximate ?? both.achievement.approximate,
  };
}

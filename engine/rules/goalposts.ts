// Attainment on a scale between two goalposts, and improvement over the baseline. Knows no cap and no plan.

import type { Comparison } from '#language/syntax/literals.ts';
import { approximateDigits, logarithmicShare } from '../arithmetic/approximate.ts';
import { absolute, compare, divide, equal, one, type Rational, subtract } from '../arithmetic/rational.ts';
import type { Attained } from './numeric-target.ts';
import type { ScaleEnds } from './scale-ends.ts';

export interface OnScale extends Attained {
  readonly approximate: number | null;
}

/** 0 at the low goalpost, 1 at the high one. Where less is better, `low` is the greater number. null: not a valid scale. */
export function attainOnScale(actual: Rational, { low, high, logarithmic }: Ends): OnScale | null {
  const uncapped = onScale(actual, { low, high, logarithmic });
  if (uncapped === null) return null;
  const met = compare(uncapped.value, one) >= 0;
  const rule = logarithmic ? 'goalposts/logarithmic' : 'goalposts/linear';
  return { uncapped: uncapped.value, met, rule, approximate: uncapped.approximate };
}

/**
 * The better of two: the position on the scale, and the share of the distance from the baseline to the high goalpost. A baseline that is
 * at or beyond the high goalpost leaves no distance.
 */
export function betterOnScale(actual: Rational, goalposts: Ends, baseline: Rational | null): OnScale | null {
  const achieved = attainOnScale(actual, goalposts);
  if (achieved === null || achieved.met) return achieved;
  const improved = improvementOnScale(actual, goalposts, baseline);
  if (improved === null || compare(improved.value, achieved.uncapped) <= 0) return achieved;
  return { uncapped: improved.value, met: false, rule: 'goalposts/improvement', approximate: improved.approximate };
}

type Ends = Pick<ScaleEnds, 'low' | 'high' | 'logarithmic'>;

/** How far on the way from the low goalpost to the high one; null: not a valid scale. */
export function onScale(actual: Rational, { low, high, logarithmic }: Ends): Share | null {
  return shareOfWay(actual, low, { to: high, logarithmic });
}

/** How far on the way from the baseline to the high goalpost; null where there is no such way. */
export function improvementOnScale(actual: Rational, goalposts: Ends, baseline: Rational | null): Share | null {
  if (baseline === null || !leavesWay(goalposts, baseline)) return null;
  return shareOfWay(actual, baseline, { to: goalposts.high, logarithmic: goalposts.logarithmic });
}

/** Whether the baseline is short of the high goalpost, in the direction of the scale. */
export function leavesWay({ low, high }: Ends, baseline: Rational): boolean {
  return compare(baseline, high) === compare(low, high);
}

interface Way {
  readonly to: Rational;
  readonly logarithmic: boolean;
}

interface Share {
  readonly value: Rational;
  readonly approximate: number | null;
}

/** null if the ends are equal, or if it would take the logarithm of a number that is not positive. */
function shareOfWay(actual: Rational, from: Rational, { to, logarithmic }: Way): Share | null {
  if (equal(from, to)) return null;
  if (!logarithmic) return { value: divide(subtract(actual, from), subtract(to, from)), approximate: null };
  if (actual.n <= 0n || from.n <= 0n || to.n <= 0n) return null;
  const approximate = equal(actual, from) || equal(actual, to) ? null : approximateDigits;
  return { value: logarithmicShare(actual, from, to), approximate };
}

/** The share of the distance from the baseline to the target, (A - B) / (T - B); null if the baseline is no worse than the target. */
export function improvement({ comparison, actual, target, baseline }: Improvement): Rational | null {
  if (!baseline) return null;
  const order = compare(target, baseline);
  if (comparison === '=') return order === 0 ? null : towards(actual, target, baseline);
  const more = comparison === '>=' || comparison === '>';
  if (more ? order <= 0 : order >= 0) return null;
  return divide(subtract(actual, baseline), subtract(target, baseline));
}

interface Improvement {
  readonly comparison: Comparison;
  readonly actual: Rational;
  readonly target: Rational;
  readonly baseline: Rational | null;
}

/** For `=`: a value beyond the target counts like one that falls short by the same amount. */
function towards(actual: Rational, target: Rational, baseline: Rational): Rational {
  return subtract(one, divide(absolute(subtract(target, actual)), absolute(subtract(target, baseline))));
}

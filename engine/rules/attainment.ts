// From value and target to attainment: which rule applies, cap and floor, points and rounding. Knows no nodes.

import type { Rules } from '#language/model/rules.ts';
import { compare, divide, fromInteger, one, type Rational, tidy } from '../arithmetic/rational.ts';
import { attainGoal } from '../goals/goals.ts';
import type { Reason } from '../result.ts';
import { magnitude } from '../values/outcome.ts';
import type { AttainmentInput } from './attainment-input.ts';
import { attainOnScale, betterOnScale, type OnScale } from './goalposts.ts';
import { limitingRules, limitsOf } from './limits.ts';
import type { Attained } from './numeric-target.ts';
import { asPoints, attainInParts, partsOf } from './points.ts';
import { roundedScore } from './rounding.ts';
import { hasScale, type ScaleEnds } from './scale-ends.ts';

export interface Attainment extends Attained {
  /** Between floor and cap, in points or rounded where the policy says so. */
  readonly attainment: Rational;
  readonly approximate: number | null;
}

/** The attainment, or why there is none. */
export function attain(attempt: AttainmentInput): Attainment | Reason['kind'] {
  const { rules, value, target, scale } = attempt;
  if (hasScale(attempt)) {
    const actual = magnitude(value);
    const onScale = actual && scale && onScaleOf(attempt, actual, scale);
    return onScale ? finish(onScale, onScale.approximate, rules) : 'no-goalposts';
  }
  if (!target) return 'no-goalposts';
  const attained = attainGoal(attempt, target);
  return typeof attained === 'string' ? attained : finish(attained, null, limitingRules(attempt, target));
}

/** The share of the periods in which a target held. */
export function attainKept({ held, of }: { readonly held: number; readonly of: number }, rules: Rules): Attainment {
  const uncapped = divide(fromInteger(held), fromInteger(of));
  return finish({ uncapped, met: held === of, rule: 'kept' }, null, rules);
}

function onScaleOf({ rules, baseline }: AttainmentInput, actual: Rational, scale: ScaleEnds): OnScale | null {
  if (partsOf(rules)) return attainInParts(actual, scale, { rules, baseline });
  return rules.attainment === 'goalposts' ? attainOnScale(actual, scale) : betterOnScale(actual, scale, baseline);
}

// --------------------------------------------------------------------------------------------------- cap, floor, points, rounds

function finish(attained: Attained, approximate: number | null, rules: Rules): Attainment {
  const { met, rule, notApplicable } = attained;
  const limit = limitOn(attained.uncapped, rules);
  const uncapped = limit === null ? tidy(attained.uncapped) : attained.uncapped;
  const attainment = { uncapped, met, rule, attainment: withPointsAndRounding(limit ?? uncapped, rules), approximate };
  return notApplicable ? { ...attainment, notApplicable } : attainment;
}

/** Applies the policy's points and rounding to an attainment between cap and floor. */
function withPointsAndRounding(attainment: Rational, rules: Rules): Rational {
  const inPoints = rules.points ? asPoints(attainment, rules.points) : attainment;
  return roundedScore(inPoints, rules);
}

/** The cap or the floor that replaces the attainment; null between them. */
export function limitOn(uncapped: Rational, rules: Rules): Rational | null {
  const { cap, floor } = limitsOf(rules);
  if (uncapped === one && cap === one) return one;
  if (cap && compare(uncapped, cap) >= 0) return cap;
  return floor && compare(uncapped, floor) <= 0 ? floor : null;
}

// Overshooting: an attainment so far beyond the target that the target should be reviewed (Modena 2024, section 3.3 and Allegato 5: "superiore al
// 110%" of the part beyond 100 %, that is beyond 210 %).

import { isAmount, sidesOf } from '#language/model/goals/goals.ts';
import { compare } from '../arithmetic/rational.ts';
import type { PlaceResult } from '../result.ts';
import { isExempt } from '../scoring/decisions.ts';
import { limitsOf } from './limits.ts';

/** Strictly beyond the policy's bound, and only for targets where more is better. */
export function isOvershoot(result: Pick<PlaceResult, 'place' | 'uncapped' | 'target' | 'evaluated'>): boolean {
  const { overshootBeyond } = limitsOf(result.place.rules);
  if (
    isExempt(result.evaluated) ||
    !overshootBeyond ||
    !result.uncapped ||
    compare(result.uncapped, overshootBeyond) <= 0
  )
    return false;
  const goal = result.target?.target.goal;
  return goal !== undefined && sidesOf(goal).every((side) => side === '>=' || side === '>') && isAmount(goal);
}

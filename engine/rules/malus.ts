// What indicators that are missed cost their node: percentage points off its score, down to its floor. Missed is what counts less than 100 %, or
// than the cap where that is lower. Knows no records.

import type { Decimal } from '#language/model/figures.ts';
import type { Place, PlanNode } from '#language/model/model.ts';
import type { Rules } from '#language/model/rules.ts';
import {
  add,
  compare,
  fromDecimal,
  greatest,
  least,
  one,
  type Rational,
  subtract,
  zero,
} from '../arithmetic/rational.ts';
import { limitsOf } from './limits.ts';

/** What the places of a node cost it, given what each counts; null: nothing. */
export function malusOf({ places }: Pick<PlanNode, 'places'>, counted: readonly (Rational | null)[]): Rational | null {
  let total: Rational | null = null;
  for (let at = 0; at < places.length; at++) {
    const { malus } = places[at]!.rules;
    if (malus !== null && isMissed(places[at]!, counted[at] ?? null)) total = add(total ?? zero, pointsOf(malus));
  }
  return total;
}

export function isMissed({ rules }: Pick<Place, 'rules'>, counted: Rational | null): boolean {
  const { cap } = limitsOf(rules);
  return counted !== null && compare(counted, cap ? least(cap, one) : one) < 0;
}

/** Not below the floor, unless it was before. */
export function lessMalus(score: Rational, malus: Rational, rules: Rules): Rational {
  const { floor } = limitsOf(rules);
  const less = subtract(score, malus);
  return floor ? greatest(less, least(score, floor)) : less;
}

/** Percentage points as a fraction. */
export function pointsOf({ coefficient, scale }: Decimal): Rational {
  return fromDecimal({ coefficient, scale: scale + 2 });
}

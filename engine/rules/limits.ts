// The figures of a policy as fractions, cached by set of rules (many places share one).

import { rulesFor } from '#language/model/goals/limits.ts';
import type { Place } from '#language/model/model.ts';
import type { Rules } from '#language/model/rules.ts';
import { equal, fromDecimal, one, type Rational, zero } from '../arithmetic/rational.ts';
import type { TargetResult } from '../result.ts';
import { hasScale } from './scale-ends.ts';

export interface Limits {
  readonly cap: Rational | null;
  readonly floor: Rational | null;
  /** The highest and lowest attainment possible, for places that are not measured yet. */
  readonly best: Rational;
  readonly worst: Rational;
  readonly overshootBeyond: Rational | null;
  readonly share: { readonly indicators: Rational; readonly children: Rational };
}

const known = new WeakMap<Rules, Limits>();

export function limitsOf(rules: Rules): Limits {
  const found = known.get(rules);
  if (found) return found;
  const limits = read(rules);
  known.set(rules, limits);
  return limits;
}

/** The rules of a place, with the cap and the floor that its target leaves it. */
export function limitingRules(place: Pick<Place, 'rules' | 'indicator'>, target: TargetResult | null): Rules {
  return hasScale(place) ? place.rules : rulesFor(place.rules, target?.target.goal ?? null);
}

function read(rules: Rules): Limits {
  const cap = rules.cap && recognised(fromDecimal(rules.cap));
  const floor = rules.floor && recognised(fromDecimal(rules.floor));
  return {
    cap,
    floor,
    best: cap ?? one,
    worst: floor ?? zero,
    overshootBeyond: rules.overshoot && fromDecimal(rules.overshoot),
    share: { indicators: fromDecimal(rules.share.indicators), children: fromDecimal(rules.share.children) },
  };
}

/** One and zero as the shared objects, so that the usual case can be compared by identity. */
function recognised(a: Rational): Rational {
  return equal(a, one) ? one : equal(a, zero) ? zero : a;
}

// The attainment of a value of which only a bound is known: where every value beyond the bound is worth the same, that is known too. Knows no plan.

import { missedNameOf } from '#language/model/goals/goals.ts';
import type { Missed } from '#language/model/rules.ts';
import { absolute, add, compare, equal, fromDecimal, one, type Rational, subtract } from '../arithmetic/rational.ts';
import { figuresAgainst } from '../goals/goals.ts';
import type { OutcomeBound } from '../result.ts';
import { insideOf, isUpwards } from '../values/bounds.ts';
import { magnitude, numberOutcome } from '../values/outcome.ts';
import { type Attainment, attain } from './attainment.ts';
import type { AttainmentInput } from './attainment-input.ts';
import { hasScale } from './scale-ends.ts';

/**
 * null where it is not decided. Between the bound, the figures of the target and a value far beyond them every rule only rises or only falls, so
 * that it is the same everywhere if it is the same there.
 */
export function attainBound(attempt: Omit<AttainmentInput, 'value'>, bound: OutcomeBound): Attainment | null {
  if (!isMonotone(attempt)) return null;
  const figures = figuresOf(attempt);
  const far = farFrom(bound, figures);
  const at = (number: Rational): Attainment | null => {
    const attained = attain({ ...attempt, value: numberOutcome(number) });
    return typeof attained === 'string' ? null : attained;
  };
  const beyond = figures.filter((figure) => isBeyond(figure, bound));
  const inside = at(insideOf(bound));
  const others = [...beyond, far].map(at);
  // at a figure of the target the rule may jump, so that the excluded end itself says nothing of what is beyond it
  const edge = figures.some((figure) => equal(figure, bound.number)) ? inside : at(bound.number);
  if (!inside) return null;
  const isSame = (other: Attainment | null | undefined): boolean =>
    other != null && other.met === inside.met && equal(other.attainment, inside.attainment);
  if (!edge || !equal(edge.attainment, inside.attainment) || !others.every(isSame)) return null;
  return { ...edge, met: inside.met };
}

function figuresOf({ target, indicator, scale }: Omit<AttainmentInput, 'value'>): readonly Rational[] {
  const figures = target ? figuresAgainst(target, indicator).flatMap((figure) => magnitude(figure) ?? []) : [];
  return scale ? [...figures, scale.low, scale.high] : figures;
}

/** The better of two ways may fall and rise again, as may steps that are not in order. */
function isMonotone({ rules, target, indicator }: Omit<AttainmentInput, 'value'>): boolean {
  if (rules.attainment === 'better-of-improvement') return false;
  const name = target && !hasScale({ rules, indicator }) ? missedNameOf(target.target.goal) : null;
  return name === null || isFalling(rules[name]);
}

function isFalling(rule: Missed): boolean {
  if (rule.kind !== 'steps') return true;
  const steps = rule.steps
    .map(({ within, gives }) => ({ within: fromDecimal(within), gives: fromDecimal(gives) }))
    .sort((a, b) => compare(a.within, b.within));
  return steps.every(({ gives }, at) => compare(gives, steps[at - 1]?.gives ?? one) <= 0);
}

function isBeyond(figure: Rational, { side, number }: OutcomeBound): boolean {
  const order = compare(figure, number);
  return isUpwards(side) ? order > 0 : order < 0;
}

/** So far beyond all that is compared that no cap and no floor is farther. */
function farFrom({ side, number }: OutcomeBound, figures: readonly Rational[]): Rational {
  const size = [number, ...figures].map(absolute).reduce(add, one);
  const distance = { n: size.n * 10n ** 12n, d: size.d };
  return isUpwards(side) ? add(number, distance) : subtract(number, distance);
}

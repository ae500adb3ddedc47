// The value at which an attainment is reached: the inverse of the rules of attainment. Each candidate is checked with the rules themselves, so
// that rounding and points are respected. Knows no plan and no other indicators.

import { dueDay, isOfTime, missedNameOf, sidesOf } from '#language/model/goals/goals.ts';
import type { Missed, PointSpan } from '#language/model/rules.ts';
import { firstWhere } from '#language/syntax/first-where.ts';
import type { Comparison, RoundingMode } from '#language/syntax/literals.ts';
import {
  absolute,
  add,
  compare,
  divide,
  fromDecimal,
  isZero,
  multiply,
  one,
  type Rational,
  reduced,
  subtract,
} from '../arithmetic/rational.ts';
import { figuresAgainst, ownSide, ownValues } from '../goals/goals.ts';
import type { Outcome } from '../result.ts';
import { attain } from '../rules/attainment.ts';
import type { AttainmentInput } from '../rules/attainment-input.ts';
import { partsIn, partsOf } from '../rules/points.ts';
import type { ScaleEnds } from '../rules/scale-ends.ts';
import { magnitude } from '../values/outcome.ts';

/** The attainment to reach: at least this, or (strict) more than this. */
export interface RequiredAttainment {
  readonly attainment: Rational;
  readonly strict: boolean;
}

export interface Needed {
  readonly value: Outcome;
  /** `least`: this or more; `most`: this or less; `exactly`: this. */
  readonly side: 'least' | 'most' | 'exactly';
  /** The value itself is not enough, anything beyond it is. */
  readonly beyond: boolean;
  /** Of a range, the last value that is enough; else null. */
  readonly upTo: Outcome | null;
}

/** A figure to come to, from one side. */
interface Aim {
  readonly figure: Rational | null;
  readonly side: Needed['side'];
}

export type Case = Omit<AttainmentInput, 'value'>;

/** null if no value reaches it, or none can be found. */
export function valueFor(bound: RequiredAttainment, attempt: Case): Needed | null {
  const goal = attempt.target?.target.goal;
  if (goal && isOfTime(goal)) return dayFor(bound, attempt);
  const steps = attempt.indicator.scale?.steps ?? [];
  if (steps.length > 0) return stepFor(bound, attempt, steps);
  const [low, high] = aimsOf(attempt).map((aim) => reaching(bound, attempt, aim));
  return low && high ? { ...low, upTo: high.value } : (low ?? null);
}

function reaching(bound: RequiredAttainment, attempt: Case, aim: Aim): Needed | null {
  const { side } = aim;
  for (const candidate of [...roundedUp(bound, attempt), bound.attainment].flatMap((attainment) =>
    candidates(attainment, attempt, aim),
  )) {
    const value: Outcome = { kind: 'number', number: reduced(candidate) };
    if (reaches(value, bound, attempt)) return { value, side, beyond: false, upTo: null };
    if (side !== 'exactly' && reaches(justBeyond(candidate, side), bound, attempt))
      return { value, side, beyond: true, upTo: null };
  }
  return null;
}

/** Of a range both ends. */
function aimsOf(attempt: Case): readonly Aim[] {
  const { indicator, target, scale } = attempt;
  if (scale) {
    const side = compare(scale.low, scale.high) < 0 ? 'least' : 'most';
    return [{ figure: null, side }];
  }
  const sides = target ? sidesOf(target.target.goal) : [];
  const own = target && ownSide(target, indicator);
  if (own) return [{ figure: null, side: sideFrom(own) }];
  const figures = target ? figuresAgainst(target, indicator) : [];
  return figures.map((figure, at) => ({ figure: magnitude(figure), side: sideFrom(sides[at] ?? '=') }));
}

function sideFrom(comparison: Comparison): Needed['side'] {
  return comparison === '=' ? 'exactly' : comparison.startsWith('>') ? 'least' : 'most';
}

function reaches(value: Outcome, { attainment, strict }: RequiredAttainment, attempt: Case): boolean {
  const attained = attain({ ...attempt, value });
  if (typeof attained === 'string') return false;
  const order = compare(attained.attainment, attainment);
  return strict ? order > 0 : order >= 0;
}

/** Just beyond the value, by less than anything that is measured. */
function justBeyond(value: Rational, side: 'least' | 'most'): Outcome {
  const little = multiply(isZero(value) ? one : absolute(value), { n: 1n, d: 10n ** 15n });
  return { kind: 'number', number: side === 'least' ? add(value, little) : subtract(value, little) };
}

// ------------------------------------------------------------------------------------------------------------------- candidates

/** Where attainments are rounded or in points: the lower attainments that are rounded up to what is needed. */
function roundedUp(
  { attainment, strict }: RequiredAttainment,
  { rules: { points, round } }: Case,
): readonly Rational[] {
  const found: Rational[] = [];
  if (points?.kind === 'rounded' && points.outOf.coefficient > 0n)
    found.push(from(divide(one, fromDecimal(points.outOf)), points.mode));
  if (round) found.push(from({ n: 1n, d: 10n ** BigInt(round.decimals + 2) }, round.mode));
  return found;

  function from(unit: Rational, mode: RoundingMode): Rational {
    const { n, d } = divide(attainment, unit);
    const whole = n / d + (strict || n % d !== 0n ? 1n : 0n);
    const units = mode === 'truncate' ? { n: whole, d: 1n } : { n: 2n * whole - 1n, d: 2n };
    return multiply(units, unit);
  }
}

/** Candidates, the easiest to reach first. */
function candidates(attainment: Rational, attempt: Case, { figure: aim, side }: Aim): readonly Rational[] {
  const { rules, baseline, target, indicator, scale } = attempt;
  if (scale) {
    const from = rules.attainment === 'goalposts' ? null : baseline;
    const ways = waysTo(attainment, rules);
    return sorted(
      [...new Set([...onScale(ways.achievement, scale, null), ...onScale(ways.improvement, scale, from)])],
      side,
    );
  }
  const own = target && ownValues(target, attainment, indicator);
  if (own) return sorted(own, side);
  if (!aim) return [];
  const off = distances(attainment, attempt, aim).map((distance) =>
    side === 'most' ? add(aim, distance) : subtract(aim, distance),
  );
  const improved =
    rules.attainment === 'better-of-improvement' && baseline
      ? [add(baseline, multiply(attainment, subtract(aim, baseline)))]
      : [];
  return sorted([...improved, ...off, aim], side);
}

/** How far on each way an attainment is reached: by parts, at the beginning of the part that is worth it. */
function waysTo(attainment: Rational, rules: Case['rules']): Record<'achievement' | 'improvement', Rational> {
  const parts = partsOf(rules);
  if (!parts) return { achievement: attainment, improvement: attainment };
  const points = multiply(attainment, fromDecimal(parts.outOf));
  const way = ({ low, high }: PointSpan): Rational => {
    if (compare(points, fromDecimal(high)) > 0) return one;
    return divide(subtract(wholeAbove(points), fromDecimal(low)), { n: partsIn({ low, high }), d: 1n });
  };
  return { achievement: way(parts.achievement), improvement: parts.improvement ? way(parts.improvement) : one };
}

function wholeAbove({ n, d }: Rational): Rational {
  return { n: n / d + (n % d > 0n ? 1n : 0n), d: 1n };
}

/** On the scale, and on the line from the baseline where improvement counts; on a logarithmic scale the end alone. */
function onScale(attainment: Rational, { low, high, logarithmic }: ScaleEnds, baseline: Rational | null): Rational[] {
  if (logarithmic) return [high];
  const starts = baseline ? [low, baseline] : [low];
  return [...starts.map((start) => add(start, multiply(attainment, subtract(high, start)))), high];
}

function sorted(values: readonly Rational[], side: Needed['side']): readonly Rational[] {
  return values.toSorted((a, b) => (side === 'most' ? compare(b, a) : compare(a, b)));
}

/** How far from the target the value may be, by the `missed` rule. */
function distances(
  attainment: Rational,
  { rules, indicator, target, baseline }: Case,
  aim: Rational,
): readonly Rational[] {
  const missed = rules[missedNameOf(target!.target.goal) ?? 'missed ='];
  const size = indicator.spread && indicator.spread.coefficient > 0n ? fromDecimal(indicator.spread) : absolute(aim);
  const linear = multiply(subtract(one, attainment), size);
  switch (missed.kind) {
    case 'all-or-nothing':
      return [];
    case 'linear':
      return [linear];
    case 'inverse':
      return attainment.n > 0n && aim.n > 0n ? [subtract(divide(aim, attainment), aim), linear] : [linear];
    case 'from-baseline':
      return baseline ? [multiply(subtract(one, attainment), absolute(subtract(baseline, aim))), linear] : [linear];
    case 'steps':
      return stepDistances(attainment, missed).map((within) => multiply(within, size));
  }
}

type Steps = Extract<Missed, { kind: 'steps' }>;

function stepDistances(attainment: Rational, { interpolated, steps }: Steps): readonly Rational[] {
  const points = steps.map(({ within, gives }) => ({ within: fromDecimal(within), gives: fromDecimal(gives) }));
  const enough = points.filter(({ gives }) => compare(gives, attainment) >= 0).map(({ within }) => within);
  if (!interpolated) return enough;
  const from = [{ within: { n: 0n, d: 1n }, gives: one }, ...points];
  const between = points.flatMap((to, at) => {
    const start = from[at]!;
    if (compare(start.gives, attainment) < 0 || compare(to.gives, attainment) >= 0) return [];
    const along = divide(subtract(start.gives, attainment), subtract(start.gives, to.gives));
    return [add(start.within, multiply(along, subtract(to.within, start.within)))];
  });
  return [...enough, ...between];
}

// ------------------------------------------------------------------------------------------------------------------------ steps

/** The step nearest to the other end of the scale that is enough. */
function stepFor(bound: RequiredAttainment, attempt: Case, names: readonly string[]): Needed | null {
  const [aim] = aimsOf(attempt);
  if (!aim) return null;
  const steps = names.map((name, at): Outcome => ({ kind: 'step', name, position: at + 1 }));
  const value = (aim.side === 'most' ? steps.toReversed() : steps).find((step) => reaches(step, bound, attempt));
  return value ? { value, side: aim.side, beyond: false, upTo: null } : null;
}

// ------------------------------------------------------------------------------------------------------------------------ dates

/** No policy gives points for a longer delay. */
const mostDays = 3660;

/** The last day on which the attainment is still reached. */
function dayFor(bound: RequiredAttainment, attempt: Case): Needed | null {
  const goal = attempt.target!.target.goal;
  const due = dueDay(goal);
  if (!due) {
    const done: Outcome = { kind: 'done', done: true };
    return reaches(done, bound, attempt) ? { value: done, side: 'exactly', beyond: false, upTo: null } : null;
  }
  const will = (days: number): boolean => reaches({ kind: 'date', day: due.day + days }, bound, attempt);
  const tooLate = firstWhere(mostDays + 1, (days) => !will(days));
  if (tooLate === 0 || tooLate > mostDays) return null;
  return { value: { kind: 'date', day: due.day + tooLate - 1 }, side: 'most', beyond: false, upTo: null };
}

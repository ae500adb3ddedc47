// Attainment of numeric targets by the policy's rule: a met target is at least 1; with `linear`, one missed by a share d of the target's size is
// 1 - d; `inverse`, `from-baseline`, steps and all-or-nothing are as in products in use. Knows no cap and no plan.

import { missedName, missedSide } from '#language/model/goals/missed-name.ts';
import type { Missed, Rules } from '#language/model/rules.ts';
import type { Comparison } from '#language/syntax/literals.ts';
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
  subtract,
  zero,
} from '../arithmetic/rational.ts';
import type { MissedSideId, RuleId } from '../result.ts';
import { missedSides } from './missed-sides.ts';

/** A value held against a figure. */
export interface Distance {
  readonly target: Rational;
  readonly actual: Rational;
  /** For `from-baseline`; null where there is none. */
  readonly baseline: Rational | null;
  /** The distance at which the attainment is 0; null: the target's own size. */
  readonly spread: Rational | null;
}

export interface NumericCase extends Distance {
  readonly comparison: Comparison;
  readonly rules: Rules;
}

export interface Attained {
  /** Before cap and floor. */
  readonly uncapped: Rational;
  readonly met: boolean;
  readonly rule: RuleId;
  /** The policy's rule cannot be applied here; linear was used. */
  readonly notApplicable?: Missed['kind'];
}

const sides = { '>=': 'at-least', '<=': 'at-most', '=': 'equal' } as const satisfies Partial<typeof missedSides>;

function sideOf(comparison: Comparison): keyof typeof reachedBy | 'at-most' {
  return sides[missedSide(comparison)];
}

export function attainNumber(numeric: NumericCase): Attained {
  const order = compare(numeric.actual, numeric.target);
  const { comparison, rules } = numeric;
  if (isReached(comparison, order)) return reached(numeric, order);
  return missed(numeric, sideOf(comparison), missedRule(comparison, rules));
}

/** On or beyond the target; for strict targets too, `reached` decides whether they are met. */
function isReached(comparison: Comparison, order: number): boolean {
  if (order === 0) return true;
  return missedSides[missedSide(comparison)] === 'at-least'
    ? order > 0
    : missedSides[missedSide(comparison)] === 'at-most' && order < 0;
}

/**
 * A strict target hit exactly is not met: 1 where the rule goes by distance (which is zero), 0 with all-or-nothing. Beyond a `>=` the ratio is
 * kept, for the overshoot review.
 */
function reached({ comparison, target, actual, rules }: NumericCase, order: number): Attained {
  const met = order !== 0 || (comparison !== '>' && comparison !== '<');
  const side = sideOf(comparison);
  if (!met && missedRule(comparison, rules).kind === 'all-or-nothing')
    return { uncapped: zero, met, rule: `${side}/all-or-nothing` };
  if (side === 'at-most') return { uncapped: one, met, rule: 'at-most/met' };
  const rule = reachedBy[side][ruleName(missedRule(comparison, rules))];
  const beyond = order > 0 && !isZero(target);
  return { uncapped: beyond ? ratio(actual, target) : one, met, rule };
}

const reachedBy = {
  'at-least': {
    linear: 'at-least/linear',
    'from-baseline': 'at-least/from-baseline',
    'all-or-nothing': 'at-least/all-or-nothing',
    steps: 'at-least/steps',
    'interpolated-steps': 'at-least/interpolated-steps',
  },
  equal: {
    linear: 'equal/linear',
    'from-baseline': 'equal/linear',
    'all-or-nothing': 'equal/all-or-nothing',
    steps: 'equal/steps',
    'interpolated-steps': 'equal/interpolated-steps',
  },
} as const satisfies Record<string, Record<string, RuleId>>;

/** A / T for T > 0; the same line, 1 + (A - T) / |T|, below zero. */
function ratio(actual: Rational, target: Rational): Rational {
  if (target.n > 0n) return divide(actual, target);
  return add(one, divide(subtract(actual, target), absolute(target)));
}

function missed(numeric: Distance, side: MissedSideId, rule: Missed): Attained {
  switch (rule.kind) {
    case 'all-or-nothing':
      return { uncapped: zero, met: false, rule: `${side}/all-or-nothing` };
    case 'steps':
      return missedBySteps(numeric, rule, side);
    case 'linear':
      return missedByLine(numeric, side);
    case 'inverse':
      return inverse(numeric) ?? { ...missedByLine(numeric, side), notApplicable: 'inverse' };
    case 'from-baseline':
      return fromBaseline(numeric, side) ?? { ...missedByLine(numeric, side), notApplicable: 'from-baseline' };
  }
}

export interface RangeCase extends Omit<Distance, 'target'> {
  readonly low: Rational;
  readonly high: Rational;
  readonly rules: Rules;
}

/** Outside a range, what is missed is measured from the nearer end. */
export function attainRange({ low, high, rules, ...range }: RangeCase): Attained {
  const target = compare(range.actual, low) < 0 ? low : compare(range.actual, high) > 0 ? high : null;
  if (target === null) return { uncapped: one, met: true, rule: 'between/met' };
  return missed({ ...range, target }, missedSides.between, rules['missed between']);
}

/** The policy's `missed` rule for this comparison. */
function missedRule(comparison: Comparison, rules: Rules): Missed {
  return rules[missedName(comparison)];
}

function ruleName(rule: Missed): 'linear' | 'from-baseline' | 'all-or-nothing' | 'steps' | 'interpolated-steps' {
  if (rule.kind === 'steps') return rule.interpolated ? 'interpolated-steps' : 'steps';
  return rule.kind === 'inverse' ? 'linear' : rule.kind;
}

// ------------------------------------------------------------------------------------------------------------------- the rules

/** The distance from the target as a share of its size (or of the spread); null for a target of zero, which has no size. */
function distance({ target, actual, spread }: Distance): Rational | null {
  const size = spread ?? absolute(target);
  return isZero(size) ? null : divide(absolute(subtract(actual, target)), size);
}

/** 1 - (T - A) / |T|, which is A / T for T > 0. */
function missedByLine(numeric: Distance, side: MissedSideId): Attained {
  const { target, actual, spread } = numeric;
  if (!spread && side === 'at-least' && target.n > 0n) {
    return { uncapped: divide(actual, target), met: false, rule: 'at-least/linear' };
  }
  const off = distance(numeric);
  if (!off) return { uncapped: zero, met: false, rule: `${side}/all-or-nothing` };
  return { uncapped: subtract(one, off), met: false, rule: `${side}/${spread ? 'spread' : 'linear'}` };
}

function missedBySteps(numeric: Distance, rule: Extract<Missed, { kind: 'steps' }>, side: MissedSideId): Attained {
  const off = distance(numeric);
  if (!off) return { uncapped: zero, met: false, rule: `${side}/all-or-nothing` };
  const steps = rule.steps.map(({ within, gives }) => ({ within: fromDecimal(within), gives: fromDecimal(gives) }));
  steps.sort((a, b) => compare(a.within, b.within));
  return {
    uncapped: rule.interpolated ? interpolate(off, steps) : flat(off, steps),
    met: false,
    rule: `${side}/${rule.interpolated ? 'interpolated-steps' : 'steps'}`,
  };
}

interface Point {
  readonly within: Rational;
  readonly gives: Rational;
}

function flat(off: Rational, steps: readonly Point[]): Rational {
  return steps.find(({ within }) => compare(off, within) <= 0)?.gives ?? zero;
}

/** Linear between neighbouring steps; the first point is the target itself, at 1. */
function interpolate(off: Rational, steps: readonly Point[]): Rational {
  const at = steps.findIndex(({ within }) => compare(off, within) <= 0);
  if (at < 0) return zero;
  const from = steps[at - 1] ?? { within: zero, gives: one };
  const to = steps[at]!;
  const along = divide(subtract(off, from.within), subtract(to.within, from.within));
  return add(from.gives, multiply(along, subtract(to.gives, from.gives)));
}

/** T / A, where both are above zero. */
function inverse({ target, actual }: Distance): Attained | null {
  if (target.n <= 0n || actual.n <= 0n) return null;
  return { uncapped: divide(target, actual), met: false, rule: 'at-most/inverse' };
}

/** (A - B) / (T - B), where the baseline is worse than the target. */
function fromBaseline({ target, actual, baseline }: Distance, side: MissedSideId): Attained | null {
  if ((side !== 'at-least' && side !== 'at-most') || !startsWorse(side, target, baseline)) return null;
  const uncapped = divide(subtract(actual, baseline!), subtract(target, baseline!));
  return { uncapped, met: false, rule: `${side}/from-baseline` };
}

/** Whether there is a way from the baseline to the target. */
export function startsWorse(side: 'at-least' | 'at-most', target: Rational, baseline: Rational | null): boolean {
  if (!baseline) return false;
  const order = compare(baseline, target);
  return side === 'at-least' ? order < 0 : order > 0;
}

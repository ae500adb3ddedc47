// What is left of a target that is missed, as a formula: by a line, in inverse proportion, from the baseline, by steps; and improvement over the
// baseline.

import { compare, fromDecimal } from '#engine/arithmetic/rational.ts';
import type { Missed } from '#language/model/rules.ts';
import type { Comparison } from '#language/syntax/literals.ts';
import { type Judged, overTarget, signOfTarget } from './attainment-formula.ts';
import { allOf, call, cleaned, compared, exact, type Formula, isNumber, number, operation, when } from './formula.ts';

interface MissedCase {
  readonly judged: Judged;
  readonly missed: Missed;
  /** null: the size of the target. */
  readonly spread: Formula | null;
  readonly comparison: Comparison;
  /** The target is an end of a range. */
  readonly range?: boolean;
  /** That end is zero. */
  readonly isZero?: boolean;
}

/** null: it would be too long. */
export function missedBy(of: MissedCase): Formula | null {
  const { judged, missed } = of;
  const { value, target, baseline } = judged.cells;
  switch (missed.kind) {
    case 'all-or-nothing':
      return number(0);
    case 'linear':
      return line(of);
    case 'inverse': {
      const positive = allOf([operation(target, '>', number(0)), operation(value, '>', number(0))]);
      return when(positive, operation(target, '/', value), line(of));
    }
    case 'from-baseline': {
      if (of.range || of.comparison === '=') return line(of);
      const isMore = of.comparison.startsWith('>');
      const startsWorse = compared(baseline, isMore ? '<' : '>', target, judged.size);
      return when(isNumber(baseline), when(startsWorse, way(value, baseline, target), line(of)), line(of));
    }
    case 'steps':
      return steps(of, missed);
  }
}

function way(value: Formula, from: Formula, to: Formula): Formula {
  return operation(operation(value, '-', from), '/', operation(to, '-', from));
}

/** 1 - |A - T| / |T|, which is A / T where more is better and T is above zero. */
function line(of: MissedCase): Formula {
  const { judged, spread, comparison } = of;
  const { value, target } = judged.cells;
  const sign = signOf(of);
  if (!spread && !of.range && comparison.startsWith('>') && sign > 0) return overTarget(value, target, sign);
  if (!spread && sign === 0) return number(0);
  return operation(number(1), '-', distance(of));
}

function signOf({ range, isZero, judged }: MissedCase): number {
  if (range) return isZero ? 0 : 1;
  return signOfTarget(judged.result);
}

function distance({ judged: { cells }, spread }: MissedCase): Formula {
  const off = call('ABS', operation(cells.value, '-', cells.target));
  return operation(off, '/', spread ?? call('ABS', cells.target));
}

const mostSteps = 40;

function steps(of: MissedCase, rule: Extract<Missed, { kind: 'steps' }>): Formula | null {
  if (rule.steps.length > mostSteps) return null;
  if (!of.spread && signOf(of) === 0) return number(0);
  const off = cleaned(distance(of));
  const sorted = rule.steps
    .map(({ within, gives }) => ({ within: fromDecimal(within), gives: fromDecimal(gives) }))
    .sort((a, b) => compare(a.within, b.within));
  return sorted.reduceRight<Formula>((rest, { within, gives }, at) => {
    const before = at === 0 ? { within: { n: 0n, d: 1n }, gives: { n: 1n, d: 1n } } : sorted[at - 1]!;
    const along = way(off, exact(before.within), exact(within));
    const rise = operation(exact(gives), '-', exact(before.gives));
    const worth = rule.interpolated ? operation(exact(before.gives), '+', operation(along, '*', rise)) : exact(gives);
    return when(operation(off, '<=', exact(within)), worth, rest);
  }, number(0));
}

// ---------------------------------------------------------------------------------------------------------------- improvement

/** The share of the way from the baseline to the target; far below zero where there is none. */
export function improved({ cells, start, size }: Judged, comparison: Comparison): Formula {
  const { value, target, baseline } = cells;
  if (!start) return none;
  if (comparison === '=') {
    const short = operation(
      call('ABS', operation(target, '-', value)),
      '/',
      call('ABS', operation(target, '-', baseline)),
    );
    return when(compared(target, '=', baseline, size), none, operation(number(1), '-', short));
  }
  const leads = compared(target, comparison.startsWith('>') ? '>' : '<', baseline, size);
  return when(leads, way(value, baseline, target), none);
}

const none = number(-9);

/** The better one counts, where the target is not met. */
export function orBetter(achieved: Formula, met: Formula, improvement: Formula): Formula {
  return when(met, achieved, call('MAX', achieved, improvement));
}

/** How far on the way from one end to the other. */
export function onScale(value: Formula, from: Formula, to: Formula, logarithmic: boolean): Formula {
  if (!logarithmic) return way(value, from, to);
  const [a, b, c] = [value, from, to].map((one) => call('LN', one));
  return way(a!, b!, c!);
}

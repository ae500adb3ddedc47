// Which target holds in a year, and the figure that a relative one comes to. Knows no rules and no attainment.

import type { Baseline, BoundGoal, Indicator, Place, Quantity, Target, Value } from '#language/model/model.ts';
import { conversion, isRefused } from '#language/model/units/conversion.ts';
import { roundAt } from '../arithmetic/print.ts';
import { absolute, add, equal, fromDecimal, isZero, multiply, type Rational } from '../arithmetic/rational.ts';
import type { Input, Outcome, Reference, TargetResult } from '../result.ts';
import {
  isPresent,
  magnitude,
  missing,
  numberOn,
  numberOutcome,
  outcomeOf,
  outcomeOn,
  sameOutcome,
} from './outcome.ts';

/** That of the year itself, else the one for a period around it. */
export function targetOf(targets: readonly Target[], year: number): Target | null {
  let around: Target | null = null;
  for (const target of targets) {
    const { first, last } = target.period;
    if (first === year && last === year) return target;
    if (first <= year && year <= last) around ??= target;
  }
  return around;
}

/** Reads the indicator's own value of another year. */
export type ReadYear = (year: number) => Input;

export function resolveTarget(place: Place, target: Target, readYear: ReadYear): TargetResult {
  const { goal } = target;
  const reference =
    goal.kind === 'relative' ? referenceOf(goal, { target, indicator: place.indicator, readYear }) : null;
  const { indicator } = place;
  const resolved =
    goal.kind === 'relative' ? changed(goal, reference!.outcome, indicator) : writtenFigure(goal, indicator);
  return {
    target,
    resolved,
    reference,
    agrees: target.resolved && resolved ? agreement(place, target.resolved, resolved) : null,
  };
}

function writtenFigure(goal: Exclude<BoundGoal, Relative>, indicator: Indicator): Outcome | null {
  switch (goal.kind) {
    case 'compare':
      return outcomeOn(goal.value, indicator);
    case 'by':
      return { kind: 'date', day: goal.date.day };
    case 'done':
      return goal.by && { kind: 'date', day: goal.by.day };
    case 'none':
      return null;
  }
}

/** At the decimals that were printed; null where the printed figure is of another unit or kind, which says nothing. */
function agreement({ indicator, rules }: Place, printed: Value, resolved: Outcome): boolean | null {
  if (!isPresent(resolved)) return null;
  if (printed.kind !== 'quantity' || resolved.kind !== 'number') return sameOutcome(outcomeOf(printed), resolved);
  const times = conversion(printed, indicator);
  if (printed.percent !== indicator.percent || isRefused(times)) return null;
  const { number } = printed;
  const found = times === null ? resolved.number : multiply(resolved.number, { n: times.d, d: times.n });
  return equal(roundAt(found, Math.max(0, number.scale), rules.display.mode), fromDecimal(number));
}

// -------------------------------------------------------------------------------------------------------------------- relative

export type Relative = Extract<BoundGoal, { kind: 'relative' }>;

interface ReferenceSources {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly readYear: ReadYear;
}

function referenceOf({ on }: Relative, { target: { period }, indicator, readYear }: ReferenceSources): Reference {
  const { baselines } = indicator;
  if (on.kind === 'baseline')
    return fromBaseline(baselineFor(baselines, period.first), { on: 'baseline', year: null, indicator });
  const year = on.kind === 'year' ? on.year : period.first - 1;
  const input = readYear(year);
  if (isPresent(input.outcome)) return { on: on.kind, year, outcome: input.outcome, anchor: input.anchor, input };
  return fromBaseline(baselines.find((baseline) => baseline.year === year) ?? null, { on: on.kind, year, indicator });
}

function fromBaseline(
  baseline: Baseline | null,
  { on, year, indicator }: Pick<Reference, 'on' | 'year'> & { readonly indicator: Indicator },
): Reference {
  const gap = on === 'baseline' ? 'no-baseline' : 'no-previous';
  const outcome = baseline?.value ? outcomeOn(baseline.value, indicator) : missing(gap, null, year);
  return { on, year: baseline?.year ?? year, outcome, anchor: baseline?.anchor ?? null, input: null };
}

/** The latest before the target's period; one without a year where none is dated. */
export function baselineFor(baselines: readonly Baseline[], year: number): Baseline | null {
  const before = baselines.filter((baseline) => baseline.value && (baseline.year === null || baseline.year < year));
  const usable = before.length > 0 ? before : baselines.filter(({ value }) => value);
  return usable.reduce<Baseline | null>(
    (best, one) => ((best?.year ?? -1) >= (one.year ?? -1) && best ? best : one),
    null,
  );
}

const onePoint: Rational = { n: 1n, d: 100n };

/**
 * `+1% on baseline` is B + |B| * 1 %, so that a plus is more for a negative B, too; points are added: of a percentage, or of
 * whatever the indicator counts in.
 */
export function changed(
  { change, points }: Relative,
  reference: Outcome,
  indicator: Pick<Indicator, 'code' | 'unit' | 'percent'>,
): Outcome {
  const { percent } = indicator;
  if (!isPresent(reference) || !change) return reference;
  const base = magnitude(reference);
  if (!base) return missing('kind-mismatch');
  const amount = change.percent ? fromDecimal(change.number) : amountOf(change, indicator);
  if (amount === null) return missing('unit-mismatch', indicator.code);
  if (points) return numberOutcome(add(base, percent && !change.percent ? multiply(amount, onePoint) : amount));
  if (isZero(base)) return missing('relative-to-zero');
  return numberOutcome(add(base, multiply(absolute(base), amount)));
}

/** Of points, which are of whatever the indicator counts in. */
function amountOf(change: Quantity, { unit, percent }: Pick<Indicator, 'unit' | 'percent'>): Rational | null {
  return change.unit === null ? fromDecimal(change.number) : numberOn(change, { unit, percent });
}

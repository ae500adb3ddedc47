// What a target comes to where only part of its year is over, as the policy says. Knows no values and no attainment.

import { dueDay, isAmount, sidesOf, worthIn } from '#language/model/goals/goals.ts';
import type { Indicator, Target } from '#language/model/indicator.ts';
import type { Place } from '#language/model/model.ts';
import { isWholeYears, monthsOver, type PartOfYear } from '#language/model/values/periods.ts';
import { add, fromInteger, multiply, type Rational, reduced, subtract } from '../arithmetic/rational.ts';
import type { Interim, Outcome } from '../result.ts';
import { baselineFor } from './baseline.ts';
import { magnitude, numberOutcome, outcomeOn } from './outcome.ts';

/** `figures`: what it comes to at the end of the year. */
export function interimOf(
  { indicator, rules }: Place,
  target: Target,
  { over, figures }: { readonly over: PartOfYear; readonly figures: readonly Outcome[] },
): Interim {
  const { goal, period } = target;
  if (!isWholeYears(period)) return { kind: 'own' };
  if (!isAmount(goal) || dueDay(goal) !== null) return { kind: 'day' };
  if (rules.interim !== 'proportional') return { kind: rules.interim };
  const whole = figures.flatMap((figure) => (figure.kind === 'number' ? [figure.number] : []));
  const from = startOf(indicator, target);
  const grows = from !== null || isSummed(indicator) || sidesOf(goal).every((side) => side.startsWith('>'));
  // a step of a scale and a table of values have no half; a limit, and a figure to be hit exactly, are the same at any time
  if (worthIn(goal) !== null || whole.length === 0 || whole.length < figures.length || !grows) return { kind: 'year' };
  return { kind: 'proportional', ...monthsOver(period, over), from, whole };
}

/** What is summed over the year begins with nothing; anything else with its baseline, where it has one. */
function startOf(indicator: Indicator, { period }: Target): Rational | null {
  if (isSummed(indicator)) return null;
  const value = baselineFor(indicator.baselines, period.first)?.value;
  const start = value ? outcomeOn(value, indicator) : null;
  return start?.kind === 'number' ? magnitude(start) : null;
}

function isSummed({ accumulate, measure }: Indicator): boolean {
  return (accumulate ?? measure?.accumulate) === 'sum';
}

/** A figure of the target, as far as it is due. */
export function figureNow(figure: Outcome, interim: Interim | null): Outcome {
  if (figure.kind !== 'number' || interim?.kind !== 'proportional') return figure;
  return numberOutcome(numberNow(figure.number, interim));
}

export function numberNow(number: Rational, { from, over, of }: Extract<Interim, { kind: 'proportional' }>): Rational {
  const share = { n: BigInt(over), d: BigInt(of) };
  const start = from ?? fromInteger(0);
  return reduced(add(start, multiply(subtract(number, start), share)));
}

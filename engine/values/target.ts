// Resolves a target to a figure, and compares that with the figure printed beside it. Knows no rules and no attainment.

import type { Unit, Value } from '#language/model/figures.ts';
import { namedFigures } from '#language/model/goals/goals.ts';
import type { Target } from '#language/model/indicator.ts';
import type { Place } from '#language/model/model.ts';
import { conversion, isRefused } from '#language/model/units/conversion.ts';
import type { PartOfYear } from '#language/model/values/periods.ts';
import { roundAt } from '../arithmetic/print.ts';
import { equal, fromDecimal, multiply } from '../arithmetic/rational.ts';
import type { ReadYear } from '../goals/goal-kind.ts';
import { figureFrom, figuresAgainst, referenceOf } from '../goals/goals.ts';
import type { Outcome, TargetResult } from '../result.ts';
import { figureNow, interimOf } from './interim.ts';
import type { ReadNamed } from './named-figures.ts';
import { isPresent, outcomeOf, sameOutcome } from './outcome.ts';

interface Resolving {
  readonly readYear: ReadYear;
  readonly readNamed: ReadNamed;
  /** The part of the year that is over; null: all of it. */
  readonly over: PartOfYear | null;
}

export function resolveTarget(place: Place, target: Target, { readYear, readNamed, over }: Resolving): TargetResult {
  const { indicator } = place;
  const reference = referenceOf({ target, indicator, readYear });
  const names = namedFigures(target.goal);
  const named = names.length === 0 ? none : names.map(readNamed);
  const resolved = figureFrom(target.goal, { from: reference?.outcome ?? null, named, subject: indicator });
  const agrees = target.resolved && resolved ? agreement(place, target.resolved, resolved) : null;
  const whole: TargetResult = { target, resolved, reference, named, agrees, interim: null };
  if (over === null) return whole;
  const interim = interimOf(place, target, { over, figures: figuresAgainst(whole, indicator) });
  return { ...whole, resolved: resolved && figureNow(resolved, interim), interim };
}

const none: readonly never[] = [];

/**
 * Whether they are equal at the printed decimals; null where one is a number and the other a percentage, as in `90% (1_530)`, and they cannot be
 * compared.
 */
function agreement({ indicator, rules }: Place, printed: Value, resolved: Outcome): boolean | null {
  if (!isPresent(resolved)) return null;
  if (printed.kind !== 'quantity' || resolved.kind !== 'number') return sameOutcome(outcomeOf(printed), resolved);
  const times = conversion(printed, indicator);
  if (times === 'unit' && isMeasured(printed.unit) && isMeasured(indicator.unit)) return false;
  if (printed.percent !== indicator.percent || isRefused(times)) return null;
  const { number } = printed;
  const found = times === null ? resolved.number : multiply(resolved.number, { n: times.d, d: times.n });
  return equal(roundAt(found, Math.max(0, number.scale), rules.display.mode), fromDecimal(number));
}

function isMeasured(unit: Unit | null): boolean {
  return unit !== null && unit.dimension.measured !== '';
}

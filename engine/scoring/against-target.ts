// A value beside its target: how far it is from it, and the part that is beyond. Reads the record; knows no printed figures.

import type { Unit } from '#language/model/figures.ts';
import { UNITS } from '#language/model/units/units.ts';
import { compare, fromInteger, one, type Rational, subtract, zero } from '../arithmetic/rational.ts';
import type { Outcome, PlaceResult } from '../result.ts';
import { limitsOf } from '../rules/limits.ts';
import { numberOutcome } from '../values/outcome.ts';

/** A percentage is a fraction: of percentages it is points. */
export interface Difference {
  readonly outcome: Outcome;
  readonly percent: boolean;
  readonly unit: Unit | null;
}

/** Value less target: between days, in days. null where either is missing or there is nothing to subtract. */
export function deviationFromTarget(result: PlaceResult): Difference | null {
  const target = result.target?.resolved ?? null;
  return target && differenceFrom(result, target);
}

export function differenceFrom({ value, place }: PlaceResult, from: Outcome): Difference | null {
  if (value.kind === 'date' && from.kind === 'date')
    return { outcome: days(value.day - from.day), percent: false, unit: UNITS.of('days', false) };
  if (value.kind !== 'number' || from.kind !== 'number') return null;
  const { percent, unit } = place.indicator;
  return { outcome: numberOutcome(subtract(value.number, from.number)), percent, unit };
}

function days(count: number): Outcome {
  return numberOutcome(fromInteger(count));
}

/** The attainment without the cap where it overshoots, else as the cap leaves it. */
export function valueAgainstTarget(result: PlaceResult): Rational | null {
  return isBeyond(result) ? result.uncapped : result.attainment;
}

/** What is beyond 100 % where it overshoots, else 0. */
export function excessOverTarget(result: PlaceResult): Rational | null {
  const { uncapped } = result;
  return uncapped && (isBeyond(result) ? subtract(uncapped, one) : zero);
}

/** Where the policy has no bound, whatever is beyond the target. */
export function isBeyond({ place, uncapped, overshoot }: PlaceResult): boolean {
  if (limitsOf(place.rules).overshootBeyond) return overshoot;
  return uncapped !== null && compare(uncapped, one) > 0;
}

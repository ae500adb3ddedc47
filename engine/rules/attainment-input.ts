// The input of the rules of attainment: a value, and the target or scale to compare it with.

import type { Place } from '#language/model/model.ts';
import type { Rational } from '../arithmetic/rational.ts';
import type { Outcome, TargetResult } from '../result.ts';
import type { ScaleEnds } from './scale-ends.ts';

export interface AttainmentInput extends Pick<Place, 'indicator' | 'rules'> {
  /** A number, a date, done or a step: not missing. */
  readonly value: Outcome;
  /** The day on which it was reached; null: not said. */
  readonly reached: number | null;
  /** null with goalposts alone. */
  readonly target: TargetResult | null;
  /** Of the year; null: measured by the target, or an end has no figure. */
  readonly scale: ScaleEnds | null;
  /** For `from-baseline` and improvement. */
  readonly baseline: Rational | null;
}

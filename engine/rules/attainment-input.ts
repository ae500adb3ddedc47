// A value that is held against a target, or against a scale.

import type { Place } from '#language/model/model.ts';
import type { Rational } from '../arithmetic/rational.ts';
import type { Outcome, TargetResult } from '../result.ts';

export interface AttainmentInput extends Pick<Place, 'indicator' | 'rules'> {
  /** A number, a date, done or a step: not missing. */
  readonly value: Outcome;
  /** null with goalposts alone. */
  readonly target: TargetResult | null;
  /** For `from-baseline` and improvement. */
  readonly baseline: Rational | null;
}

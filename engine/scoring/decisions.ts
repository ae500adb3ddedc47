// What an evaluator's decision makes of a score. Knows no members.

import type { Rational } from '../arithmetic/rational.ts';
import type { Evaluated } from '../result.ts';

/** Whether it was decided that it does not count in this year. */
export function isExempt(evaluated: Evaluated | null): boolean {
  return evaluated?.evaluation.notApplicable === true;
}

/** The decided one where there is one, else the measured; null where it does not count. */
export function decidedOr(evaluated: Evaluated | null, measured: Rational | null): Rational | null {
  return isExempt(evaluated) ? null : (evaluated?.score ?? measured);
}

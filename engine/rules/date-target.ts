// Attainment of `by DATE` and `done` targets. Knows days alone, and no cap.

import type { DateValue } from '#language/model/figures.ts';
import type { Late } from '#language/model/rules.ts';
import {
  fromDecimal,
  fromInteger,
  greatest,
  multiply,
  one,
  type Rational,
  subtract,
  zero,
} from '../arithmetic/rational.ts';
import type { Outcome } from '../result.ts';
import type { Attained } from './numeric-target.ts';

interface DateTarget {
  readonly due: DateValue | null;
  /** `done`: being done is enough, at any date. */
  readonly enough: 'day' | 'done';
}

/** null: the value is neither a day nor, where that is enough, `done`. */
export function attainDate({ due, enough }: DateTarget, actual: Outcome, late: Late): Attained | null {
  const rule = due ? (`by/${late.kind}` as const) : 'done';
  // `done` without a date does not tell whether a date was met
  if (enough === 'day' && actual.kind === 'done' && actual.done) return null;
  if (actual.kind === 'done') return { uncapped: actual.done ? one : zero, met: actual.done, rule };
  if (actual.kind !== 'date') return null;
  if (!due || actual.day <= due.day) return { uncapped: one, met: true, rule };
  return { uncapped: afterwards(actual.day - due.day, late), met: false, rule };
}

/** The attainment at so many days late. */
function afterwards(days: number, late: Late): Rational {
  if (late.kind === 'all-or-nothing') return zero;
  const counted = subtract(fromInteger(days), fromDecimal(late.after));
  if (counted.n <= 0n) return one;
  return greatest(subtract(one, multiply(counted, fromDecimal(late.perDay))), fromDecimal(late.downTo));
}

// Targets by a date and targets to be done. Knows no numbers beyond days and no cap.

import type { BoundGoal, Late } from '#language/model/model.ts';
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
import type { Attained } from './missed.ts';

/** null: the value is no day, nor done where that is enough. */
export function attainDate(
  goal: Extract<BoundGoal, { kind: 'by' | 'done' }>,
  actual: Outcome,
  late: Late,
): Attained | null {
  const due = goal.kind === 'by' ? goal.date : goal.by;
  const rule = due ? (`by/${late.kind}` as const) : 'done';
  // Done, but when? A day was asked for, and nothing is reached for want of one.
  if (goal.kind === 'by' && actual.kind === 'done' && actual.done) return null;
  if (actual.kind === 'done') return { uncapped: actual.done ? one : zero, met: actual.done, rule };
  if (actual.kind !== 'date') return null;
  if (!due || actual.day <= due.day) return { uncapped: one, met: true, rule };
  return { uncapped: afterwards(actual.day - due.day, late), met: false, rule };
}

/** What is left when it comes so many days late. */
function afterwards(days: number, late: Late): Rational {
  if (late.kind === 'all-or-nothing') return zero;
  const counted = subtract(fromInteger(days), fromDecimal(late.after));
  if (counted.n <= 0n) return one;
  return greatest(subtract(one, multiply(counted, fromDecimal(late.perDay))), fromDecimal(late.downTo));
}

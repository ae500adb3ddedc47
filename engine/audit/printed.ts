// Rounded numbers: how a number is printed, and which numbers are printed like a given one. Knows no plan.

import type { RoundingMode } from '#language/syntax/literals.ts';
import { type Interval, point } from '../arithmetic/interval.ts';
import { roundAt } from '../arithmetic/print.ts';
import {
  add,
  compare,
  equal,
  fraction,
  multiply,
  powerOfTen,
  type Rational,
  subtract,
} from '../arithmetic/rational.ts';

/** `decimals` of the number itself: four of 0.9368, printed as 93.68 %. */
export interface PrintedNumber {
  readonly number: Rational;
  readonly decimals: number;
  readonly mode: RoundingMode;
}

export function printsAs(computed: Rational, { number, decimals, mode }: PrintedNumber): boolean {
  return equal(roundAt(computed, decimals, mode), number);
}

/** Whether some number in the interval is printed like this. */
export function mayPrintAs({ low, high }: Interval, { number, decimals, mode }: PrintedNumber): boolean {
  return compare(roundAt(low, decimals, mode), number) <= 0 && compare(roundAt(high, decimals, mode), number) >= 0;
}

/**
 * The numbers that are printed like this: with half up, 0.2919 is printed for 0.29185 up to, and without, 0.29195. An end that is excluded is
 * moved inwards by less than any printed digit.
 */
export function printedRange(printed: PrintedNumber): Interval {
  const { number, decimals } = printed;
  const unit = fraction(1n, powerOfTen(decimals));
  const half = multiply(unit, { n: 1n, d: 2n });
  const far = printed.mode === 'truncate' ? unit : half;
  const low = endOf(subtract(number, far), { inwards: unit, printed });
  const high = endOf(add(number, far), { inwards: { n: -unit.n, d: unit.d }, printed });
  return low && high ? { low, high } : point(number);
}

const tiny: Rational = { n: 1n, d: 10n ** 15n };

/** The end itself where it is printed like this, else a number just inside of it; the printed number itself where rounding never cuts that side. */
function endOf(end: Rational, { inwards, printed }: { inwards: Rational; printed: PrintedNumber }): Rational {
  if (printsAs(end, printed)) return end;
  const inside = add(end, multiply(inwards, tiny));
  return printsAs(inside, printed) ? inside : printed.number;
}

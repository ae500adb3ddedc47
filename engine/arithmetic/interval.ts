// Intervals of exact fractions: the range of a figure that is computed from rounded (printed) figures.

import {
  absolute,
  add,
  compare,
  divide,
  greatest,
  least,
  multiply,
  negate,
  type Rational,
  subtract,
  zero,
} from './rational.ts';

/** Both ends included. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

export function point(number: Rational): Interval {
  return { low: number, high: number };
}

export function isPoint({ low, high }: Interval): boolean {
  return low === high;
}

/** The smallest interval that contains all of these numbers, of which there is at least one. */
export function spanning(numbers: readonly Rational[]): Interval {
  return { low: numbers.reduce(least), high: numbers.reduce(greatest) };
}

export function contains({ low, high }: Interval, number: Rational): boolean {
  return compare(low, number) <= 0 && compare(number, high) <= 0;
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: add(a.low, b.low), high: add(a.high, b.high) };
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return { low: subtract(a.low, b.high), high: subtract(a.high, b.low) };
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  return spanning(corners(a, b, multiply));
}

/** null where the divisor may be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  return contains(b, zero) ? null : spanning(corners(a, b, divide));
}

export function negateInterval({ low, high }: Interval): Interval {
  return { low: negate(high), high: negate(low) };
}

export function absoluteInterval(a: Interval): Interval {
  const ends = [absolute(a.low), absolute(a.high)];
  return spanning(contains(a, zero) ? [zero, ...ends] : ends);
}

function corners(a: Interval, b: Interval, operation: (a: Rational, b: Rational) => Rational): readonly Rational[] {
  return [a.low, a.high].flatMap((left) => [operation(left, b.low), operation(left, b.high)]);
}

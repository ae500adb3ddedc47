// Printed numbers as intervals: a number that ends in `…` is between itself and one unit of its last digit further from zero. Exact, with fraction.js;
// logarithms and roots are floating point, with a margin.

import Fraction from 'fraction.js';

export interface Interval {
  readonly lo: Fraction;
  readonly hi: Fraction;
}

export function exactly(value: Fraction | number | string): Interval {
  const exact = new Fraction(value);
  return { lo: exact, hi: exact };
}

function hull(values: readonly Fraction[]): Interval {
  return {
    lo: values.reduce((a, b) => (a.compare(b) <= 0 ? a : b)),
    hi: values.reduce((a, b) => (a.compare(b) >= 0 ? a : b)),
  };
}

export function plus(a: Interval, b: Interval): Interval {
  return { lo: a.lo.add(b.lo), hi: a.hi.add(b.hi) };
}

export function minus(a: Interval, b: Interval): Interval {
  return { lo: a.lo.sub(b.hi), hi: a.hi.sub(b.lo) };
}

export function times(a: Interval, b: Interval): Interval {
  return hull([a.lo.mul(b.lo), a.lo.mul(b.hi), a.hi.mul(b.lo), a.hi.mul(b.hi)]);
}

export function over(a: Interval, b: Interval): Interval {
  if (b.lo.compare(0) <= 0 && b.hi.compare(0) >= 0) throw new Error('divided by what may be zero');
  return hull([a.lo.div(b.lo), a.lo.div(b.hi), a.hi.div(b.lo), a.hi.div(b.hi)]);
}

export function negative({ lo, hi }: Interval): Interval {
  return { lo: hi.neg(), hi: lo.neg() };
}

export function size(a: Interval): Interval {
  if (a.lo.compare(0) >= 0) return a;
  return a.hi.compare(0) <= 0 ? negative(a) : hull([new Fraction(0), a.lo.neg(), a.hi]);
}

export function least(all: readonly Interval[]): Interval {
  return { lo: hull(all.map(({ lo }) => lo)).lo, hi: hull(all.map(({ hi }) => hi)).lo };
}

export function greatest(all: readonly Interval[]): Interval {
  return { lo: hull(all.map(({ lo }) => lo)).hi, hi: hull(all.map(({ hi }) => hi)).hi };
}

/** By floating point: a billionth either way. */
export function byMachine(of: (...values: number[]) => number, ...args: readonly Interval[]): Interval {
  const ends = [of(...args.map(({ lo }) => lo.valueOf())), of(...args.map(({ hi }) => hi.valueOf()))];
  const room = Math.max(...ends.map(Math.abs), 1) * 1e-9;
  return { lo: new Fraction(Math.min(...ends) - room), hi: new Fraction(Math.max(...ends) + room) };
}

/** Whether one number may be both. */
export function meet(a: Interval, b: Interval): boolean {
  return a.lo.compare(b.hi) <= 0 && b.lo.compare(a.hi) <= 0;
}

/** By so much on either side. */
export function widened({ lo, hi }: Interval, by: Fraction): Interval {
  return { lo: lo.sub(by), hi: hi.add(by) };
}

export type Mode = 'up' | 'even' | 'cut';

/** As it is taught: to so many decimals. */
export function rounded(value: Fraction, decimals: number, mode: Mode): Fraction {
  const scale = new Fraction(10).pow(decimals)!;
  const scaled = value.abs().mul(scale);
  const whole = scaled.floor();
  const rest = scaled.sub(whole);
  const half = rest.compare(new Fraction(1, 2));
  const isOdd = whole.mod(2).compare(0) !== 0;
  const up = mode === 'up' ? half >= 0 : mode === 'even' ? half > 0 || (half === 0 && isOdd) : false;
  const result = (up ? whole.add(1) : whole).div(scale);
  return value.compare(0) < 0 ? result.neg() : result;
}

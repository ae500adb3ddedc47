// Exact fractions on BigInt: the type of every score and value. Knows nothing of plans, percent signs or printing.
//
// A fraction need not be in lowest terms: callers use `reduced` before printing, and `tidy` to keep small fractions small.

import type { Decimal } from '#language/model/figures.ts';
import { greatestCommonDivisor } from './divisor.ts';

/** Exactly `n / d`; `d` is above zero. Not necessarily reduced. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };

const powersOfTen: bigint[] = Array.from({ length: 64 }, (_, power) => 10n ** BigInt(power));

export function powerOfTen(power: number): bigint {
  return powersOfTen[power] ?? 10n ** BigInt(power);
}

export function fromDecimal({ coefficient, scale }: Decimal): Rational {
  return scale >= 0 ? { n: coefficient, d: powerOfTen(scale) } : { n: coefficient * powerOfTen(-scale), d: 1n };
}

export function fromInteger(integer: number | bigint): Rational {
  return { n: BigInt(integer), d: 1n };
}

/** `n / d` with the sign in the numerator. `d` is not zero. */
export function fraction(n: bigint, d: bigint): Rational {
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

/** From what `exactText` prints: `0.9368`, `93/98`. */
export function fromExact(text: string): Rational {
  const [n = '0', d] = text.split('/');
  if (d !== undefined) return fraction(BigInt(n), BigInt(d));
  const [whole = '0', decimals = ''] = n.split('.');
  return { n: BigInt(`${whole}${decimals}`), d: powerOfTen(decimals.length) };
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function subtract(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n - b.n, d: a.d } : { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
}

export function multiply(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** `b` is not zero. */
export function divide(a: Rational, b: Rational): Rational {
  return fraction(a.n * b.d, a.d * b.n);
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function absolute(a: Rational): Rational {
  return a.n < 0n ? negate(a) : a;
}

export function isZero(a: Rational): boolean {
  return a.n === 0n;
}

/** Below zero, zero or above zero as `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): number {
  if (a.d === b.d) return a.n < b.n ? -1 : a.n > b.n ? 1 : 0;
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equal(a: Rational, b: Rational): boolean {
  return a === b || compare(a, b) === 0;
}

export function least(a: Rational, b: Rational): Rational {
  return compare(b, a) < 0 ? b : a;
}

export function greatest(a: Rational, b: Rational): Rational {
  return compare(b, a) > 0 ? b : a;
}

/** The same number in lowest terms. */
export function reduced(a: Rational): Rational {
  if (a.d === 1n) return a;
  if (a.n === 0n) return zero;
  if (a.n === a.d) return one;
  const divisor = greatestCommonDivisor(a.n, a.d);
  return divisor === 1n ? a : { n: a.n / divisor, d: a.d / divisor };
}

/** Reduced where the terms are short and that is cheap; unchanged where they are long. */
export function tidy(a: Rational): Rational {
  return a.d < tidyBelow && a.n < tidyBelow && a.n > -tidyBelow ? reduced(a) : a;
}

const tidyBelow = 1n << 128n;

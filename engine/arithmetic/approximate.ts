// Logarithms, powers and roots, which are irrational: to 50 decimals, in fixed point on BigInt. Exact where the result is exact.
// Who uses them says so in the record (`approximate`).

import { equal, fraction, powerOfTen, type Rational, reduced, zero } from './rational.ts';

/** To how many decimals an approximate figure is known. */
export const approximateDigits = 50;

// Fixed point: an integer counts units of 10 ** -guarded. The digits beyond 50 absorb the truncation of some hundred terms.
const guarded = 80;
const unit = powerOfTen(guarded);

/** (ln value - ln low) / (ln high - ln low), all above zero, low and high different. */
export function logarithmicShare(value: Rational, low: Rational, high: Rational): Rational {
  if (equal(value, low)) return zero;
  const bottom = logarithm(low);
  return trimmed(fraction(logarithm(value) - bottom, logarithm(high) - bottom));
}

/** The product of value ** weight, to the root of the total of the weights. Values above zero, weights whole and above zero. */
export function geometricMean(values: readonly Rational[], weights: readonly bigint[]): Rational {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  return total <= 64n ? byRoot(values, weights, total) : byLogarithm(values, weights, total);
}

function byRoot(values: readonly Rational[], weights: readonly bigint[], total: bigint): Rational {
  let n = 1n;
  let d = 1n;
  for (const [index, value] of values.entries()) {
    n *= value.n ** weights[index]!;
    d *= value.d ** weights[index]!;
  }
  const product = reduced({ n, d });
  const exact = { n: root(product.n, total), d: root(product.d, total) };
  if (exact.n ** total === product.n && exact.d ** total === product.d) return exact;
  return trimmed({ n: root((product.n * unit ** total) / product.d, total), d: unit });
}

function byLogarithm(values: readonly Rational[], weights: readonly bigint[], total: bigint): Rational {
  const sum = values.reduce((sum, value, index) => sum + weights[index]! * logarithm(value), 0n);
  return trimmed({ n: exponential(sum / total), d: unit });
}

/** The whole part of the root, by Newton's method from above. */
function root(radicand: bigint, degree: bigint): bigint {
  if (radicand < 2n || degree === 1n) return radicand;
  let guess = 1n << (BigInt(radicand.toString(2).length) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * guess + radicand / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** ln, in fixed point: value = m * 2 ** k with m near 1, ln m = 2 artanh((m - 1) / (m + 1)). */
function logarithm({ n, d }: Rational): bigint {
  const k = BigInt(n.toString(2).length - d.toString(2).length);
  const [mn, md] = k >= 0n ? [n, d << k] : [n << -k, d];
  return 2n * areaTangent(fraction(mn - md, mn + md)) + k * ln2;
}

/** artanh, in fixed point, for arguments well below 1. */
function areaTangent({ n, d }: Rational): bigint {
  const x = (n * unit) / d;
  const square = (x * x) / unit;
  let sum = 0n;
  let power = x;
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd;
    power = (power * square) / unit;
  }
  return sum;
}

const ln2 = 2n * areaTangent({ n: 1n, d: 3n });

/** e to the power of a fixed point number, in fixed point. */
function exponential(x: bigint): bigint {
  const k = x / ln2;
  const rest = x - k * ln2;
  let sum = 0n;
  let term = unit;
  for (let i = 1n; term !== 0n; i++) {
    sum += term;
    term = (term * rest) / (unit * i);
  }
  return k >= 0n ? sum << k : sum >> -k;
}

/** Rounded half up to 50 decimals, so a result with fewer decimals is exact. */
function trimmed({ n, d }: Rational): Rational {
  const scale = powerOfTen(approximateDigits);
  const doubled = 2n * (n < 0n ? -n : n) * scale + d;
  const digits = doubled / (2n * d);
  return reduced({ n: n < 0n ? -digits : digits, d: scale });
}

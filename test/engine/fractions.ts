// Fractions for tests: generators, and fraction.js as the oracle for the engine's arithmetic.

import fc from 'fast-check';
import Fraction from 'fraction.js';
import { fraction, type Rational } from '#engine/arithmetic/rational.ts';

/** `rational('8270/630.56')`, `rational('-1.5')`. */
export function rational(text: string): Rational {
  const [n = '0', d = '1'] = text.split('/');
  const [top, bottom] = [new Fraction(n), new Fraction(d)];
  const { s, n: numerator, d: denominator } = top.div(bottom);
  return fraction(s * numerator, denominator);
}

export function oracle({ n, d }: Rational): Fraction {
  return new Fraction(n, d);
}

/** Small and long ones, negative ones, zero; not reduced. */
export const rationals = fc
  .tuple(
    fc.oneof(fc.bigInt(-1000n, 1000n), fc.bigInt(-(10n ** 40n), 10n ** 40n)),
    fc.oneof(fc.bigInt(1n, 1000n), fc.bigInt(1n, 10n ** 30n)),
  )
  .map(([n, d]) => ({ n, d }));

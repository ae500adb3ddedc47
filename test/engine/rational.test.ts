import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { greatestCommonDivisor } from '#engine/arithmetic/divisor.ts';
import {
  add,
  compare,
  divide,
  equal,
  fromDecimal,
  fromInteger,
  greatest,
  isZero,
  least,
  multiply,
  one,
  reduced,
  subtract,
  tidy,
} from '#engine/arithmetic/rational.ts';
import { sum } from '#engine/arithmetic/sum.ts';
import { oracle, rationals } from './fractions.ts';

test('(1 / 3) * 3 is 1', () => {
  const third = divide(one, fromInteger(3));
  expect(reduced(multiply(third, fromInteger(3)))).toEqual(one);
  expect(equal(add(add(third, third), third), one)).toBe(true);
});

test('a decimal is exact', () => {
  expect(oracle(fromDecimal({ coefficient: 63056n, scale: 2 })).equals(new Fraction('630.56'))).toBe(true);
  expect(fromDecimal({ coefficient: 5n, scale: -3 })).toEqual({ n: 5000n, d: 1n });
});

test('the four operations agree with fraction.js', () => {
  fc.assert(
    fc.property(rationals, rationals, (a, b) => {
      expect(oracle(add(a, b)).equals(oracle(a).add(oracle(b)))).toBe(true);
      expect(oracle(subtract(a, b)).equals(oracle(a).sub(oracle(b)))).toBe(true);
      expect(oracle(multiply(a, b)).equals(oracle(a).mul(oracle(b)))).toBe(true);
      if (!isZero(b)) expect(oracle(divide(a, b)).equals(oracle(a).div(oracle(b)))).toBe(true);
    }),
  );
});

test('comparison agrees with fraction.js', () => {
  fc.assert(
    fc.property(rationals, rationals, (a, b) => {
      expect(Math.sign(compare(a, b))).toBe(oracle(a).compare(oracle(b)));
      expect(equal(least(a, b), greatest(a, b))).toBe(equal(a, b));
    }),
  );
});

test('reducing changes no number and leaves nothing in common', () => {
  fc.assert(
    fc.property(rationals, fc.bigInt(1n, 10n ** 60n), ({ n, d }, factor) => {
      const long = { n: n * factor, d: d * factor };
      const { s, n: top, d: bottom } = new Fraction(n, d);
      expect(reduced(long)).toEqual({ n: s * top, d: bottom });
      expect(equal(tidy(long), { n, d })).toBe(true);
    }),
  );
});

test('the greatest common divisor of long numbers is found', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 2n ** 4000n), fc.bigInt(1n, 2n ** 4000n), fc.bigInt(1n, 2n ** 3000n), (a, b, factor) => {
      expect(greatestCommonDivisor(a * factor, b * factor)).toBe(euclid(a * factor, b * factor));
    }),
    { numRuns: 60 },
  );
  expect(greatestCommonDivisor(0n, -12n)).toBe(12n);
  expect(greatestCommonDivisor(-18n, 12n)).toBe(6n);
});

function euclid(a: bigint, b: bigint): bigint {
  return b === 0n ? a : euclid(b, a % b);
}

test('a sum is the same in any order', () => {
  fc.assert(
    fc.property(fc.array(rationals, { maxLength: 40 }), (terms) => {
      const expected = terms.map(oracle).reduce((total, term) => total.add(term), new Fraction(0));
      expect(oracle(sum(terms)).equals(expected)).toBe(true);
      expect(equal(sum(terms), sum(terms.toReversed()))).toBe(true);
    }),
  );
});

// Arithmetic on values of which only a bound is known, held against values that may be behind the bounds: each result is within what is
// said of it, comes as near to it as one likes, and where nothing is said there is nothing to say.

import { expect, test } from 'vitest';
import type { Outcome } from '#engine/result.ts';
import { calculateBounds, insideOf, negatedBound, withoutBound } from '#engine/values/bounds.ts';
import { boundIn, boundOutcome, missing, numberOutcome } from '#engine/values/outcome.ts';
import type { BoundSide } from '#language/syntax/literals.ts';

const whole = (n: number) => ({ n: BigInt(n), d: 1n });
const asNumber = ({ n, d }: { readonly n: bigint; readonly d: bigint }): number => Number(n) / Number(d);

interface Operand {
  readonly text: string;
  readonly outcome: Outcome;
  /** Values that it may have: near its bound, and far from it. */
  readonly values: readonly number[];
}

const near = 1e-9;
const far = 1e12;

function bound(side: BoundSide, at: number): Operand {
  const sign = side.startsWith('>') ? 1 : -1;
  const first = side.length === 2 ? at : at + sign * near;
  const between = [0.5, 1, 2, 7, 40, 1000].map((by) => at + sign * by);
  // a value that may be zero may be nearly so, on either side
  const zeros = [near, -near, 0].filter((one) => sign * (one - first) >= 0);
  return {
    text: `${side} ${at}`,
    outcome: boundOutcome(side, whole(at), null),
    values: [first, at + sign * near, ...zeros, ...between, sign * far],
  };
}

const numbers = [-4, -1, 0, 1, 4].map(
  (at): Operand => ({ text: `${at}`, outcome: numberOutcome(whole(at)), values: [at] }),
);
const bounds = (['>=', '>', '<=', '<'] as const).flatMap((side) => [-5, 0, 5].map((at) => bound(side, at)));

const operators = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
} as const;

const pairs = [...bounds, ...numbers].flatMap((a) => [...bounds, ...numbers].map((b) => [a, b] as const));
const withBounds = pairs.filter(([a, b]) => boundIn(a.outcome) !== null || boundIn(b.outcome) !== null);

test.each(Object.keys(operators) as (keyof typeof operators)[])('%s', (operator) => {
  for (const [a, b] of withBounds) check(operator, a, b);
});

function check(operator: keyof typeof operators, a: Operand, b: Operand): void {
  const title = `${a.text} ${operator} ${b.text}`;
  const found = calculateBounds(operator, a.outcome, b.outcome);
  const all = a.values.flatMap((x) => b.values.map((y) => operators[operator](x, y)));
  const results = all.filter((one) => !Number.isNaN(one));
  const [least, most] = [Math.min(...results), Math.max(...results)];
  const told = found === null ? null : found.kind === 'number' ? found.number : boundIn(found)!;
  if (told === null) {
    // products and quotients of two bounds are left open, whatever they may be
    const isOpen = least < -far / 2 && most > far / 2;
    const mayDivideByZero = operator === '/' && b.values.some((one) => Math.abs(one) <= near);
    const isOfTwo = boundIn(a.outcome) !== null && boundIn(b.outcome) !== null && '*/'.includes(operator);
    expect(isOpen || isOfTwo || mayDivideByZero, title).toBe(true);
  } else if ('side' in told) {
    const at = asNumber(told.number);
    const nearest = told.side.startsWith('>') ? least : most;
    expect(Math.abs(nearest - at), title).toBeLessThan(1e-6);
  } else {
    expect([least, most].map((one) => Math.abs(one - asNumber(told)) < 1e-6)).toEqual([true, true]);
  }
}

test('strictness comes from whichever operand excludes its bound', () => {
  const sides = (a: BoundSide, b: BoundSide, operator: '+' | '-'): BoundSide | undefined => {
    const found = calculateBounds(operator, boundOutcome(a, whole(1), null), boundOutcome(b, whole(1), null));
    return found === null ? undefined : boundIn(found)?.side;
  };
  expect(sides('>=', '>=', '+')).toBe('>=');
  expect(sides('>', '>=', '+')).toBe('>');
  expect(sides('>=', '>', '+')).toBe('>');
  expect(sides('<=', '<', '+')).toBe('<');
  expect(sides('>=', '<=', '-')).toBe('>=');
  expect(sides('>=', '<', '-')).toBe('>');
  expect(sides('>=', '<', '+')).toBeUndefined();
});

test('a strict quotient stays strict, and zero divided by anything but zero is zero', () => {
  const quotient = (number: number, side: BoundSide, by: number): unknown => {
    const found = calculateBounds('/', numberOutcome(whole(number)), boundOutcome(side, whole(by), null));
    return found === null ? null : (boundIn(found)?.side ?? found);
  };
  expect(quotient(10, '>', 5)).toBe('<');
  expect(quotient(10, '>=', 5)).toBe('<=');
  expect(quotient(-10, '>', 5)).toBe('>');
  expect(quotient(-10, '>=', 5)).toBe('>=');
  expect(quotient(0, '>', 5)).toEqual(numberOutcome(whole(0)));
  expect(quotient(10, '>', 0)).toBe(null);
  expect(quotient(10, '>', -1)).toBe(null);
});

test('numbers alone are none of its business, nor is what is missing', () => {
  expect(calculateBounds('+', numberOutcome(whole(1)), numberOutcome(whole(2)))).toBeNull();
  for (const operator of ['+', '-', '*', '/'] as const) {
    expect(calculateBounds(operator, boundOutcome('>=', whole(1), null), missing('gap'))).toBeNull();
    expect(calculateBounds(operator, missing('gap'), boundOutcome('>=', whole(1), null))).toBeNull();
  }
});

test('the name of the operand with a bound is kept', () => {
  const nameOf = (found: Outcome | null): unknown => found?.kind === 'missing' && found.reason.name;
  const named = boundOutcome('>=', whole(1), 'M');
  expect(nameOf(calculateBounds('+', named, numberOutcome(whole(1))))).toBe('M');
  expect(nameOf(calculateBounds('+', numberOutcome(whole(1)), named))).toBe('M');
  expect(boundIn(withoutBound(named))).toBeNull();
  expect(nameOf(withoutBound(named))).toBe('M');
  expect(withoutBound(missing('gap'))).toEqual(missing('gap'));
});

test('inside of a bound is the bound, or what is very near to it', () => {
  const inside = (side: BoundSide, at: number): number => {
    const { n, d } = insideOf({ side, number: whole(at) });
    return n * 1n > BigInt(at) * d ? 1 : n === BigInt(at) * d ? 0 : -1;
  };
  expect((['>=', '>', '<=', '<'] as const).map((side) => inside(side, 3))).toEqual([0, 1, 0, -1]);
  expect((['>', '<'] as const).map((side) => inside(side, -3))).toEqual([1, -1]);
  expect(negatedBound({ side: '>', number: whole(2) })).toEqual({ side: '<', number: whole(-2) });
});

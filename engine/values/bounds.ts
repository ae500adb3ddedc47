// Arithmetic on values of which only a bound is known: a result that is bounded too, or nothing where it may be anything. Knows no targets.

import type { BoundSide } from '#language/syntax/literals.ts';
import { absolute, add, divide, isZero, multiply, negate, type Rational, subtract } from '../arithmetic/rational.ts';
import type { Outcome, OutcomeBound } from '../result.ts';
import { boundIn, boundOutcome, missing, numberOutcome } from './outcome.ts';

const opposite: Readonly<Record<BoundSide, BoundSide>> = { '>=': '<=', '<=': '>=', '>': '<', '<': '>' };

export function isUpwards(side: BoundSide): boolean {
  return side === '>=' || side === '>';
}

/** The bound itself, or where that is excluded a value very near to it. */
export function insideOf({ side, number }: OutcomeBound): Rational {
  if (side.length === 2) return number;
  const size = add(absolute(number), { n: 1n, d: 1n });
  const step = { n: size.n, d: size.d * 10n ** 60n };
  return isUpwards(side) ? add(number, step) : subtract(number, step);
}

/** Of a result of which the bound is not known: a bound of an operand must not be taken for that of the result. */
export function withoutBound(outcome: Outcome): Outcome {
  return outcome.kind === 'missing' && outcome.reason.bound ? missing('bound', outcome.reason.name) : outcome;
}

/** The result where one operand or both are bounds; null: none is, or the result has no bound. */
export function calculateBounds(operator: '+' | '-' | '*' | '/', left: Outcome, right: Outcome): Outcome | null {
  const [a, b] = [boundIn(left), boundIn(right)];
  if (!a && !b) return null;
  const name = nameOf(a ? left : right);
  const found = a && b ? ofTwo(operator, a, b) : a ? ofBound(operator, a, right) : ofNumber(operator, left, b!);
  if (found === null) return null;
  return 'side' in found ? boundOutcome(found.side, found.number, name) : numberOutcome(found);
}

function nameOf(outcome: Outcome): string | null {
  return outcome.kind === 'missing' ? outcome.reason.name : null;
}

export function negatedBound({ side, number }: OutcomeBound): OutcomeBound {
  return { side: opposite[side], number: negate(number) };
}

/** Two lower bounds, or two upper ones, add up to one. */
function ofTwo(operator: '+' | '-' | '*' | '/', a: OutcomeBound, right: OutcomeBound): OutcomeBound | null {
  if (operator !== '+' && operator !== '-') return null;
  const b = operator === '-' ? negatedBound(right) : right;
  if (isUpwards(a.side) !== isUpwards(b.side)) return null;
  const strict = a.side.length === 1 ? a.side : b.side;
  return { side: strict, number: add(a.number, b.number) };
}

function ofBound(operator: '+' | '-' | '*' | '/', a: OutcomeBound, right: Outcome): OutcomeBound | Rational | null {
  if (right.kind !== 'number') return null;
  const { number } = right;
  switch (operator) {
    case '+':
      return { side: a.side, number: add(a.number, number) };
    case '-':
      return { side: a.side, number: add(a.number, negate(number)) };
    case '*':
      return isZero(number) ? number : scaled(a, number);
    case '/':
      return isZero(number) ? null : scaled(a, divide({ n: 1n, d: 1n }, number));
  }
}

function scaled({ side, number }: OutcomeBound, times: Rational): OutcomeBound {
  return { side: times.n < 0n ? opposite[side] : side, number: multiply(number, times) };
}

function ofNumber(operator: '+' | '-' | '*' | '/', left: Outcome, b: OutcomeBound): OutcomeBound | Rational | null {
  if (operator === '-') return ofBound('+', negatedBound(b), left);
  if (operator !== '/') return ofBound(operator, b, left);
  if (left.kind !== 'number') return null;
  return isApartFromZero(b) ? quotient(left.number, b) : null;
}

/** Whether the bound and all that is beyond it have one sign. */
function isApartFromZero({ side, number }: OutcomeBound): boolean {
  return isUpwards(side) ? number.n > 0n : number.n < 0n;
}

/** 10 / (>= 5) is at most 2: what is farther from zero divides to something nearer to it. */
function quotient(number: Rational, { side, number: by }: OutcomeBound): OutcomeBound | Rational {
  if (isZero(number)) return number;
  const result = divide(number, by);
  const isPositive = result.n > 0n;
  const isStrict = side.length === 1;
  if (isPositive) return { side: isStrict ? '<' : '<=', number: result };
  return { side: isStrict ? '>' : '>=', number: result };
}

// What a formula does by hand that is done anyway: a factor that converts, a hundred that makes a percentage.

import type { Ratio } from '../figures.ts';
import type { Expr } from '../indicator.ts';
import { toInteger } from '../values/number.ts';

export type Product = Extract<Expr, { kind: 'binary' }>;

/** `100 - A / B`, of a percentage ten thousand percent: of sums and differences, whatever they are of. */
export function hasHundred(expr: Expr): boolean {
  for (let at = expr; at.kind === 'binary' && (at.operator === '+' || at.operator === '-'); at = at.left) {
    if (isHundred(at.right) || isHundred(at.left)) return true;
  }
  return false;
}

function isHundred(expr: Expr): boolean {
  return expr.kind === 'number' && !expr.value.percent && toInteger(expr.value.number) === 100;
}

export function isNumber(expr: Expr): boolean {
  return expr.kind === 'number' || (expr.kind === 'negation' && isNumber(expr.operand));
}

/** The product with a factor that equals the conversion or its inverse, which is ambiguous; null if there is none. */
export function conversionIn(expr: Expr, ratio: Ratio): Product | null {
  for (let at = expr; at.kind === 'binary' && (at.operator === '*' || at.operator === '/'); at = at.left) {
    if (converts(at.right, ratio) || (at.operator === '*' && converts(at.left, ratio))) return at;
  }
  return null;
}

function converts(expr: Expr, { n, d }: Ratio): boolean {
  if (expr.kind !== 'number' || expr.value.percent) return false;
  const number = toInteger(expr.value.number);
  if (number === null || number < 2) return false;
  const factor = BigInt(number);
  return (
    factor * d === n ||
    factor * n === d ||
    (number >= 1000 && isPowerOfTen(number) && (isPowerOfTen(n) || isPowerOfTen(d)))
  );
}

function isPowerOfTen(number: number | bigint): boolean {
  return /^10+$/.test(String(number));
}

// Reads the digits of a number exactly, as an integer and a power of ten. Knows nothing of units or scores.

import { looksLikeThousands } from '../../syntax/lex/figure-spellings.ts';
import type { NumberLiteral } from '../../syntax/literals.ts';
import type { Decimal } from '../figures.ts';

export const ONE: Decimal = { coefficient: 1n, scale: 0 };
export const HALF: Decimal = { coefficient: 5n, scale: 1 };

/** The number of a literal: `14%` is 0.14. */
export function readNumber({ digits, percent }: NumberLiteral): Decimal {
  return readDigits(digits, percent ? 2 : 0);
}

/** Reads sign, digits, point, digits; `shift` adds decimals. An invalid number is 0: the parser reports it. */
function readDigits(digits: string, shift = 0): Decimal {
  if (digits.length > 15) return readLong(digits, shift);
  let number = 0;
  let decimals = -1;
  for (let at = digits.charCodeAt(0) === 45 ? 1 : 0; at < digits.length; at++) {
    const code = digits.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      number = number * 10 + code - 48;
      if (decimals >= 0) decimals++;
    } else if (code === 46 && decimals < 0) decimals = 0;
    else return readLong(digits, shift);
  }
  return fromNumber(digits.charCodeAt(0) === 45 ? -number : number, Math.max(0, decimals) + shift);
}

/** In any spelling, through BigInt; several times slower. */
function readLong(digits: string, shift: number): Decimal {
  const point = digits.indexOf('.');
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  const whole = point < 0 ? digits : digits.slice(0, point) + digits.slice(point + 1);
  const coefficient = /^[+-]?\d+$/.test(whole) ? BigInt(whole.startsWith('+') ? whole.slice(1) : whole) : 0n;
  return { coefficient, scale: decimals + shift };
}

/** By scale, by thousands. */
const shared: (readonly Decimal[] | undefined)[][] = [];
const mostShared = 10_000;

/**
 * Shares small numbers and percentages of two decimals. They are allocated 1,000 at a time: allocated singly they would be interleaved with the
 * objects of one plan, and fragment the heap when that plan is freed.
 */
function fromNumber(number: number, scale: number): Decimal {
  if (number < 0 || number >= mostShared || scale > 4) return { coefficient: BigInt(number), scale };
  const thousands = Math.floor(number / 1000);
  shared[scale] ??= [];
  shared[scale][thousands] ??= Array.from({ length: 1000 }, (_, index) => {
    return { coefficient: BigInt(thousands * 1000 + index), scale };
  });
  return shared[scale][thousands][number - thousands * 1000]!;
}

/** How many decimals were written. */
export function decimalsOf({ digits }: NumberLiteral): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
}

function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { coefficient: a.coefficient + b.coefficient, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: scaled(a, scale) + scaled(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { coefficient: -b.coefficient, scale: b.scale });
}

export function sum(numbers: Iterable<Decimal>): Decimal {
  let coefficient = 0n;
  let scale = 0;
  for (const number of numbers) {
    if (number.scale > scale) {
      coefficient *= 10n ** BigInt(number.scale - scale);
      scale = number.scale;
    }
    coefficient += scaled(number, scale);
  }
  return { coefficient, scale };
}

/** Negative, 0 or positive, as for sorting. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = scaled(a, scale) - scaled(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equal(a: Decimal, b: Decimal): boolean {
  return a.scale === b.scale ? a.coefficient === b.coefficient : compare(a, b) === 0;
}

export function isZero({ coefficient }: Decimal): boolean {
  return coefficient === 0n;
}

/** As a small integer, for counts and decimals; null if it is none. */
export function toInteger(number: Decimal): number | null {
  const divisor = 10n ** BigInt(Math.min(number.scale, 400));
  if (number.coefficient % divisor !== 0n) return null;
  const value = Number(number.coefficient / divisor);
  return Number.isSafeInteger(value) ? value : null;
}

/** In the syntax of plans, without trailing zeros: `99.99%`, `12.5`; `012.345`, since `12.345` could be read as thousands. */
export function printNumber(number: Decimal, percent: boolean): string {
  const printed = plainly(number, percent);
  const unsigned = printed.startsWith('-') ? printed.slice(1) : printed;
  return looksLikeThousands(unsigned) ? printed.replace(unsigned, `0${unsigned}`) : printed;
}

function plainly(number: Decimal, percent: boolean): string {
  const sign = number.coefficient < 0n ? '-' : '';
  const digits = (number.coefficient < 0n ? -number.coefficient : number.coefficient).toString();
  const scale = number.scale - (percent ? 2 : 0);
  if (scale <= 0) return `${sign}${digits}${digits === '0' ? '' : '0'.repeat(-scale)}${percent ? '%' : ''}`;
  const padded = digits.padStart(scale + 1, '0');
  const fraction = padded.slice(-scale).replace(/0+$/, '');
  return `${sign}${padded.slice(0, -scale)}${fraction ? `.${fraction}` : ''}${percent ? '%' : ''}`;
}

function scaled({ coefficient, scale }: Decimal, to: number): bigint {
  return scale === to ? coefficient : coefficient * 10n ** BigInt(to - scale);
}

// Fractions as digits: rounding and printing through big.js, exact text. Knows no units and no locale (the point is a point). How many
// digits are shown is decided here, for all outputs: `sidedText` for scores, `figureText` for values, `workingText` for figures that a
// reader may calculate with.

import Big from 'big.js';
import type { Rounding } from '#language/model/rules.ts';
import type { RoundingMode } from '#language/syntax/literals.ts';
import { compare, equal, fraction, powerOfTen, type Rational, reduced, subtract } from './rational.ts';

const modes: Record<RoundingMode, Big.RoundingMode> = { truncate: 0, 'half-up': 1, 'half-even': 2 };

/** `13.12` for 2 decimals of 13.1153... Half up rounds away from zero, below zero too. */
export function fixedText(a: Rational, decimals: number, mode: RoundingMode): string {
  // a square of squares may have a million digits: each way of them from number to text counts
  if (a.d === 1n) return decimals === 0 ? `${a.n}` : `${a.n}.${'0'.repeat(decimals)}`;
  const text = rounded(a, decimals, mode).toFixed(decimals);
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

/** The percentage that a fraction means: `93.68` for 0.9368..., without the sign. */
export function percentText(a: Rational, { decimals, mode }: Rounding): string {
  return fixedText({ n: a.n * 100n, d: a.d }, decimals, mode);
}

/** The fraction rounded at so many decimals of its percentage. */
export function roundPercent(a: Rational, { decimals, mode }: Rounding): Rational {
  return roundAt(a, decimals + 2, mode);
}

/** The fraction rounded at so many decimals. */
export function roundAt(a: Rational, decimals: number, mode: RoundingMode): Rational {
  const digits = fixedText(a, decimals, mode).replace('.', '');
  return fraction(BigInt(digits), powerOfTen(decimals));
}

// ------------------------------------------------------------------------------------------------------------- how many digits

/** A bound that the printed number must be on the same side of as the number itself. */
export interface PrintBound {
  readonly at: Rational;
  /** A number equal to the bound is above it (`>=`, `<`). */
  readonly inclusive: boolean;
}

/** At most so many decimals are added to those asked for. */
const mostMore = 30;

/**
 * At the decimals asked for, or with as many more as are needed to be on the same side of every bound as the number: 94.6 at 0 decimals is
 * printed 94.6 where the bound is 95.
 */
export function sidedText(a: Rational, { decimals, mode }: Rounding, bounds: readonly PrintBound[]): string {
  const most = decimals + mostMore;
  for (let at = decimals; at <= most; at++) {
    const shown = roundAt(a, at, mode);
    const crossed = bounds.find((bound) => isAbove(shown, bound) !== isAbove(a, bound));
    if (!crossed) return fixedText(a, at, mode);
    at = Math.min(Math.max(at, decimalsApart(a, crossed.at) - 2), most);
    if (at === most) return fixedText(awayFrom(a, crossed, most), most, 'truncate');
  }
  return fixedText(a, decimals, mode);
}

function isAbove(a: Rational, { at, inclusive }: PrintBound): boolean {
  const order = compare(a, at);
  return inclusive ? order >= 0 : order > 0;
}

/** About how many decimals two numbers have in common. */
function decimalsApart(a: Rational, b: Rational): number {
  const { n, d } = subtract(a, b);
  const size = n < 0n ? -n : n;
  if (size === 0n) return 0;
  return Math.max(0, Math.floor((bitsOf(d) - bitsOf(size)) * Math.LOG10E * Math.LN2));
}

function bitsOf(a: bigint): number {
  return a.toString(16).length * 4;
}

/** Rounded down where the number is below the bound, up where it is above. */
function awayFrom(a: Rational, bound: PrintBound, decimals: number): Rational {
  const scale = powerOfTen(decimals);
  const whole = (a.n * scale) / a.d - (a.n < 0n && (a.n * scale) % a.d !== 0n ? 1n : 0n);
  const isWhole = whole * a.d === a.n * scale;
  return { n: isAbove(a, bound) && !isWhole ? whole + 1n : whole, d: scale };
}

export interface FigureOptions {
  /** How many decimals were written; null: it was computed. */
  readonly written: number | null;
  /** The target that it is compared with, and must not look equal to unless it is. */
  readonly beside: Rational | null;
}

/** A computed value has two decimals, or as many as its first three digits take. */
const leastDecimals = 2;
const leastDigits = 3;
/** A figure with more decimals than that was computed. */
const mostWritten = 50;

/**
 * A written value as it was written, trailing zeros included. A computed one at two decimals, or more where it is small or would look equal to
 * the target beside it.
 */
export function figureText(a: Rational, { written, beside }: FigureOptions): string {
  const own = decimalsOf(reduced(a).d);
  if (written !== null && own !== null && own <= mostWritten) return fixedText(a, Math.max(own, written), 'half-up');
  const wanted = Math.max(leastDecimals, decimalsFor(a, leastDigits));
  const decimals = own === null ? wanted : Math.min(own, wanted);
  return sidedText(a, { decimals, mode: 'half-up' }, beside && !equal(a, beside) ? apartFrom(beside) : []);
}

function apartFrom(at: Rational): readonly PrintBound[] {
  return [
    { at, inclusive: true },
    { at, inclusive: false },
  ];
}

/** How many decimals are needed for so many significant digits. */
export function decimalsFor(a: Rational, digits: number): number {
  const size = a.n < 0n ? -a.n : a.n;
  if (size === 0n) return 0;
  if (size >= a.d * powerOfTen(digits)) return 0;
  if (size >= a.d) return digits - (size / a.d).toString().length;
  let zeros = Math.max(0, Math.floor((bitsOf(a.d) - bitsOf(size)) * Math.LOG10E * Math.LN2) - 2);
  while (size * powerOfTen(zeros + 1) < a.d) zeros++;
  return zeros + digits;
}

export interface WorkingDigits {
  readonly digits: string;
  /** Further digits were cut off. */
  readonly cut: boolean;
}

/** With so many decimals a reader's own calculation gives the same result at any number of digits that a policy shows. */
const workingDecimals = 6;
const workingDigits = 8;
/** A terminating decimal is shown in full up to this many decimals. */
const farthest = 12;

/** Digits to calculate with: all where they end soon, else cut (never rounded) behind six decimals and eight digits. */
export function workingText(a: Rational): WorkingDigits {
  const own = decimalsOf(reduced(a).d);
  const enough = Math.max(workingDecimals, decimalsFor(a, workingDigits));
  if (own !== null && own <= Math.max(enough, farthest)) return { digits: fixedText(a, own, 'half-up'), cut: false };
  return { digits: fixedText(a, enough, 'truncate'), cut: true };
}

// ------------------------------------------------------------------------------------------------------------------- all digits

/** Exact: `0.9368` where the digits end, `93/98` in lowest terms where they don't. Equal numbers have equal texts. */
export function exactText(a: Rational): string {
  const lowest = reduced(a);
  const decimals = decimalsOf(lowest.d);
  if (decimals === null) return `${lowest.n}/${lowest.d}`;
  const digits = (lowest.n * powerOfTen(decimals)) / lowest.d;
  return new Big(`${digits}e-${decimals}`).toFixed();
}

/** How many decimals a fraction in lowest terms with this denominator has; null where they never end. */
export function decimalsOf(denominator: bigint): number | null {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** big.js is given the digits to print, the next one, and one that says whether anything follows: enough for every rounding mode. */
function rounded(a: Rational, decimals: number, mode: RoundingMode): Big {
  const negative = a.n < 0n;
  const scaled = (negative ? -a.n : a.n) * powerOfTen(decimals + 1);
  const digits = scaled / a.d;
  const sticky = digits * a.d === scaled ? '0' : '1';
  return new Big(`${negative ? '-' : ''}${digits}${sticky}e-${decimals + 2}`).round(decimals, modes[mode]);
}

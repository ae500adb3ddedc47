// The greatest common divisor: on `number` where both fit (nearly always), by Lehmer's method where they are long. The score of a plan of
// 100,000 indicators is a fraction of half a million bits.

const safe = BigInt(Number.MAX_SAFE_INTEGER);

/** Of the absolute values; that of zero and x is |x|. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  if (x < y) [x, y] = [y, x];
  if (y > long) [x, y] = shortened(x, y);
  while (x > safe) {
    if (y === 0n) return x;
    const rest = x % y;
    x = y;
    y = rest;
  }
  return BigInt(ofNumbers(Number(x), Number(y)));
}

/** x >= y. */
function ofNumbers(a: number, b: number): number {
  let x = a;
  let y = b;
  while (x > integer) {
    if (y === 0) return x;
    const rest = x % y;
    x = y;
    y = rest;
  }
  return ofIntegers(x | 0, y | 0);
}

const integer = 2 ** 31 - 1;

function ofIntegers(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

// ------------------------------------------------------------------------------------------------------- long numbers (Lehmer)

/** From this size on Lehmer's method is used. */
const long = 1n << 256n;

/** How many leading bits are looked at: sums of two such numbers are exact as `number`. */
const leading = 50;

/** x >= y. A pair with the same divisor, below `long`: the steps are found from the leading bits, then applied to all digits at once. */
function shortened(first: bigint, second: bigint): [bigint, bigint] {
  let x = first;
  let y = second;
  let shift = x.toString(16).length * 4 - leading;
  while (y > long) {
    shift = shiftFor(x, shift);
    const { a, b, c, d } = stepsOf(Number(x >> BigInt(shift)), Number(y >> BigInt(shift)));
    if (b === 0) [x, y] = [y, x % y];
    else [x, y] = [BigInt(a) * x + BigInt(b) * y, BigInt(c) * x + BigInt(d) * y];
  }
  return [x, y];
}

/** How far to shift x so that only the leading bits remain; `last` is the previous shift, an upper bound. */
function shiftFor(x: bigint, last: number): number {
  let shift = last;
  for (;;) {
    const bits = Math.ceil(Math.log2(Number(x >> BigInt(shift)) + 1));
    if (bits >= leading - 1 || shift === 0) return shift;
    shift = Math.max(0, shift - (leading - bits));
  }
}

interface Steps {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** The steps of Euclid's algorithm that do not depend on the digits behind the leading ones, as one matrix: x' = a x + b y, y' = c x + d y. */
function stepsOf(top: number, bottom: number): Steps {
  let [x, y] = [top, bottom];
  let [a, b, c, d] = [1, 0, 0, 1];
  while (y + c !== 0 && y + d !== 0) {
    const quotient = Math.floor((x + a) / (y + c));
    if (quotient !== Math.floor((x + b) / (y + d))) break;
    [a, c] = [c, a - quotient * c];
    [b, d] = [d, b - quotient * d];
    [x, y] = [y, x - quotient * y];
  }
  return { a, b, c, d };
}

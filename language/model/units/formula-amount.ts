// The unit of an expression, and what becomes of it in sums, products and quotients. Knows nothing of formulas.

import type { Dimension, Ratio, Unit } from '../figures.ts';
import type { Measure } from '../indicator.ts';
import { writtenIn } from '../values/given.ts';
import { isZero } from '../values/number.ts';
import { agree, type FigureUnit, type Refusal, unlessOne } from './conversion.ts';
import { dimensionOf, inverted, ONE_OF, PLAIN, product, quotient } from './units.ts';

/** The unit of an expression. */
export interface Amount extends Pick<Unit, 'dimension' | 'factor'> {
  readonly percent: boolean;
  /** bare: numbers alone, which fit any unit. unknown: it reads something without a unit. */
  readonly certain: 'certain' | 'bare' | 'unknown';
  /** Its text: `EUR`, `kEUR/days`; empty for plain numbers. */
  readonly symbol: string;
  /** The part of the factor that comes from a number word or prefix. */
  readonly multiple: Ratio;
  /** What a measure says, or a sum or a mean of it: of a percentage it is so many percent, as a ratio of figures is not. */
  readonly asRead: boolean;
}

const plainAmount = {
  dimension: PLAIN,
  factor: ONE_OF,
  percent: false,
  symbol: '',
  multiple: ONE_OF,
  asRead: false,
} as const;
export const UNKNOWN: Amount = { ...plainAmount, certain: 'unknown' };
/** The figures of a measure without a unit. */
const READ: Amount = { ...UNKNOWN, asRead: true };
export const BARE: Amount = { ...plainAmount, certain: 'bare' };
export const NUMBER: Amount = { ...plainAmount, certain: 'certain' };
const COUNTED: Amount = { ...NUMBER, asRead: true };
export const PERCENTAGE: Amount = { ...plainAmount, percent: true, certain: 'certain', symbol: '%' };
/** The day on which something was done. */
export const DAY: Amount = { ...UNKNOWN };

const amounts = new WeakMap<Unit, Amount>();

export function amountIn(unit: Unit): Amount {
  const known = amounts.get(unit);
  if (known !== undefined) return known;
  const { dimension, factor, symbol, multiple } = unit;
  const plain = dimension.powers.length === 0 && multiple === 1n;
  const asRead = dimension.measured === '';
  const amount: Amount = plain
    ? COUNTED
    : { dimension, factor, symbol, percent: false, certain: 'certain', multiple: { n: multiple, d: 1n }, asRead };
  amounts.set(unit, amount);
  return amount;
}

/** Of a measure that says no unit, nor do its figures: of days, and of nothing at all, there is nothing to say. */
export function ofUnsaid(values: Measure['values']): Amount {
  if (values.some((one) => !isNothing(one))) return READ;
  return values.length > 0 && values.every(({ value }) => value.kind === 'date') ? DAY : UNKNOWN;
}

export function isUnsaid(amount: Amount): boolean {
  return amount.certain === 'unknown' && amount !== DAY;
}

export function isMultiple({ multiple }: Amount): boolean {
  return multiple.n !== multiple.d;
}

/** Of plain numbers, how many each is: `1000`, `1/1000`. */
export function nameOfAmount({ symbol, multiple: { n, d } }: Amount): string {
  return symbol === '' ? `${n}${d === 1n ? '' : `/${d}`}` : symbol;
}

export function symbolIn({ unit, percent }: FigureUnit): string {
  return percent ? '%' : (unit?.symbol ?? '');
}

export function isPlain({ dimension, factor }: Amount): boolean {
  return dimension === PLAIN && factor === ONE_OF;
}

/** Whether units are compatible; uncertain ones are with any. */
export function isAlike(a: Amount, b: Amount): boolean {
  if (a.dimension === PLAIN && (a.certain !== 'certain' || b.certain !== 'certain')) return false;
  return a.dimension.measured === b.dimension.measured && a.dimension.counted === b.dimension.counted;
}

export function times(left: Amount, right: Amount): Amount {
  if (isPlain(left) && isPlain(right)) return ofNumbers(left, right);
  const dimension = multiplied(left.dimension, right.dimension);
  const certain = left.certain === 'unknown' || right.certain === 'unknown' ? 'unknown' : 'certain';
  return {
    dimension,
    factor: product(left.factor, right.factor),
    percent: false,
    certain,
    symbol: symbolOf(left, right, dimension),
    multiple: product(left.multiple, right.multiple),
    asRead: false,
  };
}

export function ofNumbers(left: Amount, right: Amount): Amount {
  if (left.certain === 'unknown' || right.certain === 'unknown') return UNKNOWN;
  if (left.percent !== right.percent) return PERCENTAGE;
  return left === BARE && right === BARE ? BARE : NUMBER;
}

function multiplied(a: Dimension, b: Dimension): Dimension {
  if (a === PLAIN) return b;
  return b === PLAIN ? a : dimensionOf([...a.powers, ...b.powers]);
}

export function over({ dimension, factor, symbol, multiple, ...rest }: Amount): Amount {
  return {
    ...rest,
    dimension: dimension === PLAIN ? PLAIN : dimensionOf(inverted(dimension.powers)),
    factor: { n: factor.d, d: factor.n },
    symbol: symbol === '' ? '' : `1/${symbol}`,
    multiple: { n: multiple.d, d: multiple.n },
  };
}

function symbolOf({ symbol: left }: Amount, { symbol: right }: Amount, { powers }: Dimension): string {
  if (powers.length === 0) return '';
  if (left === '' || left === '%') return right;
  if (right === '' || right === '%') return left;
  return right.startsWith('1/') ? `${left}${right.slice(1)}` : `${left}·${right}`;
}

export function withoutCounts(amount: Amount): Amount {
  const powers = amount.dimension.powers.filter(({ counted }) => !counted);
  return powers.length === 0 && amount.multiple.n === amount.multiple.d
    ? COUNTED
    : { ...amount, dimension: dimensionOf(powers) };
}

/**
 * From what a formula comes to, to what its figures are in. Where something in it has no unit: open, if nobody can tell how many of it
 * there are; taken, if it is read in the one that makes the two agree.
 */
export function toScale(amount: Amount, scale: FigureUnit): Ratio | Refusal | 'open' | 'taken' | null {
  const { dimension, factor, certain, percent, asRead } = amount;
  const { unit } = scale;
  if (scale.percent && asRead && !percent) return 'percent';
  if (scale.percent && dimension.measured === '')
    return certain === 'unknown' && isPlain(amount) ? null : unlessOne(factor);
  if (scale.percent) return certain === 'certain' ? 'percent' : isMultiple(amount) ? 'open' : 'taken';
  if (percent) return certain === 'certain' ? 'percent' : null;
  if (unit === null && dimension.powers.length === 0) return unlessOne(factor);
  if (unit === null) return isMultiple(amount) ? 'unsaid' : null;
  if (certain === 'unknown' && isPlain(amount) && unit.multiple !== 1n && unit.dimension.measured !== '') return 'open';
  if (dimension.measured === '') return numberInto(amount, unit);
  if (agree(amount, unit)) return unlessOne(quotient(factor, unit.factor));
  return certain === 'certain' || !isOneApart(amount, unit) ? 'unit' : 'taken';
}

/** A unit that somebody left out makes up what the two differ by: EUR over FTE, where the FTE have none. */
function isOneApart({ dimension: a }: Amount, { dimension: b }: Unit): boolean {
  return dimensionOf([...a.powers, ...inverted(b.powers)]).powers.length === 1;
}

/** The conversion of a plain number to a unit; counts fit any. */
function numberInto({ factor }: Amount, { dimension, factor: of, multiple }: Unit): Ratio | null {
  return unlessOne(quotient(factor, dimension.measured === '' ? of : { n: multiple, d: 1n }));
}

/** Zero is zero in any unit. */
export function isNothing({ value: given }: Measure['values'][number]): boolean {
  const value = writtenIn(given);
  return value?.kind !== 'quantity' || isZero(value.number);
}

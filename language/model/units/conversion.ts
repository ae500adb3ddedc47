// Converts a figure to the unit of what it is compared with, or says why that is not possible. Used by both the checks and the engine, so that the
// checks report exactly what the engine leaves out. Knows nothing of formulas.

import type { Given, Quantity, Ratio, Unit } from '../figures.ts';
import type { Measure } from '../indicator.ts';
import { writtenIn } from '../values/given.ts';
import { isZero } from '../values/number.ts';
import { quotient } from './units.ts';

/** The unit of an indicator, or of a measure's values. */
export interface FigureUnit {
  readonly unit: Unit | null;
  readonly percent: boolean;
}

/**
 * Why a figure cannot be converted:
 * - percent: 14% is not 14
 * - unit: 9 days are no EUR
 * - word: `circa` is no unit
 * - unsaid: 5 beside 10 million, where no unit is declared
 */
export type Refusal = 'percent' | 'unit' | 'word' | 'unsaid';

/** The factor that converts a figure to the unit of the scale; null: no conversion is needed. */
export function conversion({ unit, percent, number }: Quantity, scale: FigureUnit): Ratio | Refusal | null {
  if (percent !== scale.percent) return isZero(number) ? null : unit?.said === 'word' ? 'word' : 'percent';
  if (unit === null) return ofBare(scale);
  if (unit.said === 'word' && !isDeclared(unit, scale.unit)) return 'word';
  return unit === scale.unit ? null : between(unit, scale.unit);
}

export function isRefused(conversion: Ratio | Refusal | null): conversion is Refusal {
  return typeof conversion === 'string';
}

/** For a figure without a unit: it is in the unit of the scale, unless that is ambiguous. */
export function ofBare({ unit }: FigureUnit): 'unsaid' | null {
  return unit === null || isSaid(unit) ? null : 'unsaid';
}

/** Whether figures without a unit are in this one: it is declared, or not a multiple (million). */
function isSaid({ multiple, said }: Unit): boolean {
  return multiple === 1n || said === 'declared';
}

function isDeclared({ dimension }: Unit, declared: Unit | null): boolean {
  return declared?.said === 'declared' && dimension.counted !== '' && declared.dimension.counted === dimension.counted;
}

/** The factor from one unit to another; `to` is null for plain numbers without a unit. */
export function between(from: Unit, to: Unit | null): Ratio | Refusal | null {
  if (to === null) return from.dimension.powers.length === 0 ? unlessOne(from.factor) : isSaid(from) ? null : 'unsaid';
  if (from.id === to.id) return null;
  if (from.dimension.powers.length === 0 && from.multiple !== 1n) return numbersIn(from, to);
  return agree(from, to) ? unlessOne(quotient(from.factor, to.factor)) : 'unit';
}

/** The factor from a number word to a multiple: 5 million are 5 in MEUR. */
function numbersIn({ factor }: Unit, { multiple }: Unit): Ratio | null {
  return unlessOne(quotient(factor, { n: multiple, d: 1n }));
}

/** Whether dimensions are compatible: measured parts are equal, counted parts are equal or missing in one. */
export function agree({ dimension: a }: Pick<Unit, 'dimension'>, { dimension: b }: Pick<Unit, 'dimension'>): boolean {
  return a.measured === b.measured && (a.counted === b.counted || a.counted === '' || b.counted === '');
}

export function unlessOne(ratio: Ratio): Ratio | null {
  return ratio.n === ratio.d ? null : ratio;
}

// ---------------------------------------------------------------------------------------------------------------------- settled

/** The unit of a measure: declared, or taken from its values. */
export function scaleOfMeasure({ unit, values, before }: Pick<Measure, 'unit' | 'values' | 'before'>): FigureUnit {
  if (unit !== null) return { unit, percent: unit.id === '%' };
  const figures = values.length === 0 && before !== undefined ? before : values;
  const first = haveUnits(figures) ? settled(figures, null) : null;
  return first === null ? NO_SCALE : { unit: unitShown(first), percent: first.percent };
}

/** The unit of a measure that declares none, taken from its values. */
export function unitOfValues(values: Measure['values']): Unit | null {
  if (!haveUnits(values)) return null;
  const first = settled(values, null);
  return first === null ? null : unitShown(first);
}

function haveUnits(values: Measure['values']): boolean {
  for (let at = 0; at < values.length; at++) {
    const value = writtenIn(values[at]!.value);
    if (value?.kind === 'quantity' && value.unit !== null) return true;
  }
  return false;
}

const NO_SCALE: FigureUnit = { unit: null, percent: false };

/**
 * The figure that determines the unit: the first with a unit, else the first. A number word (million) among plain numbers does not count.
 * `first` comes before `figures`.
 */
export function settled(figures: readonly { readonly value: Given | null }[], first: Quantity | null): Quantity | null {
  let found = first;
  for (let at = 0; at < figures.length; at++) {
    const value = writtenIn(figures[at]!.value);
    if (value === null || value.kind !== 'quantity') continue;
    if (showsUnit(value, found)) return value;
    found ??= value;
  }
  return found;
}

/** The unit of a quantity; null if it is a word that is no unit. */
export function unitShown({ unit }: Quantity): Unit | null {
  return unit === null || unit.said === 'word' ? null : unit;
}

export function showsUnit({ unit, percent }: Quantity, before: Quantity | null): boolean {
  if (unit === null || unit.said === 'word') return false;
  if (before === null) return true;
  return !percent && (unit.multiple === 1n || unit.dimension.powers.length > 0);
}

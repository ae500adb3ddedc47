// Owns whether a figure is in the unit of what it is held against, and by what it is multiplied to be. The one place that says so: the
// checks report what the engine leaves out. Knows nothing of formulas.

import type { Measure, Quantity, Ratio, Unit, Value } from '../model.ts';
import { isZero } from '../values/number.ts';
import { quotient } from './units.ts';

/** What figures are held against: an indicator, or what a measure says. */
export interface Scale {
  readonly unit: Unit | null;
  readonly percent: boolean;
}

/**
 * Why a figure cannot be held against a scale. percent: 14% is not 14. unit: 9 days are no EUR. word: `circa` is no unit. unsaid: 5 beside
 * 10 million, of which nobody says that it is the unit of all.
 */
export type Refusal = 'percent' | 'unit' | 'word' | 'unsaid';

/** What a figure is multiplied by to be in the unit of the scale; null: by nothing. */
export function conversion({ unit, percent, number }: Quantity, scale: Scale): Ratio | Refusal | null {
  if (percent !== scale.percent) return isZero(number) ? null : unit?.said === 'word' ? 'word' : 'percent';
  if (unit === null) return ofBare(scale);
  if (unit.said === 'word' && !isDeclared(unit, scale.unit)) return 'word';
  return unit === scale.unit ? null : between(unit, scale.unit);
}

export function isRefused(conversion: Ratio | Refusal | null): conversion is Refusal {
  return typeof conversion === 'string';
}

/** A figure without a unit is in that of the scale. */
export function ofBare({ unit }: Scale): 'unsaid' | null {
  return unit === null || isSaid(unit) ? null : 'unsaid';
}

/** Figures without a unit are in it: it is declared, or nothing is left open by it. */
function isSaid({ multiple, said }: Unit): boolean {
  return multiple === 1n || said === 'declared';
}

function isDeclared({ dimension }: Unit, declared: Unit | null): boolean {
  return declared?.said === 'declared' && dimension.counted !== '' && declared.dimension.counted === dimension.counted;
}

/** From one unit to another; `to` is null for plain numbers that nobody has given a unit. */
export function between(from: Unit, to: Unit | null): Ratio | Refusal | null {
  if (to === null) return from.dimension.powers.length === 0 ? unlessOne(from.factor) : isSaid(from) ? null : 'unsaid';
  if (from.id === to.id) return null;
  if (from.dimension.powers.length === 0 && from.multiple !== 1n) return numbersIn(from, to);
  return agree(from, to) ? unlessOne(quotient(from.factor, to.factor)) : 'unit';
}

/** So many millions of what the other counts in: in MEUR, 5 million are 5. */
function numbersIn({ factor }: Unit, { multiple }: Unit): Ratio | null {
  return unlessOne(quotient(factor, { n: multiple, d: 1n }));
}

/** What is measured is the same; what is counted may be left unsaid by one of them. */
export function agree({ dimension: a }: Pick<Unit, 'dimension'>, { dimension: b }: Pick<Unit, 'dimension'>): boolean {
  return a.measured === b.measured && (a.counted === b.counted || a.counted === '' || b.counted === '');
}

export function unlessOne(ratio: Ratio): Ratio | null {
  return ratio.n === ratio.d ? null : ratio;
}

// ---------------------------------------------------------------------------------------------------------------------- settled

/** In what the figures of a measure are: as it declares, or as its values show. */
export function scaleOfMeasure({ unit, values }: Pick<Measure, 'unit' | 'values'>): Scale {
  if (unit !== null) return { unit, percent: unit.id === '%' };
  const first = haveUnits(values) ? settled(values, null) : null;
  return first === null ? NO_SCALE : { unit: unitShown(first), percent: first.percent };
}

/** Of a measure that declares none. */
export function unitOfValues(values: Measure['values']): Unit | null {
  if (!haveUnits(values)) return null;
  const first = settled(values, null);
  return first === null ? null : unitShown(first);
}

function haveUnits(values: Measure['values']): boolean {
  for (let at = 0; at < values.length; at++) {
    const { value } = values[at]!;
    if (value.kind === 'quantity' && value.unit !== null) return true;
  }
  return false;
}

const NO_SCALE: Scale = { unit: null, percent: false };

/**
 * The figure that shows the unit: the first that has one, else the first. Of plain numbers and one in millions none does: the plain ones
 * are what they are. `first` comes before `figures`.
 */
export function settled(figures: readonly { readonly value: Value | null }[], first: Quantity | null): Quantity | null {
  let found = first;
  for (let at = 0; at < figures.length; at++) {
    const { value } = figures[at]!;
    if (value === null || value.kind !== 'quantity') continue;
    if (showsUnit(value, found)) return value;
    found ??= value;
  }
  return found;
}

/** A word that is no unit shows none. */
export function unitShown({ unit }: Quantity): Unit | null {
  return unit === null || unit.said === 'word' ? null : unit;
}

export function showsUnit({ unit, percent }: Quantity, before: Quantity | null): boolean {
  if (unit === null || unit.said === 'word') return false;
  if (before === null) return true;
  return !percent && (unit.multiple === 1n || unit.dimension.powers.length > 0);
}

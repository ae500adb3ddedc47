// Compares figures in different units, where nothing else determines the unit.

import type { Decimal, Quantity, Ratio, Unit } from '../figures.ts';
import { equal } from '../values/number.ts';
import { conversion, isRefused } from './conversion.ts';

/** 5 kEUR equals 5_000 EUR. Incompatible units are reported elsewhere: here only the numbers are compared. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  const times = a.unit === b.unit ? null : conversion(a, b);
  if (times === null || isRefused(times)) return equal(a.number, b.number);
  return equal(scaledBy(a.number, times.n), scaledBy(b.number, times.d));
}

export interface Amounts {
  readonly numbers: readonly Decimal[];
  readonly unit: Unit | null;
}

/** Converts all to the smallest of their units; null if they are incompatible. */
export function inOneUnit(quantities: readonly Quantity[]): Amounts | null {
  const to = quantities.find((one) => quantities.every((other) => wholeTimes(other, one) !== null));
  if (to === undefined) return null;
  return { numbers: quantities.map((one) => scaledBy(one.number, wholeTimes(one, to)!)), unit: to.unit };
}

/** The conversion factor, if it is a whole number; else null. */
function wholeTimes(quantity: Quantity, to: Quantity): bigint | null {
  const times = quantity.unit === to.unit ? null : conversion(quantity, to);
  if (isRefused(times)) return null;
  return times === null ? 1n : whole(times);
}

function whole({ n, d }: Ratio): bigint | null {
  return n % d === 0n ? n / d : null;
}

function scaledBy({ coefficient, scale }: Decimal, times: bigint): Decimal {
  return { coefficient: coefficient * times, scale };
}

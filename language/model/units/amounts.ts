// Owns figures that may be in different units, held against each other without anything else that says in which they should be.

import type { Decimal, Quantity, Ratio, Unit } from '../model.ts';
import { equal } from '../values/number.ts';
import { conversion, isRefused } from './conversion.ts';

/** 5 kEUR are 5_000 EUR. Of units that have nothing in common something else is said: here the numbers alone count. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  const times = a.unit === b.unit ? null : conversion(a, b);
  if (times === null || isRefused(times)) return equal(a.number, b.number);
  return equal(scaledBy(a.number, times.n), scaledBy(b.number, times.d));
}

export interface Amounts {
  readonly numbers: readonly Decimal[];
  readonly unit: Unit | null;
}

/** All in the smallest of their units; null where they have nothing in common. */
export function inOneUnit(quantities: readonly Quantity[]): Amounts | null {
  const to = quantities.find((one) => quantities.every((other) => wholeTimes(other, one) !== null));
  if (to === undefined) return null;
  return { numbers: quantities.map((one) => scaledBy(one.number, wholeTimes(one, to)!)), unit: to.unit };
}

/** How many of the other's unit one of its own is; null where it is no whole number. */
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

// The part of a year that has values, where the year itself has none. Reads the record.

import { monthsOf } from '#language/model/values/periods.ts';
import type { PlaceResult } from '../result.ts';

/** `2024-H1`: the latest part that has a value, where the year has none; else null. */
export function partKnown({ status, reason }: PlaceResult): string | null {
  return status === 'missing' && reason?.part !== undefined ? `${reason.year}-${reason.part}` : null;
}

/** The latest such part of all places. */
export function latestKnown(places: readonly PlaceResult[]): string | null {
  const known = places.flatMap((place) => partKnown(place) ?? []);
  return known.reduce<string | null>((latest, one) => (latest && endOf(latest) >= endOf(one) ? latest : one), null);
}

function endOf(period: string): number {
  return Number(period.slice(0, 4)) * 12 + monthsOf(period.slice(5)).to;
}

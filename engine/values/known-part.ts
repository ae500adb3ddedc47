// What is known of a year whose values are missing: those of parts of it. Reads the record.

import { monthsOf } from '#language/model/values/periods.ts';
import type { PlaceResult } from '../result.ts';

/** `2024-H1`: of that part of the year there is a value, of the year there is none. */
export function partKnown({ status, reason }: PlaceResult): string | null {
  return status === 'missing' && reason?.part !== undefined ? `${reason.year}-${reason.part}` : null;
}

/** The latest of all. */
export function latestKnown(places: readonly PlaceResult[]): string | null {
  const known = places.flatMap((place) => partKnown(place) ?? []);
  return known.reduce<string | null>((latest, one) => (latest && endOf(latest) >= endOf(one) ? latest : one), null);
}

function endOf(period: string): number {
  return Number(period.slice(0, 4)) * 12 + monthsOf(period.slice(5)).to;
}

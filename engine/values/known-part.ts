// The part of a year that has values, where the year itself has none. Reads the record.

import type { YearSpan } from '#language/model/figures.ts';
import { CALENDAR_YEARS } from '#language/model/values/calendar.ts';
import { lastDay, printPeriod, yearIn } from '#language/model/values/periods.ts';
import type { PlaceResult } from '../result.ts';

/** `2024-H1`: the latest part that has a value, where the year has none; else null. */
export function partKnown(result: PlaceResult): string | null {
  const known = knownOf(result);
  return known && printPeriod(known);
}

/** The latest such part of all places. */
export function latestKnown(places: readonly PlaceResult[]): string | null {
  const latest = places.map(knownOf).reduce((a, b) => (a && (!b || lastDay(a) >= lastDay(b)) ? a : b), null);
  return latest && printPeriod(latest);
}

function knownOf({ status, reason }: PlaceResult): YearSpan | null {
  if (status !== 'missing' || reason?.part === undefined || reason.year === null) return null;
  return yearIn(reason.calendar ?? CALENDAR_YEARS, reason.year, reason.part);
}

// Owns how a date is read: a day of the calendar, counted from 1970-01-01. Knows no clock and no time zone.

import { DateTime } from 'luxon';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { DateLiteral, Declaration } from '../../syntax/tree.ts';
import type { DateValue } from '../model.ts';
import { anchorAt } from './anchors.ts';

const DAY = 86_400_000;

/** Days read before: plans repeat the same few hundred, and the calendar is slow to ask. */
const days = new Map<string, DateValue>();

/** null where the day does not exist; that is reported. */
export function readDate(literal: DateLiteral, file: string, owner: Declaration, report: Report): DateValue | null {
  const date = days.get(literal.iso) ?? readDay(literal.iso);
  if (date !== null) return date;
  report('impossible-date', anchorAt(file, owner, literal), { date: literal.iso, ...nearest(literal.iso) });
  return null;
}

function readDay(iso: string): DateValue | null {
  const date = DateTime.fromISO(iso, { zone: 'utc' });
  if (!date.isValid) return null;
  const value: DateValue = { kind: 'date', iso, day: Math.round(date.toMillis() / DAY) };
  if (days.size < 10_000) days.set(iso, value);
  return value;
}

/** The last day of the month that was meant and the one after it; null where the month itself does not exist. */
function nearest(iso: string): { readonly last: string | null; readonly next: string | null } {
  const last = DateTime.fromISO(iso.slice(0, 7), { zone: 'utc' }).endOf('month');
  return last.isValid
    ? { last: last.toISODate(), next: last.plus({ days: 1 }).toISODate() }
    : { last: null, next: null };
}

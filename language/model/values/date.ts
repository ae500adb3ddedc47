// Reads a date as days since 1970-01-01. Knows no clock and no time zone.

import { DateTime } from 'luxon';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { DateLiteral } from '../../syntax/literals.ts';
import type { Declaration } from '../../syntax/tree.ts';
import type { DateValue } from '../figures.ts';
import { anchorAt } from './anchors.ts';

const DAY = 86_400_000;
/** Without a language luxon asks for that of the machine, which takes 14 ms at the start of a command. */
const plain = { zone: 'utc', locale: 'en' };

/** Cache: plans repeat the same few hundred dates, and the calendar library is slow. */
const days = new Map<string, DateValue>();

/** null if the day does not exist, which is reported. */
export function readDate(literal: DateLiteral, file: string, owner: Declaration, report: Report): DateValue | null {
  const date = days.get(literal.iso) ?? readDay(literal.iso);
  if (date !== null) return date;
  report('impossible-date', anchorAt(file, owner, literal), { date: literal.iso, ...nearest(literal.iso) });
  return null;
}

function readDay(iso: string): DateValue | null {
  const date = DateTime.fromISO(iso, plain);
  if (!date.isValid) return null;
  const value: DateValue = { kind: 'date', iso, day: Math.round(date.toMillis() / DAY) };
  if (days.size < 10_000) days.set(iso, value);
  return value;
}

/** The last day of the month and the day after it; null if the month does not exist. */
function nearest(iso: string): { readonly last: string | null; readonly next: string | null } {
  const last = DateTime.fromISO(iso.slice(0, 7), plain).endOf('month');
  return last.isValid
    ? { last: last.toISODate(), next: last.plus({ days: 1 }).toISODate() }
    : { last: null, next: null };
}

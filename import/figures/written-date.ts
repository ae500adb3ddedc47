// Dates as people type them, and days counted by a spreadsheet. Says which orders of day and month are possible; which counts, it does not decide.

import { writtenDate } from '#language/wording/dates.ts';
import { tidy } from '../sheet/cell.ts';

export interface PossibleDates {
  /** ISO; null: it is no date by that order. */
  readonly 'day-first': string | null;
  readonly 'month-first': string | null;
}

/** null: it is nothing like a date with a year of four digits. */
export function possibleDates(written: string): PossibleDates | null {
  const text = tidy(written);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return alike(dateOf(iso[1]!, iso[2]!, iso[3]!));
  const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (numeric) {
    const [, first = '', second = '', year = ''] = numeric;
    const both = { 'day-first': dateOf(year, second, first), 'month-first': dateOf(year, first, second) };
    return both['day-first'] === null && both['month-first'] === null ? null : both;
  }
  const named = /\p{L}{3}/u.test(text) ? writtenDate(text, 0) : null;
  return named && named.end === text.length && /\d{4}/.test(text) ? alike(valid(named.iso)) : null;
}

function alike(iso: string | null): PossibleDates | null {
  return iso === null ? null : { 'day-first': iso, 'month-first': iso };
}

function dateOf(year: string, month: string, day: string): string | null {
  return valid(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function valid(iso: string): string | null {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** The date of a day counted from the beginning of 1900 (by Excel, for which 1900 had a 29 February) or of 1904; null: it is no day of 1950 to 2099. */
export function dateOfSerial(digits: string, days: '1900' | '1904'): string | null {
  if (!/^\d{5}$/.test(digits)) return null;
  const origin = days === '1900' ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  const iso = new Date(origin + Number(digits) * 86_400_000).toISOString().slice(0, 10);
  return iso >= '1950' && iso < '2100' ? iso : null;
}

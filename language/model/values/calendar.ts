// The years of a plan: when they begin, and how they are written. Everything that reckons with days of a year, or prints one, asks here.

import type { YearSpelling } from '../../syntax/literals.ts';
import { months } from '../../syntax/months.ts';
import type { Statement } from '../../syntax/statements.ts';
import type { Declaration } from '../../syntax/tree.ts';

/** A year is a number: that of the calendar year in which it begins. */
export interface Calendar {
  /** The month in which its years begin: 1 for January. */
  readonly begins: number;
  /** Years are written 2024/25. */
  readonly split: boolean;
  /** Whether the plan says how its years are written: any spelling will do otherwise. */
  readonly isSaid: boolean;
}

/** Years that begin in January; spans of such years do not mention their calendar. */
export const CALENDAR_YEARS: Calendar = { begins: 1, split: false, isSaid: true };

const known = new Map<string, Calendar>([[keyOf(CALENDAR_YEARS), CALENDAR_YEARS]]);

/** Of a plan, or of a library, which says nothing of its years: the same object for all that are equal. */
export function calendarOf(declaration: Declaration): Calendar {
  return declaration.kind === 'library' ? inLibrary(CALENDAR_YEARS) : saidIn(declaration);
}

/** How a library is read for a plan: its years begin with the plan's, however they are written. */
export function inLibrary(calendar: Calendar): Calendar {
  return shared({ ...calendar, isSaid: false });
}

function saidIn({ statements }: Declaration): Calendar {
  const month = statements.find((one) => isOf(one, 'year-begins') && one.month !== null);
  const years = statements.find((one) => isOf(one, 'years') && one.period !== null);
  const begins = month && isOf(month, 'year-begins') ? months.indexOf(month.month!.word) + 1 : 1;
  const spelling = years && isOf(years, 'years') ? years.period!.spelling : null;
  // beside a range of years such as 2024-2025, only one that is written 2024/25 tells
  const split = begins === 1 ? spelling === 'split' || spelling === 'mixed' : spelling !== 'plain';
  return shared({ begins, split, isSaid: begins === 1 ? !split : spelling !== null });
}

function isOf<K extends Statement['kind']>(statement: Statement, kind: K): statement is Statement & { kind: K } {
  return statement.kind === kind;
}

function shared(calendar: Calendar): Calendar {
  const key = keyOf(calendar);
  const same = known.get(key) ?? calendar;
  known.set(key, same);
  return same;
}

function keyOf({ begins, split, isSaid }: Calendar): string {
  return `${begins} ${split} ${isSaid}`;
}

/** Whether the plan writes its years so. */
export function isWrittenSo(spelling: YearSpelling, { split, isSaid }: Calendar): boolean {
  return !isSaid || spelling === (split ? 'split' : 'plain');
}

/** `2024`, `2024/25` */
export function printYear(year: number, { split }: Pick<Calendar, 'split'> = CALENDAR_YEARS): string {
  return split ? `${year}/${`${(year + 1) % 100}`.padStart(2, '0')}` : `${year}`;
}

/** `2024`, `2024..2026`, `2024/25..2026/27` */
export function printYears(first: number, last: number, calendar: Calendar = CALENDAR_YEARS): string {
  const from = printYear(first, calendar);
  return first === last ? from : `${from}..${printYear(last, calendar)}`;
}

/** The year that a day belongs to. */
export function yearOfDay(iso: string, { begins }: Pick<Calendar, 'begins'> = CALENDAR_YEARS): number {
  const year = Number(iso.slice(0, 4));
  return Number(iso.slice(5, 7)) < begins ? year - 1 : year;
}

/** The last day of the first months of a year, in days since 1970-01-01. */
export function endOfMonths(
  year: number,
  count: number,
  { begins }: Pick<Calendar, 'begins'> = CALENDAR_YEARS,
): number {
  return Date.UTC(year, begins - 1 + count, 0) / 86_400_000;
}

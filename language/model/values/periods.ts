// Reads periods (years, spans of years, parts of a year) and checks which kind of period a fact may have. What a period is, when it ends and how it
// is written, is known here.

import type { DataOf } from '../../diagnostics/diagnostic.ts';
import type { Period } from '../../syntax/literals.ts';
import type { CalendarYear, YearSpan } from '../figures.ts';
import { anchorAt } from './anchors.ts';
import { CALENDAR_YEARS, type Calendar, endOfMonths, isWrittenSo, printYear, printYears } from './calendar.ts';
import type { Site } from './values.ts';

export type PeriodUse = Exclude<DataOf<'wrong-period'>['what'], 'month'>;

/**
 * null if the fact cannot have such a period, which is reported. A reversed span is reported too, and read the right way round.
 */
export function readPeriod(what: PeriodUse, period: Period, site: Site): YearSpan | null {
  const { first, part } = period;
  const { calendar } = site;
  if (first === period.last && part === null && period.spelling === 'plain' && calendar === CALENDAR_YEARS)
    return yearOf(first);
  const last = lastYear(what, period, site);
  if (last === null) return null;
  const wrong = problemOf(what, { ...period, last });
  if (wrong !== null) {
    site.report('wrong-period', anchorAt(site.file, site.declaration, period), { what: wrong });
    return null;
  }
  const span = spanOf(Math.min(first, last), Math.max(first, last), { part, calendar });
  if (first > last)
    site.report('reversed-years', anchorAt(site.file, site.declaration, period), { meant: printPeriod(span) });
  checkSpelling(period, span, site);
  return span;
}

/** One year that is named by itself: `on 2015`, `[2015/16]`; null if it is none of the plan's, which is reported. */
export function readYear(written: Period, site: Site): YearSpan | null {
  return readPeriod('baseline', written, site);
}

/** Whether reading a year reports nothing. */
export function isReadAsWritten({ spelling }: Period, calendar: Calendar): boolean {
  return calendar.begins === 1 && calendar.isSaid ? spelling === 'plain' : isWrittenSo(spelling, calendar);
}

/** The last year; null: it is written as the plan's years are not, and what is meant is not known. */
function lastYear(what: PeriodUse, period: Period, site: Site): number | null {
  const { first, last, spelling } = period;
  const { begins, isSaid } = site.calendar;
  if (begins > 1 || spelling === 'plain') return last;
  const anchor = anchorAt(site.file, site.declaration, period);
  const isPlan = what === 'plan';
  // the years of the plan say it for all
  if (!isSaid && !isPlan) return last;
  if (spelling === 'dash' || spelling === 'long') {
    if (!ofOneYear.has(what)) {
      const sign = spelling === 'dash' ? '-' : '/';
      const next = `${first + 1}`.slice(period.end - period.start < 9 ? 2 : 0);
      const written = `${first}${sign}${next}`;
      site.report('period-format', anchor, { written, meant: `${first}..${first + 1}` });
      return first + 1;
    }
  }
  const isOne = ofOneYear.has(what) || first !== last || period.part !== null || isTwice(period, site);
  const meant = isOne ? null : `${first}..${first + 1}`;
  site.report('split-year', anchor, { written: printYear(first, { split: true }), first, meant, ofPlan: isPlan });
  return isPlan ? last : null;
}

/** Whether another line of the block has such a year: both together would overlap. */
function isTwice(period: Period, { declaration }: Site): boolean {
  return declaration.statements.some(
    (one) => 'period' in one && one.period !== null && one.period !== period && one.period.spelling !== 'plain',
  );
}

/** Reports a year that is not written as the plan writes its years. */
function checkSpelling(period: Period, span: YearSpan, { calendar, report, file, declaration }: Site): void {
  if (calendar.begins === 1 || isWrittenSo(period.spelling, calendar)) return;
  const meant = printPeriod(span);
  report('year-spelling', anchorAt(file, declaration, period), {
    meant,
    split: calendar.split,
    inTable: isOfTable(declaration),
  });
}

/** The declarations of a table have no block. */
function isOfTable({ kind, block }: Site['declaration']): boolean {
  return kind === 'actuals' && block === null;
}

function problemOf(
  what: PeriodUse,
  { first, last, part }: Pick<Period, 'first' | 'last' | 'part'>,
): DataOf<'wrong-period'>['what'] | null {
  if (first !== last) return ofOneYear.has(what) ? what : null;
  if (part === null) return null;
  if (!ofParts.has(what)) return what;
  return isMonth(part) ? null : 'month';
}

const ofParts: ReadonlySet<PeriodUse> = new Set(['value', 'published', 'target', 'evaluation']);
const ofOneYear: ReadonlySet<PeriodUse> = new Set(['baseline', 'benchmark', 'budget', 'evaluation', 'published']);

/** Only months have to be checked: the lexer accepts no other halves and quarters. */
function isMonth(part: string): boolean {
  return !/^\d/.test(part) || (Number(part) >= 1 && Number(part) <= 12);
}

// ----------------------------------------------------------------------------------------------------------------------- spans

/** Cache, by four-digit year. */
const years: (YearSpan | undefined)[] = Array.from({ length: 10_000 });

/** A whole year, shared. */
function yearOf(year: number): YearSpan {
  const shared = years[year];
  if (shared !== undefined) return shared;
  const span: YearSpan = { first: year, last: year, part: null };
  if (year in years) years[year] = span;
  return span;
}

/** One year of a plan, or a part of it. */
export function yearIn(calendar: Calendar, year: number, part: string | null = null): YearSpan {
  return part === null && calendar === CALENDAR_YEARS ? yearOf(year) : spanOf(year, year, { part, calendar });
}

function spanOf(
  first: number,
  last: number,
  { part, calendar }: { readonly part: string | null; readonly calendar: Calendar },
): YearSpan {
  if (calendar === CALENDAR_YEARS) return first === last && part === null ? yearOf(first) : { first, last, part };
  return { first, last, part, calendar };
}

/** A year alone, of a span that is one. */
export function yearWith({ first, calendar }: YearSpan): CalendarYear {
  return calendar === undefined ? { year: first } : { year: first, calendar };
}

/** The same years of another calendar. */
export function inCalendar({ first, last, part }: YearSpan, calendar: Calendar): YearSpan {
  return spanOf(first, last, { part, calendar });
}

export function samePeriod(a: YearSpan, b: YearSpan): boolean {
  return a === b || (a.first === b.first && a.last === b.last && a.part === b.part);
}

/** As the plan writes it: `2024`, `2024..2026`, `2024-H1`, `2024/25-H1`. */
export function printPeriod({ first, last, part, calendar }: YearSpan): string {
  return part === null ? printYears(first, last, calendar) : `${printYear(first, calendar)}-${part}`;
}

/** A part of a year that is over. */
export interface PartOfYear extends YearSpan {
  readonly part: string;
}

/** When a plan is looked at: a year, or the part of it that is over. */
export interface YearMoment {
  readonly year: number;
  /** `2024-H1`: only so much is over; null, or of another year: all of it. */
  readonly asOf: YearSpan | null;
}

/** The part of the year that is over; null: all of it. */
export function partOver({ year, asOf }: YearMoment): PartOfYear | null {
  return asOf !== null && asOf.first === year && asOf.part !== null ? (asOf as PartOfYear) : null;
}

export function isWholeYears({ part }: YearSpan): boolean {
  return part === null;
}

/** How many months of a period are over at the end of a part of its last year. */
export function monthsOver(period: YearSpan, over: PartOfYear): { readonly over: number; readonly of: number } {
  const before = (period.last - period.first) * 12;
  return { over: before + monthsOf(over.part).to, of: before + 12 };
}

export interface Months {
  readonly from: number;
  readonly to: number;
}

/** First and last month of `H1`, `Q3`, `05` or the whole year, counted from the month in which it begins. */
export function monthsOf(part: string | null): Months {
  if (part === null) return { from: 1, to: 12 };
  const number = Number(part.replace(/^[HQ]/, ''));
  const length = part.startsWith('H') ? 6 : part.startsWith('Q') ? 3 : 1;
  return { from: (number - 1) * length + 1, to: number * length };
}

/** Whether two parts end with the same month, as H1 and Q2 do. */
export function endsTogether(one: string, other: string): boolean {
  return monthsOf(one).to === monthsOf(other).to;
}

/** The last day of a span, in days since 1970-01-01. */
export function lastDay({ last, part, calendar }: YearSpan): number {
  return endOfMonths(last, monthsOf(part).to, calendar);
}

/** The last day of a span as `2024-06-30`. */
export function lastDate(span: YearSpan): string {
  return new Date(lastDay(span) * 86_400_000).toISOString().slice(0, 10);
}

// Reads periods (years, spans of years, parts of a year) and checks which kind of period a fact may have.

import type { DataOf } from '../../diagnostics/diagnostic.ts';
import type { Period } from '../../syntax/tree.ts';
import type { YearSpan } from '../model.ts';
import { anchorAt } from './anchors.ts';
import type { Site } from './values.ts';

export type PeriodUse = Exclude<DataOf<'wrong-period'>['what'], 'month'>;

/**
 * null if the fact cannot have such a period, which is reported. A reversed span is reported too, and read the right way round.
 */
export function readPeriod(what: PeriodUse, period: Period, site: Site): YearSpan | null {
  const { first, last, part } = period;
  if (first === last && part === null) return yearOf(first);
  const wrong = problemOf(what, period);
  if (wrong !== null) {
    site.report('wrong-period', anchorAt(site.file, site.declaration, period), { what: wrong });
    return null;
  }
  if (first <= last) return { first, last, part };
  site.report('reversed-years', anchorAt(site.file, site.declaration, period), { meant: `${last}..${first}` });
  return { first: last, last: first, part };
}

function problemOf(what: PeriodUse, { first, last, part }: Period): DataOf<'wrong-period'>['what'] | null {
  if (first !== last) return ofOneYear.has(what) ? what : null;
  if (!ofParts.has(what)) return what;
  return isMonth(part) ? null : 'month';
}

const ofParts: ReadonlySet<PeriodUse> = new Set(['value', 'published', 'target']);
const ofOneYear: ReadonlySet<PeriodUse> = new Set(['baseline', 'budget', 'evaluation', 'published']);

/** Only months have to be checked: the lexer accepts no other halves and quarters. */
function isMonth(part: string | null): boolean {
  return part === null || !/^\d/.test(part) || (Number(part) >= 1 && Number(part) <= 12);
}

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

export function samePeriod(a: YearSpan, b: YearSpan): boolean {
  return a === b || (a.first === b.first && a.last === b.last && a.part === b.part);
}

export function printPeriod({ first, last, part }: YearSpan): string {
  return first !== last ? `${first}..${last}` : part === null ? `${first}` : `${first}-${part}`;
}

export interface Months {
  readonly from: number;
  readonly to: number;
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

/** First and last month of `H1`, `Q3`, `05` or the whole year. */
export function monthsOf(part: string | null): Months {
  if (part === null) return { from: 1, to: 12 };
  const number = Number(part.replace(/^[HQ]/, ''));
  const length = part.startsWith('H') ? 6 : part.startsWith('Q') ? 3 : 1;
  return { from: (number - 1) * length + 1, to: number * length };
}

/** The last day of a span, in days since 1970-01-01. */
export function lastDay({ last, part }: YearSpan): number {
  return Date.UTC(last, monthsOf(part).to, 0) / 86_400_000;
}

/** The last day of a span as `2024-06-30`. */
export function lastDate(span: YearSpan): string {
  return new Date(lastDay(span) * 86_400_000).toISOString().slice(0, 10);
}

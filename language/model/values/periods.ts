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
  if (what !== 'value' && what !== 'published') return what;
  return isMonth(part) ? null : 'month';
}

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

/** First and last month of `H1`, `Q3`, `05` or the whole year. */
export function monthsOf(part: string | null): Months {
  if (part === null) return { from: 1, to: 12 };
  const number = Number(part.replace(/^[HQ]/, ''));
  const length = part.startsWith('H') ? 6 : part.startsWith('Q') ? 3 : 1;
  return { from: (number - 1) * length + 1, to: number * length };
}

// Selects the values for a year, or for the part of it that is over, and accumulates parts and years. Knows no formulas.

import { strangeIn } from '#language/model/before/agree.ts';
import type { Given, YearSpan } from '#language/model/figures.ts';
import type { Actual } from '#language/model/indicator.ts';
import type { Office } from '#language/model/model.ts';
import type { Calendar } from '#language/model/values/calendar.ts';
import { writtenIn } from '#language/model/values/given.ts';
import { lastDay, monthsOf } from '#language/model/values/periods.ts';
import type { Accumulation } from '#language/syntax/statements.ts';
import { add, divide, fromInteger, type Rational } from '../arithmetic/rational.ts';
import type { Outcome } from '../result.ts';
import { calculateBounds, withoutBound } from './bounds.ts';
import { type FigureScale, missing, nothingOf, numberOutcome, outcomeOn, timesOutcome } from './outcome.ts';

/** The year and office for which values are read. */
export interface Moment {
  readonly year: number;
  /** The part of the year that is over; null: the whole year. */
  readonly asOf: YearSpan | null;
  readonly calendar: Calendar;
  /** The office whose slice is read; if it has none, the total. */
  readonly office: Office | null;
}

/** The measure or indicator that the values belong to. */
export interface Accumulated extends FigureScale {
  readonly accumulate: Accumulation | null;
}

export interface PeriodReading {
  readonly outcome: Outcome;
  /** What was read: one value, or the slices or parts that add up to it. */
  readonly actuals: readonly Actual[];
}

/** null if there is no value for that moment. */
export function readActuals(values: readonly Actual[], moment: Moment, of: Accumulated): PeriodReading | null {
  if (moment.asOf && moment.asOf.first === moment.year && moment.asOf.part !== null) {
    return readPart(values, moment, of);
  }
  const { accumulate: accumulation } = of;
  return (
    readWhole(values, moment, of) ??
    (accumulation ? accumulateParts(values, moment, { accumulation, through: 12, of }) : null) ??
    readEvent(values, moment, { through: 12, of })
  );
}

/** What the plan that went before says of that year; in a unit that has nothing to do with the one here it does not count. */
export function readBefore(
  before: readonly Actual[] | undefined,
  moment: Moment,
  of: Accumulated,
): PeriodReading | null {
  const reading = before === undefined ? null : readActuals(before, moment, of);
  if (reading === null || strangeIn(reading.actuals, { unit: of.unit, percent: of.percent }) === null) return reading;
  return { ...reading, outcome: missing('unit-mismatch', of.code) };
}

/** A value for a whole span of years (`actual 2017..2019 = ...`). */
export function readSpan(values: readonly Actual[], { first, last }: YearSpan, of: FigureScale): PeriodReading | null {
  const found = values.find(({ period }) => period.first === first && period.last === last && period.part === null);
  return found ? single(found, of) : null;
}

/** The value of just that period: of the office, else the total. */
export function readExact(
  values: readonly Actual[],
  { first, last, part }: YearSpan,
  { office, of }: { readonly office: Office | null; readonly of: FigureScale },
): PeriodReading | null {
  const its = values.filter(({ period }) => period.first === first && period.last === last && period.part === part);
  const found = ofOffice(its, office);
  return found && single(found, of);
}

/** The value that `readActuals` reads, where it reads just one. */
export function actualOf(values: readonly Actual[], { year, asOf, office }: Moment): Actual | null {
  return asOf === null ? wholeOf(values, year, office) : null;
}

function readWhole(values: readonly Actual[], { year, office }: Moment, of: FigureScale): PeriodReading | null {
  const whole = wholeOf(values, year, office);
  if (whole) return single(whole, of);
  const slices = office === null ? values.filter(({ period }) => isYear(period, year)) : [];
  return sumOfSlices(slices, of);
}

/** The office's own value, else the total. */
function wholeOf(values: readonly Actual[], year: number, office: Office | null): Actual | null {
  let total: Actual | null = null;
  for (const actual of values) {
    const { period } = actual;
    if (period.first !== year || period.last !== year || period.part !== null) continue;
    if (actual.office === office) return actual;
    if (actual.office === null) total = actual;
  }
  return total;
}

function single(actual: Actual, of: FigureScale): PeriodReading {
  return { outcome: outcomeOn(actual.value, of), actuals: [actual] };
}

function isYear(period: YearSpan, year: number): boolean {
  return period.first === year && period.last === year && period.part === null;
}

/**
 * The total of the slices of offices, or of a dimension, where no total is written; percentages and dates have none. Of a figure that is split in
 * several ways the first that is whole.
 */
function sumOfSlices(all: readonly Actual[], of: FigureScale): PeriodReading | null {
  if (all.length === 0) return null;
  const slices = wholeSplit(all);
  if (!slices.every(({ value }) => isAmount(value))) return null;
  const outcome = accumulate(
    slices.map(({ value }) => outcomeOn(value, of)),
    'sum',
  );
  return { outcome, actuals: slices };
}

/** The slices of one dimension, or of offices: of the first dimension of which there are all, else of the first. */
function wholeSplit(slices: readonly Actual[]): readonly Actual[] {
  const splits = Map.groupBy(slices, ({ office }) => office?.dimension?.code ?? null);
  if (splits.size < 2) return slices;
  const whole = [...splits].find(([, members]) => members[0]?.office?.dimension?.count === members.length);
  return whole?.[1] ?? splits.values().next().value ?? slices;
}

function isAmount(given: Given): boolean {
  const value = writtenIn(given);
  return value === null || (value.kind === 'quantity' && !value.percent);
}

// ------------------------------------------------------------------------------------------------------------ parts of a year

/** The latest part of a year that has a value; null where none has. */
export function latestPart(values: readonly Actual[], year: number): string | null {
  let latest: string | null = null;
  for (const { period } of values) {
    if (period.part === null || period.last !== year) continue;
    if (latest === null || monthsOf(period.part).to > monthsOf(latest).to) latest = period.part;
  }
  return latest;
}

/**
 * The value as of a part of the year: the value of that part, or parts that add up to it, or the year's value if it is a day within that part
 * or `done`.
 */
function readPart(values: readonly Actual[], moment: Moment, of: Accumulated): PeriodReading | null {
  const { accumulate: accumulation } = of;
  const asOf = moment.asOf!;
  const { to } = monthsOf(asOf.part);
  const accumulated = accumulation ? accumulateParts(values, moment, { accumulation, through: to, of }) : null;
  if (accumulated) return accumulated;
  const exact = ofOffice(
    values.filter(({ period }) => period.first === moment.year && period.part === asOf.part),
    moment.office,
  );
  if (exact) return single(exact, of);
  const whole = readWhole(values, moment, of);
  if (whole?.outcome.kind === 'date' && whole.outcome.day <= lastDay(asOf)) return whole;
  // what is not applicable in the year is not in a part of it
  if (whole?.outcome.kind === 'nothing') return whole;
  return readEvent(values, moment, { through: to, of });
}

/** What was done, or has its day, in a part of the year, is done in the year: the first part that says so. */
function readEvent(
  values: readonly Actual[],
  { year, office }: Moment,
  { through, of }: Omit<Parts, 'accumulation'>,
): PeriodReading | null {
  let first: Actual | null = null;
  for (const actual of values) {
    const { period, value } = actual;
    if (period.part === null || period.last !== year || monthsOf(period.part).to > through) continue;
    if (value.kind !== 'date' && !(value.kind === 'done' && value.done)) continue;
    if (actual.office !== null && actual.office !== office) continue;
    if (first === null || monthsOf(period.part).to < endOf(first)) first = actual;
  }
  return first && single(first, of);
}

function ofOffice(values: readonly Actual[], office: Office | null): Actual | null {
  return values.find((value) => value.office === office) ?? values.find((value) => value.office === null) ?? null;
}

interface Parts {
  readonly accumulation: Accumulation;
  /** The last month. */
  readonly through: number;
  readonly of: FigureScale;
}

/** Consecutive parts from January on (to sum or average), or the last of them. */
function accumulateParts(
  values: readonly Actual[],
  moment: Moment,
  { accumulation, through, of: figures }: Parts,
): PeriodReading | null {
  const office = values.some((value) => value.office === moment.office) ? moment.office : null;
  const parts = values
    .filter(({ period, office: of }) => period.first === moment.year && period.part !== null && of === office)
    .filter(({ period }) => monthsOf(period.part).to <= through)
    .sort((a, b) => monthsOf(a.period.part).from - monthsOf(b.period.part).from);
  if (accumulation === 'last') {
    const last = parts.reduce<Actual | null>((a, b) => (a && endOf(a) > endOf(b) ? a : b), null);
    // of the whole year it is the value at its end: what stands there in June is not known to stand in December
    return last && (moment.asOf !== null || endOf(last) === through) ? single(last, figures) : null;
  }
  const chain = chainOf(parts, through);
  return (
    chain && {
      outcome: accumulate(
        chain.map(({ value }) => outcomeOn(value, figures)),
        accumulation,
      ),
      actuals: chain,
    }
  );
}

function endOf({ period }: Actual): number {
  return monthsOf(period.part).to;
}

/** The fewest parts that cover January to `through` without a gap; null where there is one. */
function chainOf(parts: readonly Actual[], through: number): readonly Actual[] | null {
  const chain: Actual[] = [];
  for (let month = 1; month <= through; ) {
    const next = parts
      .filter(({ period }) => monthsOf(period.part).from === month)
      .reduce<Actual | null>((a, b) => (a && endOf(a) >= endOf(b) ? a : b), null);
    if (!next) return null;
    chain.push(next);
    month = endOf(next) + 1;
  }
  return chain;
}

// ------------------------------------------------------------------------------------------------------------- several values

/** A typing error (`2017..20190`) must not take a minute. */
const mostYears = 1000;

export function yearsIn({ first, last }: YearSpan): readonly number[] {
  return Array.from({ length: Math.min(last - first + 1, mostYears) }, (_, index) => first + index);
}

/** Accumulates the values of consecutive periods. If one is missing, so is the result, except with `last`. */
export function accumulate(outcomes: readonly Outcome[], accumulation: Accumulation): Outcome {
  const last = outcomes[outcomes.length - 1];
  if (!last) return missing('no-value');
  if (accumulation === 'last') return last;
  const gap = outcomes.find(({ kind }) => kind === 'missing');
  if (gap) return bounded(outcomes, accumulation) ?? withoutBound(gap);
  const numbers: Rational[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind === 'nothing') continue;
    if (outcome.kind !== 'number') return missing('kind-mismatch');
    numbers.push(outcome.number);
  }
  if (numbers.length === 0) return nothingOf(outcomes);
  const total = numbers.reduce(add);
  return { kind: 'number', number: accumulation === 'sum' ? total : divide(total, fromInteger(numbers.length)) };
}

/** Of lower bounds alone, or upper ones, beside figures: a bound; else null. */
function bounded(outcomes: readonly Outcome[], accumulation: 'sum' | 'mean'): Outcome | null {
  const counted = outcomes.filter(({ kind }) => kind !== 'nothing');
  let total: Outcome = numberOutcome({ n: 0n, d: 1n });
  for (const outcome of counted) {
    const next =
      total.kind === 'number' && outcome.kind === 'number'
        ? numberOutcome(add(total.number, outcome.number))
        : calculateBounds('+', total, outcome);
    if (next === null) return null;
    total = next;
  }
  return accumulation === 'sum' ? total : timesOutcome(total, { n: 1n, d: BigInt(counted.length) });
}

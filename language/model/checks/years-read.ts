// Computes which years formulas, targets and printed figures read, directly or through other formulas: `[n-3]` of something read as `[n-1]` is four years back. Knows
// nothing of values.

import { partsOf } from '../expressions.ts';
import type { YearSpan } from '../figures.ts';
import { referenceIn } from '../goals/goals.ts';
import type { Indicator, Measure, Target, Years } from '../indicator.ts';
import type { PublishedFigure } from '../model.ts';
import type { Checked } from './check.ts';

type Subject = Measure | Indicator;

export interface Reach {
  isRead(subject: Subject, period: YearSpan): boolean;
}

/** The years read: relative to the scored year, and absolute. */
interface YearsRead {
  back: number;
  forward: number;
  readonly years: Set<number>;
}

interface Edge {
  readonly from: Subject;
  readonly to: Subject;
  readonly years: Years | null;
}

/** A limit, because formulas that read each other's previous years have no end. */
const farthest = 1_000;

export function createReach({ indicators, measures, model }: Checked, first: number): Reach {
  const reads = new Map<Subject, YearsRead>();
  const last = model.years?.last ?? first;
  const printed = Map.groupBy(model.published, indicatorOf);
  for (const indicator of indicators) reads.set(indicator, ownReach(indicator, printed.get(indicator) ?? []));
  const edges = [...indicators, ...measures].flatMap(edgesFrom);
  for (let again = true; again; ) {
    again = false;
    for (const edge of edges) again = follow(edge, reads) || again;
  }
  return {
    isRead: (subject, period) => {
      const read = reads.get(subject);
      if (!read) return false;
      if (period.last >= first + read.back && period.first <= last + read.forward) return true;
      return [...read.years].some((year) => period.first <= year && year <= period.last);
    },
  };
}

function indicatorOf({ subject }: PublishedFigure): Indicator | null {
  return subject.kind === 'place' ? subject.place.indicator : null;
}

/** Printed figures are compared with the values of their year, changes with those of the year before, too. */
function ownReach({ targets, places }: Indicator, printed: readonly PublishedFigure[]): YearsRead {
  const read: YearsRead = { back: 0, forward: 0, years: new Set() };
  const all: readonly Target[] = [...targets, ...places.flatMap((place) => place.targets)];
  for (const { goal } of all) {
    const from = referenceIn(goal);
    if (from?.kind === 'previous') read.back = -1;
    if (from?.kind === 'year') read.years.add(from.year);
  }
  for (const { figure, year } of printed) {
    if (figure === 'value' || figure === 'change') addYear(read.years, year);
    if (figure === 'change') addYear(read.years, year - 1);
  }
  return read;
}

function edgesFrom(from: Subject): Edge[] {
  if (from.formula === null) return 'measure' in from && from.measure ? [{ from, to: from.measure, years: null }] : [];
  return partsOf(from.formula.expression).flatMap((part): Edge[] => {
    if (part.kind === 'measure') return [{ from, to: part.measure, years: part.years }];
    return part.kind === 'indicator' ? [{ from, to: part.indicator, years: part.years }] : [];
  });
}

/** Returns whether the edge added years. */
function follow({ from, to, years }: Edge, reads: Map<Subject, YearsRead>): boolean {
  const source = reads.get(from);
  if (!source) return false;
  const read = reads.get(to) ?? { back: 0, forward: 0, years: new Set<number>() };
  const before = [read.back, read.forward, read.years.size];
  const isNew = !reads.has(to);
  reads.set(to, read);
  for (const point of years ? [years.first, years.last] : [{ relative: true, value: 0 }]) {
    if (point.relative) {
      read.back = Math.max(-farthest, Math.min(read.back, source.back + point.value));
      read.forward = Math.min(farthest, Math.max(read.forward, source.forward + point.value));
      for (const year of source.years) addYear(read.years, year + point.value);
    } else addYear(read.years, point.value);
  }
  if (years && !years.first.relative && !years.last.relative)
    for (let year = years.first.value; year < years.last.value; year++) addYear(read.years, year);
  return isNew || read.back !== before[0] || read.forward !== before[1] || read.years.size !== before[2];
}

function addYear(years: Set<number>, year: number): void {
  if (years.size < farthest) years.add(year);
}

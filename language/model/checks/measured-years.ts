// Whether anything is known of what an indicator shows in a year: its own value, its baseline, or all that its formula reads. Knows nothing of
// scores.

import { partsOf } from '../expressions.ts';
import type { Actual, Indicator, Measure, Years } from '../indicator.ts';
import type { Place } from '../model.ts';

type Subject = Measure | Indicator;

export function isMeasured({ indicator, actuals }: Place, year: number): boolean {
  if (isIn(actuals, year) || indicator.baselines.some((baseline) => baseline.year === year)) return true;
  return hasValue(indicator, year, new Map());
}

/** `known`: what was found, by code and year; false while it is being looked at. */
function hasValue(subject: Subject, year: number, known: Map<string, boolean>): boolean {
  if (isIn('targets' in subject ? subject.actuals : subject.values, year)) return true;
  const key = `${'targets' in subject} ${subject.code} ${year}`;
  const found = known.get(key);
  if (found !== undefined || known.size > mostRead) return found ?? false;
  known.set(key, false);
  const read = readBy(subject);
  const has =
    read.length > 0 && read.every(({ of, years }) => yearsRead(years, year).every((one) => hasValue(of, one, known)));
  known.set(key, has);
  return has;
}

/** Formulas may read each other's years without end. */
const mostRead = 1_000;

function isIn(values: readonly Actual[], year: number): boolean {
  return values.some(({ period }) => period.first <= year && year <= period.last);
}

interface Read {
  readonly of: Subject;
  readonly years: Years | null;
}

function readBy(subject: Subject): readonly Read[] {
  if (subject.formula === null)
    return 'measure' in subject && subject.measure ? [{ of: subject.measure, years: null }] : [];
  return partsOf(subject.formula.expression).flatMap((part): Read[] => {
    if (part.kind === 'measure') return [{ of: part.measure, years: part.years }];
    return part.kind === 'indicator' ? [{ of: part.indicator, years: part.years }] : [];
  });
}

/** The first and the last of them: those between are taken for granted. */
function yearsRead(years: Years | null, year: number): readonly number[] {
  if (!years) return [year];
  return [years.first, years.last].map(({ relative, value }) => (relative ? year + value : value));
}

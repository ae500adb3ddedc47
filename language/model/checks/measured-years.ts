// Whether anything is known of what an indicator shows in a year: its own value, its baseline, or all that its formula reads. Knows nothing of
// scores.

import { partsOf } from '../expressions.ts';
import type { Actual, Indicator, Measure, Place, Years } from '../model.ts';

type Subject = Measure | Indicator;

/** An indicator's formula may read itself through others: what is being looked at holds nothing of its own. */
export function isMeasured({ indicator, actuals }: Place, year: number): boolean {
  if (isIn(actuals, year) || indicator.baselines.some((baseline) => baseline.year === year)) return true;
  return hasValue(indicator, year, new Set());
}

function hasValue(subject: Subject, year: number, under: Set<string>): boolean {
  if (isIn('targets' in subject ? subject.actuals : subject.values, year)) return true;
  const key = `${subject.code}\n${year}`;
  if (under.has(key) || under.size > mostRead) return false;
  under.add(key);
  const read = readBy(subject);
  return (
    read.length > 0 && read.every(({ of, years }) => yearsRead(years, year).every((one) => hasValue(of, one, under)))
  );
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

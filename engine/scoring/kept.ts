// A target that is to be kept in every period of the year: in which of them it held. Knows no siblings, no weights.

import type { YearSpan } from '#language/model/figures.ts';
import { asks } from '#language/model/goals/goals.ts';
import { targetOf } from '#language/model/goals/target-of.ts';
import type { Place } from '#language/model/model.ts';
import type { Calendar } from '#language/model/values/calendar.ts';
import type { KeptPeriod, Outcome } from '../result.ts';
import { attain } from '../rules/attainment.ts';
import { attainBound } from '../rules/bound.ts';
import { endsIn } from '../rules/scale-ends.ts';
import { missingRead } from '../values/inputs.ts';
import { namedReader } from '../values/named-figures.ts';
import { boundIn, isPresent, missing, nothingOf } from '../values/outcome.ts';
import type { PartRead, Reader, ValueRead } from '../values/read.ts';
import { resolveTarget } from '../values/target.ts';
import { baselineOf } from './place-baseline.ts';

export interface KeptContext {
  readonly year: number;
  readonly asOf: YearSpan | null;
  readonly calendar: Calendar;
  readonly initial: boolean;
  readonly reader: Reader;
}

/** `3 of 4`, with what was read for each; missing where a period is. */
export function readKept(place: Place, context: KeptContext): ValueRead {
  const { year, asOf, calendar, reader } = context;
  const { indicator, office } = place;
  const parts = reader.parts(place, { year, asOf, calendar, office });
  const values = [...place.actuals, ...indicator.actuals, ...(indicator.measure?.values ?? [])];
  if (parts === null)
    return { ...missingRead({ kind: 'indicator', indicator }, { year, asOf, calendar, office }, values), trace: null };
  const inputs = parts.flatMap(({ read }) => read.inputs);
  return { outcome: keptOf(parts.map((part) => judged(place, part, context))), inputs, trace: null };
}

export function keptPeriods(place: Place, context: KeptContext): readonly KeptPeriod[] {
  const { year, asOf, calendar, reader } = context;
  const parts = place.indicator.kept ? reader.parts(place, { year, asOf, calendar, office: place.office }) : null;
  return parts?.map((part) => judged(place, part, context)) ?? [];
}

function keptOf(periods: readonly KeptPeriod[]): Outcome {
  const gap = periods.find(({ value, held }) => held === null && value.kind !== 'nothing');
  if (gap) return gap.value.kind === 'missing' ? gap.value : missing('kind-mismatch');
  const counted = periods.filter(({ held }) => held !== null);
  if (counted.length === 0) return nothingOf(periods.map(({ value }) => value));
  return { kind: 'kept', held: counted.filter(({ held }) => held).length, of: counted.length };
}

/** The target of the period itself counts, else that of the year; of one that was revised the one in force at the end of the period. */
function judged(
  place: Place,
  { period, read }: PartRead,
  { year, initial, calendar, reader, asOf }: KeptContext,
): KeptPeriod {
  const { indicator, rules, office } = place;
  const target = targetOf(place.targets, { year, asOf: period, initial });
  const resolved =
    target &&
    resolveTarget(place, target, {
      readNamed: namedReader(place, { year, asOf, calendar, reader }),
      readYear: (of) => reader.year(indicator, place, { year: of, asOf, calendar, office }),
      over: null,
    });
  const value = read.outcome;
  if (!resolved || !asks(resolved.target.goal)) return { period, value, target: resolved, held: null };
  const scale = endsIn(place, namedReader(place, { year, asOf, calendar, reader }));
  const attempt = { indicator, rules, target: resolved, scale, baseline: baselineOf(place, year), reached: null };
  const bound = boundIn(value);
  const attained = bound ? attainBound(attempt, bound) : isPresent(value) ? attain({ ...attempt, value }) : null;
  return {
    period,
    value,
    target: resolved,
    held: attained === null || typeof attained === 'string' ? null : attained.met,
  };
}

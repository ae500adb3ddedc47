// Scores a place of an indicator: selects the target, reads the value, computes the attainment. Knows no siblings, no weights.

import type { YearSpan } from '#language/model/figures.ts';
import { asks, dueDay, expectedKind, isOfTime, milestonesAsked } from '#language/model/goals/goals.ts';
import { targetOf } from '#language/model/goals/target-of.ts';
import type { Indicator, Target } from '#language/model/indicator.ts';
import type { Place } from '#language/model/model.ts';
import { conversion } from '#language/model/units/conversion.ts';
import { CALENDAR_YEARS, type Calendar } from '#language/model/values/calendar.ts';
import { lastDay, partOver, yearIn } from '#language/model/values/periods.ts';
import type { Outcome, OutcomeBound, Reason, TargetResult } from '../result.ts';
import { attain, attainKept } from '../rules/attainment.ts';
import type { AttainmentInput } from '../rules/attainment-input.ts';
import { attainBound } from '../rules/bound.ts';
import { endsIn, hasScale, scaleIn } from '../rules/scale-ends.ts';
import { inputsOf } from '../values/inputs.ts';
import { namedReader, type ReadNamed } from '../values/named-figures.ts';
import { boundIn, magnitude } from '../values/outcome.ts';
import { reachedOf } from '../values/reached.ts';
import type { Reader, ValueRead } from '../values/read.ts';
import { resolveTarget } from '../values/target.ts';
import { attainedAsWritten } from './as-written.ts';
import { readKept } from './kept.ts';
import { milestonesOf, readMilestones } from './milestones.ts';
import { baselineOf, baselineRead } from './place-baseline.ts';
import { type Judgement, PlaceRecord, type Provenance, unscored } from './record.ts';
import {
  checkAttained,
  checkDay,
  checkKind,
  checkMeasurable,
  checkResolved,
  reportLeftOut,
  type ScoringReport,
} from './scoring-diagnostics.ts';

export interface PlaceContext extends ScoringReport {
  readonly year: number;
  readonly asOf: YearSpan | null;
  /** Targets count as they were first set. */
  readonly initial: boolean;
  readonly calendar: Calendar;
  readonly reader: Reader;
  readonly provenance: Provenance;
}

/** What values and targets are read by. */
type Asked = Pick<PlaceContext, 'year' | 'asOf' | 'calendar' | 'initial' | 'reader'>;

export function scorePlace(place: Place, context: PlaceContext): PlaceRecord {
  const target = resolvedTarget(place, context);
  if (target) checkResolved(place, target, context);
  const found = quickValue(place, target, context) ?? dated(readPlace(place, context), context);
  return new PlaceRecord(place, found, judgementOf(place, found, target, context), context.provenance);
}

/** A missing value with the calendar of its year. */
function dated(read: ValueRead, { calendar }: PlaceContext): ValueRead {
  const { outcome } = read;
  if (outcome.kind !== 'missing' || calendar === CALENDAR_YEARS) return read;
  return { ...read, outcome: { kind: 'missing', reason: { ...outcome.reason, calendar } } };
}

// What is judged, and by what, is handed on one by one: an object more for each place shows in scoring a large plan.

function judgementOf(
  place: Place,
  found: ValueRead | Outcome,
  target: TargetResult | null,
  context: PlaceContext,
): Judgement {
  // goalposts need no target
  if (!hasScale(place) && (!target || !asks(target.target.goal))) return unscored;
  if (target && !isDue(target.target, context)) return withStatus('not-due', null);
  if (target?.interim?.kind === 'none' && !hasScale(place)) return withStatus('not-due', null);
  return 'outcome' in found
    ? judge(place, found.outcome, target, context, reachedIn(found))
    : judge(place, found, target, context, null);
}

function reachedIn({ trace, inputs }: ValueRead): number | null {
  return reachedOf(trace ? inputsOf(trace) : inputs);
}

/** Fast path: the year's value without provenance; null if it must be read in full, as where a target asks when it was reached. */
function quickValue(
  place: Place,
  target: TargetResult | null,
  { year, asOf, calendar, reader }: PlaceContext,
): Outcome | null {
  if (place.indicator.kept || hasMilestones(target?.target)) return null;
  if (target && (target.target.period.first !== target.target.period.last || hasDay(target.target))) return null;
  return reader.outcome(place, { year, asOf, calendar, office: place.office });
}

/** The year's value; for a target of several years, once they are over, their accumulated value. */
export function readPlace(place: Place, context: Asked): ValueRead {
  const { year, asOf, calendar, initial, reader } = context;
  if (place.indicator.kept) return readKept(place, context);
  const target = targetOf(place.targets, { year, asOf, initial });
  if (hasMilestones(target)) return readMilestones(place, context);
  const spans = target !== null && target.period.first !== target.period.last;
  if (spans && isDue(target, context)) return reader.period(place, target.period);
  return reader.value(place.indicator, place, { year, asOf, calendar, office: place.office });
}

/** The target of the year, resolved. */
export function resolvedTarget(place: Place, { year, asOf, calendar, initial, reader }: Asked): TargetResult | null {
  const target = targetOf(place.targets, { year, asOf, initial });
  if (!target) return null;
  return resolveTarget(place, target, {
    readNamed: namedReader(place, { year: target.period.last, asOf, calendar, reader }),
    readYear: (of) => reader.year(place.indicator, place, { year: of, asOf, calendar, office: place.office }),
    // each period is held against a target of its own
    over: place.indicator.kept ? null : partOver({ year, asOf }),
  });
}

/** What goalposts name, in the year that is scored. */
export function namedIn(place: Place, { year, asOf, calendar, reader }: Omit<Asked, 'initial'>): ReadNamed {
  return namedReader(place, { year, asOf, calendar, reader });
}

function isDue(target: Target, { year }: Pick<PlaceContext, 'year'>): boolean {
  return target.period.last <= year;
}

function hasMilestones(target: Target | null | undefined): boolean {
  return target != null && milestonesAsked(target.goal).length > 0;
}

/** A figure by a day. */
function hasDay({ goal }: Target): boolean {
  return !isOfTime(goal) && dueDay(goal) !== null;
}

function judge(
  place: Place,
  outcome: Outcome,
  target: TargetResult | null,
  context: PlaceContext,
  reached: number | null,
): Judgement {
  if (outcome.kind === 'nothing') return nothingToMeasure(place, outcome.because, context);
  if (outcome.kind === 'kept')
    return { judged: 'measured', reason: null, attained: attainKept(outcome, place.rules), baseline: null };
  if (target && hasMilestones(target.target)) return judgeMilestones(place, outcome, target, context);
  if (outcome.kind === 'missing') {
    if (outcome.reason.kind === 'unit-mismatch') withStrangeUnit(place, outcome, target, context);
    const bound = boundIn(outcome);
    if (bound && !place.indicator.kept)
      return judgeBound(place, bound, { target, reached }, context) ?? withStatus('missing', outcome.reason);
    const waits = outcome.reason.kind === 'no-value' && isPending(target, context);
    return waits ? withStatus('pending', null) : unmeasured(place, outcome.reason, target, context);
  }
  if (outcome.kind === 'done' && !outcome.done && isPending(target, context)) return withStatus('pending', null);
  const start = baselineRead(place, context.year);
  // falling back to another rule would hide the error
  if (start?.kind === 'missing') return withStatus('missing', start.reason);
  const baseline = start && magnitude(start);
  const { indicator } = place;
  if (hasOtherSizes(indicator))
    return withStatus('missing', { kind: 'unit-mismatch', name: indicator.code, year: null });
  const scale = scaleIn(place, namedIn(place, context));
  if (scale && 'kind' in scale) return unmeasured(place, scale, target, context);
  const attained = attain({ indicator, rules: place.rules, value: outcome, reached, target, scale, baseline });
  if (attained === 'kind-mismatch' && target && expectedKind(target.target.goal) === 'date')
    checkKind(place, readPlace(place, context), context);
  if (attained === 'no-day') {
    if (isPending(target, context)) return withStatus('pending', null);
    checkDay(place, readPlace(place, context), context);
  }
  if (attained === 'unit-mismatch') withStrangeUnit(place, outcome, target, context);
  if (typeof attained === 'string') return unmeasured(place, reasonOf(attained, place, target), target, context);
  checkAttained({ place, target, attained, value: outcome }, context);
  return { judged: 'measured', reason: null, attained, baseline };
}

function judgeMilestones(place: Place, value: Outcome, target: TargetResult, context: PlaceContext): Judgement {
  if (milestonesOf(place, context).every(({ pending }) => pending)) return withStatus('pending', null);
  if (value.kind === 'missing') return unmeasured(place, value.reason, target, context);
  const { indicator, rules } = place;
  const attained = attain({ indicator, rules, value, reached: null, target, baseline: null, scale: null });
  if (typeof attained === 'string') return unmeasured(place, reasonOf(attained, place, target), target, context);
  return { judged: 'measured', reason: null, attained, baseline: null };
}

function nothingToMeasure({ indicator }: Place, because: string | null, { year }: PlaceContext): Judgement {
  if (because === null) return withStatus('nothing-to-measure', null);
  return withStatus('not-applicable', { kind: 'not-applicable', name: indicator.code, year, because });
}

/** null where the bound does not decide. */
function judgeBound(
  place: Place,
  bound: OutcomeBound,
  { target, reached }: Pick<AttainmentInput, 'target' | 'reached'>,
  context: PlaceContext,
): Judgement | null {
  const { indicator, rules } = place;
  if (hasOtherSizes(indicator)) return null;
  const baseline = baselineOf(place, context.year);
  const attained = attainBound(
    { indicator, rules, reached, target, scale: endsIn(place, namedIn(place, context)), baseline },
    bound,
  );
  return attained && { judged: 'measured', reason: null, attained, baseline };
}

function hasOtherSizes(indicator: Indicator): boolean {
  return indicator.sizes.some(({ value }) => conversion(value, indicator) !== null);
}

/** Not done, and its date is after the scored year, or after the part of it that is over. */
/** Its day, or the year for something to be done, is not over at the end of what is scored: it is not missing yet. */
export function isPending(
  target: TargetResult | null,
  { year, asOf, calendar }: Pick<PlaceContext, 'year' | 'asOf' | 'calendar'>,
): boolean {
  const goal = target?.target.goal;
  if (!target || !goal || !(isOfTime(goal) || hasDay(target.target))) return false;
  const over = lastDay(partOver({ year, asOf }) ?? yearIn(calendar, year));
  const due = dueDay(goal);
  return (due ? due.day : lastDay(yearIn(calendar, year))) > over;
}

function reasonOf(kind: Reason['kind'], place: Place, target: TargetResult | null): Reason {
  const reference: Outcome | null = target?.resolved ?? null;
  const unknown = target?.named.map(({ outcome }) => (outcome.kind === 'missing' ? outcome.reason : null));
  const why = unknown?.find((one) => one?.kind === kind);
  if (why) return why;
  if (reference?.kind === 'missing') return { ...reference.reason, name: place.indicator.code };
  return { kind, name: place.indicator.code, year: null };
}

/** The figures are in units that cannot be converted. */
function withStrangeUnit(place: Place, value: Outcome, target: TargetResult | null, context: PlaceContext): void {
  const written = value.kind === 'missing' ? (value.reason.asWritten ?? null) : magnitude(value);
  const before = attainedAsWritten(place, written, target);
  if (before !== null) reportLeftOut(place, before, context);
}

function unmeasured(place: Place, reason: Reason, target: TargetResult | null, context: PlaceContext): Judgement {
  checkMeasurable(place, reason, { target, doubts: context });
  const { calendar } = context;
  return withStatus('missing', calendar === CALENDAR_YEARS ? reason : { ...reason, calendar });
}

function withStatus(judged: Judgement['judged'], reason: Reason | null): Judgement {
  return { judged, reason, attained: null, baseline: null };
}

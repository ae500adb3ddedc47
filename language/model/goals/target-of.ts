// Which of an indicator's targets counts for a year, or for the part of it that is over. Knows no rules of a policy.

import type { Target } from '../indicator.ts';
import { CALENDAR_YEARS, type Calendar } from '../values/calendar.ts';
import {
  endsTogether,
  lastDay,
  monthsOf,
  type PartOfYear,
  partOver,
  samePeriod,
  type YearMoment,
  yearIn,
} from '../values/periods.ts';

/** When it is looked at; with `initial` as the targets were first set, whatever was revised since. */
export interface TargetMoment extends YearMoment {
  readonly initial?: boolean;
}

/**
 * The target of the year itself, else one that is to be met by the end of its last part, else one for several years that include it. Within a year a
 * target of the part that is over comes first. Of one that was revised: as it is in force on the last day.
 */
export function targetOf(targets: readonly Target[], moment: TargetMoment): Target | null {
  const over = partOver(moment);
  const first = (over && targetWithin(targets, over)) ?? targetOfYear(targets, moment.year);
  return first && !moment.initial ? inForce(first, targets, lastDayOf(moment, first.period.calendar)) : first;
}

function lastDayOf(moment: YearMoment, calendar: Calendar = CALENDAR_YEARS): number {
  const over = partOver(moment);
  return lastDay(yearIn(calendar, moment.year, over?.part ?? null));
}

function inForce(first: Target, targets: readonly Target[], day: number): Target {
  let found = first;
  for (const target of targets) {
    const { revised, period } = target;
    if (revised === null || revised.on.day > day || !samePeriod(period, first.period)) continue;
    if (found.revised === null || revised.on.day > found.revised.on.day) found = target;
  }
  return found;
}

/** A target and its revisions, in order. Of two first ones, which is an error, the one that is asked about. */
export function historyOf(targets: readonly Target[], target: Target): readonly Target[] {
  const same = targets.filter(({ period }) => samePeriod(period, target.period));
  const first = target.revised === null ? target : same.find(({ revised }) => revised === null);
  const revisions = same
    .filter(({ revised }) => revised !== null)
    .sort((a, b) => a.revised!.on.day - b.revised!.on.day);
  return first === undefined ? revisions : [first, ...revisions];
}

/** Of each period the target that is in force at last. */
export function lastTargets(targets: readonly Target[]): readonly Target[] {
  if (targets.every(({ revised }) => revised === null)) return targets;
  return targets.filter(({ revised }) => revised === null).flatMap((one) => historyOf(targets, one).at(-1) ?? []);
}

/** The target of a part of the year: of that part itself, else of another that ends with it, as H1 does with Q2. */
function targetWithin(targets: readonly Target[], over: PartOfYear): Target | null {
  let same: Target | null = null;
  for (const target of targets) {
    const { first, part } = target.period;
    if (target.revised !== null || first !== over.first || part === null) continue;
    if (part === over.part) return target;
    if (endsTogether(part, over.part)) same ??= target;
  }
  return same;
}

function targetOfYear(targets: readonly Target[], year: number): Target | null {
  let around: Target | null = null;
  let atEnd: Target | null = null;
  for (const target of targets) {
    if (target.revised !== null) continue;
    const { first, last, part } = target.period;
    if (first === year && last === year) {
      if (part === null) return target;
      if (monthsOf(part).to === 12) atEnd ??= target;
    } else if (first <= year && year <= last) around ??= target;
  }
  return atEnd ?? around;
}

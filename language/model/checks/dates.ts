// Checks that dates are near the years that they are given for: with a typing error in the year a target is met, or missed, by years. Knows nothing of
// scores.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import type { YearSpan } from '../figures.ts';
import { dueDay, isOfTime, milestonesAsked } from '../goals/goals.ts';
import type { Actual, Indicator, Measure, Target } from '../indicator.ts';
import type { Place } from '../model.ts';
import { yearOfDay } from '../values/calendar.ts';
import { printPeriod } from '../values/periods.ts';
import type { Checked, Telling } from './check.ts';
import { valueAnchor } from './value-anchors.ts';

/** `suspects`: the measures and indicators of which `checkDatesOf` says something. */
export function checkDates(
  { tree, given, binding: { report } }: Checked,
  suspects: readonly (Measure | Indicator)[],
): void {
  const told = new Set<Anchor>();
  for (const one of suspects) checkDatesOf(one, { told, report });
  const check = ({ indicator: { code, targets: own }, targets, actuals }: Place): void => {
    if (targets !== own && targets.some(isDue)) checkTargets(targets, { code, told, report });
    if (actuals.some(isDay)) checkValues(actuals, { code, targets, told, report });
  };
  for (const { place } of tree.placements) check(place);
  for (const place of given) check(place);
}

export function checkDatesOf(of: Measure | Indicator, { told, report }: Telling): void {
  const { code } = of;
  if ('targets' in of) {
    const { targets, actuals, milestones } = of;
    if (targets.some(isDue)) checkTargets(targets, { code, told, report });
    if (actuals.some(isDay)) checkValues(actuals, { code, targets, told, report });
    if (milestones.length > 0) checkMilestones(of, { code, told, report });
  } else if (of.values.some(isDay)) checkValues(of.values, { code, targets: [], told, report });
}

function isDay({ value }: Actual): boolean {
  return value.kind === 'date';
}

function isDue({ goal }: Target): boolean {
  return dueDay(goal) !== null;
}

interface Looking extends Telling {
  readonly code: string;
}

function checkTargets(targets: readonly Target[], looking: Looking): void {
  for (const { period, goal, anchor } of targets) {
    const date = dueDay(goal);
    if (date !== null && isFar(date.iso, period)) tell('target', { iso: date.iso, period, anchor }, looking);
  }
}

/** Each as the value of a target with its day. */
function checkMilestones({ targets, milestones }: Indicator, looking: Looking): void {
  for (const { period, goal } of targets) {
    for (const { title, by } of milestonesAsked(goal)) {
      const its = milestones.filter((one) => one.year === period.first && one.title === title);
      const values = its.map(({ value, anchor }) => ({ value, anchor, period }));
      checkValues(values, { ...looking, targets: [{ period, goal: { kind: 'by', date: by } }] });
    }
  }
}

function checkValues(
  values: readonly Pick<Actual, 'value' | 'period' | 'anchor'>[],
  { targets, ...looking }: Looking & { readonly targets: readonly Pick<Target, 'period' | 'goal'>[] },
): void {
  for (let at = 0; at < values.length; at++) {
    const { value, period, anchor } = values[at]!;
    if (value.kind !== 'date') continue;
    const { iso } = value;
    if (isFar(iso, period) || isYearEarly(iso, period, targets)) {
      tell('value', { iso, period, anchor: valueAnchor(anchor) }, looking);
    }
  }
}

/** Outside of the years and of the one before and after. */
function isFar(iso: string, { first, last, calendar }: YearSpan): boolean {
  const year = yearOfDay(iso, calendar);
  return year < first - 1 || year > last + 1;
}

/** In the previous year, and still in time a year later: probably last year's number, typed by habit. */
function isYearEarly(
  iso: string,
  { first, calendar }: YearSpan,
  targets: readonly Pick<Target, 'period' | 'goal'>[],
): boolean {
  if (yearOfDay(iso, calendar) !== first - 1) return false;
  const later = `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`;
  return targets.some(({ period, goal }) => {
    if (period.first !== first || period.last !== first || !isOfTime(goal)) return false;
    const due = dueDay(goal);
    return due === null || later <= due.iso;
  });
}

interface Far {
  readonly iso: string;
  readonly period: YearSpan;
  readonly anchor: Anchor;
}

function tell(what: 'target' | 'value', { iso, period, anchor }: Far, { code, told, report }: Looking): void {
  if (told.has(anchor)) return;
  told.add(anchor);
  report('date-far-off', anchor, { what, name: code, date: iso, period: printPeriod({ ...period, part: null }) });
}

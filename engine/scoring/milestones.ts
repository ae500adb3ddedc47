// Which milestones of a year are done, and which are pending at its end, or at the end of the part that is over. Knows no rules and no weights.

import type { YearSpan } from '#language/model/figures.ts';
import { milestonesAsked } from '#language/model/goals/goals.ts';
import { targetOf } from '#language/model/goals/target-of.ts';
import type { Milestone } from '#language/model/indicator.ts';
import type { Place } from '#language/model/model.ts';
import type { Calendar } from '#language/model/values/calendar.ts';
import { lastDay, partOver, yearIn } from '#language/model/values/periods.ts';
import type { MilestoneState, Outcome } from '../result.ts';
import { isPresent, missing, outcomeOf } from '../values/outcome.ts';
import type { ValueRead } from '../values/read.ts';

export interface MilestonesContext {
  readonly year: number;
  readonly asOf: YearSpan | null;
  readonly initial: boolean;
  readonly calendar: Calendar;
}

/** Each of the year's; empty where its target is another. */
export function milestonesOf(place: Place, context: MilestonesContext): readonly MilestoneState[] {
  const target = targetOf(place.targets, context);
  return target ? milestonesAsked(target.goal).map((one) => stateOf(one, place, context)) : [];
}

/** `2 of 3`; missing where one that is due has no value, or all are pending. */
export function readMilestones(place: Place, context: MilestonesContext): ValueRead {
  return { outcome: outcomeIn(milestonesOf(place, context), place, context), inputs: [], trace: null };
}

function outcomeIn(each: readonly MilestoneState[], { indicator }: Place, { year }: MilestonesContext): Outcome {
  const counted = each.filter(({ pending }) => !pending);
  if (counted.length === 0 || !counted.every(({ on }) => isPresent(on)))
    return missing('no-value', indicator.code, year);
  return { kind: 'milestones', done: counted.filter(({ on }) => isDone(on)).length, of: each.length, each };
}

/** What was done after the part that is over was not done at its end. */
function stateOf(
  milestone: Milestone,
  { indicator }: Place,
  { year, asOf, calendar }: MilestonesContext,
): MilestoneState {
  const end = lastDay(partOver({ year, asOf }) ?? yearIn(calendar, year));
  const said = indicator.milestones.find((one) => one.year === year && one.title === milestone.title);
  const given = said ? outcomeOf(said.value) : missing('no-value', indicator.code, year);
  const on: Outcome = given.kind === 'date' && asOf !== null && given.day > end ? { kind: 'done', done: false } : given;
  const pending = !isDone(on) && milestone.by.day > end;
  return { milestone, on, pending, provisional: said?.provisional === true, source: said?.source ?? null };
}

function isDone(on: Outcome): boolean {
  return on.kind === 'date' || (on.kind === 'done' && on.done);
}

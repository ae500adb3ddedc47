// Properties of a target of any kind. Knows nothing of syntax and scores.

import type { Comparison } from '../../syntax/literals.ts';
import type { DateValue, Value } from '../figures.ts';
import type { BoundGoal, Milestone, NamedFigure } from '../indicator.ts';
import type { MissedName } from '../rules.ts';
import { between } from './between.ts';
import { by } from './by.ts';
import { compare } from './compare.ts';
import { dated } from './dated.ts';
import { done } from './done.ts';
import type { GoalChange, GoalFigure, GoalKind, GoalOf, GoalReference, OwnWorth } from './goal-kind.ts';
import { grades } from './grades.ts';
import { milestones } from './milestones.ts';
import { none } from './none.ts';
import { relative } from './relative.ts';

const kinds: { readonly [Kind in BoundGoal['kind']]: GoalKind<GoalOf<Kind>> } = {
  compare,
  relative,
  between,
  dated: dated(kindOf, sameGoal),
  grades,
  by,
  done,
  milestones,
  none,
};

/** The cast is safe: each entry gets goals of its own kind alone, which the type of a record cannot express. */
function kindOf(goal: BoundGoal): GoalKind<BoundGoal> {
  return kinds[goal.kind] as GoalKind<BoundGoal>;
}

/** Whether there is anything to compare a value with; false for `none`. */
export function asks(goal: BoundGoal): boolean {
  return kindOf(goal).asks;
}

/** The kind of value that it needs; null: any. */
export function expectedKind(goal: BoundGoal): Value['kind'] | null {
  return kindOf(goal).expects(goal);
}

/** The figures written in it, which must be in the indicator's unit or on its scale. */
export function figuresIn(goal: BoundGoal): readonly GoalFigure[] {
  return kindOf(goal).figures(goal);
}

/** The figures that it names instead of writing them. */
export function namedFigures(goal: BoundGoal): readonly NamedFigure[] {
  return kindOf(goal).named(goal);
}

/** A copy with other figures; null if `change` returns null for one. */
export function withFigures(goal: BoundGoal, change: (figure: GoalFigure) => GoalFigure | null): BoundGoal | null {
  return kindOf(goal).withFigures(goal, change);
}

/** The change of a relative target from its reference; else null. */
export function changeIn(goal: BoundGoal): GoalChange | null {
  return kindOf(goal).change(goal);
}

/** The reference of a relative target; else null. */
export function referenceIn(goal: BoundGoal): GoalReference | null {
  return kindOf(goal).reference(goal);
}

/** The comparison for each of its figures, written or named; empty if it is no amount. */
export function sidesOf(goal: BoundGoal): readonly Comparison[] {
  return kindOf(goal).sides(goal);
}

/** The rule of a policy that says what is left where it is missed. */
export function missedNameOf(goal: BoundGoal): MissedName | null {
  return kindOf(goal).missed(goal);
}

/** What it says itself of what values are worth; null: the policy says it. */
export function worthIn(goal: BoundGoal): OwnWorth | null {
  return kindOf(goal).worth(goal);
}

/** The one figure at which it is just met; null where there is none, or it is not written. */
export function aimOf(goal: BoundGoal): GoalFigure | null {
  return kindOf(goal).aim(goal);
}

/** The milestones that it is made of; empty: it is one thing to be met. */
export function milestonesAsked(goal: BoundGoal): readonly Milestone[] {
  return kindOf(goal).milestones(goal);
}

/** The day by which it is to be met. */
export function dueDay(goal: BoundGoal): DateValue | null {
  return kindOf(goal).due(goal);
}

/** `by` or `done`: may be late, but not partly met. */
export function isOfTime(goal: BoundGoal): boolean {
  const kind = expectedKind(goal);
  return kind === 'date' || kind === 'done';
}

/** A number, a step, or a relative target; not `by`, `done` or `none`. */
export function isAmount(goal: BoundGoal): boolean {
  return sidesOf(goal).length > 0;
}

/** Whether both goals are equal, whatever is printed beside them. */
export function sameGoal(a: BoundGoal, b: BoundGoal): boolean {
  return a.kind === b.kind && kindOf(a).same(a, b);
}

// Owns what can be said of a target whatever kind it is. Knows nothing of how it is written and what it is worth.

import type { Comparison } from '../../syntax/tree.ts';
import type { BoundGoal, DateValue, Target, Value } from '../model.ts';
import { by } from './by.ts';
import { compare } from './compare.ts';
import { done } from './done.ts';
import type { GoalChange, GoalFigure, GoalKind, GoalOf, ReferenceReader } from './goal-kind.ts';
import { none } from './none.ts';
import { relative } from './relative.ts';

const kinds: { readonly [Kind in BoundGoal['kind']]: GoalKind<GoalOf<Kind>> } = { compare, relative, by, done, none };

/** Each kind is asked about goals of its own alone, which the types of a record cannot say. */
function kindOf(goal: BoundGoal): GoalKind<BoundGoal> {
  return kinds[goal.kind] as GoalKind<BoundGoal>;
}

/** That of the year itself, else the one for years around it. */
export function targetOf(targets: readonly Target[], year: number): Target | null {
  let around: Target | null = null;
  for (const target of targets) {
    const { first, last } = target.period;
    if (first === year && last === year) return target;
    if (first <= year && year <= last) around ??= target;
  }
  return around;
}

/** Whether there is anything that a value could be held against. */
export function asks(goal: BoundGoal): boolean {
  return kindOf(goal).asks;
}

/** The kind of value that it asks for; null: any. */
export function expectedKind(goal: BoundGoal): Value['kind'] | null {
  return kindOf(goal).expects(goal);
}

/** The figures written in it: of the indicator's unit, on its scale. */
export function figuresIn(goal: BoundGoal): readonly GoalFigure[] {
  return kindOf(goal).figures(goal);
}

/** The same with other figures; null where one of them is lost. */
export function withFigures(goal: BoundGoal, change: (figure: GoalFigure) => GoalFigure | null): BoundGoal | null {
  return kindOf(goal).withFigures(goal, change);
}

/** A change of what it starts from. */
export function changeIn(goal: BoundGoal): GoalChange | null {
  return kindOf(goal).change(goal);
}

/** What a relative target starts from. */
export function referenceIn(goal: BoundGoal): ReferenceReader | null {
  return kindOf(goal).reference(goal);
}

/** On which sides of its figures a value may be; none where it is no amount. */
export function sidesOf(goal: BoundGoal): readonly Comparison[] {
  return kindOf(goal).sides(goal);
}

/** The day by which it is to be met. */
export function dueDay(goal: BoundGoal): DateValue | null {
  return kindOf(goal).due(goal);
}

/** A day, or something to be done: late it may come, less of it there is not. */
export function isOfTime(goal: BoundGoal): boolean {
  const kind = expectedKind(goal);
  return kind === 'date' || kind === 'done';
}

/** A number, a step or what follows from one; neither a day nor something to be done. */
export function isAmount(goal: BoundGoal): boolean {
  return sidesOf(goal).length > 0;
}

/** Whether both ask for the same, whatever is said beside them. */
export function sameGoal(a: BoundGoal, b: BoundGoal): boolean {
  return a.kind === b.kind && kindOf(a).same(a, b);
}

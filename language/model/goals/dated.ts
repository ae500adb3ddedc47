// `target 2024 >= 95% by 2024-09-30`: a figure, and the day by which it is to be reached. What it says of its figure is what that says by itself.

import type { BoundGoal, FigureGoal } from '../indicator.ts';
import type { GoalKind, GoalOf } from './goal-kind.ts';

type KindOf = (goal: BoundGoal) => GoalKind<BoundGoal>;
type Same = (a: BoundGoal, b: BoundGoal) => boolean;

/** `kindOf`, `same`: what figures say by themselves, and whether they say the same. */
export function dated(kindOf: KindOf, same: Same): GoalKind<GoalOf<'dated'>> {
  return {
    asks: true,
    expects: ({ goal }) => kindOf(goal).expects(goal),
    figures: ({ goal }) => kindOf(goal).figures(goal),
    named: ({ goal }) => kindOf(goal).named(goal),
    withFigures: (of, change) => {
      const goal = kindOf(of.goal).withFigures(of.goal, change) as FigureGoal | null;
      return goal && { ...of, goal };
    },
    change: ({ goal }) => kindOf(goal).change(goal),
    reference: ({ goal }) => kindOf(goal).reference(goal),
    sides: ({ goal }) => kindOf(goal).sides(goal),
    missed: ({ goal }) => kindOf(goal).missed(goal),
    worth: () => null,
    aim: ({ goal }) => kindOf(goal).aim(goal),
    same: (a, b) => a.date.day === b.date.day && same(a.goal, b.goal),
    milestones: () => [],
    due: ({ date }) => date,
  };
}

// The milestones of a year: each to be done by a day of its own, with its weight. Whether and when they were is the indicator's to say.

import type { Milestone } from '../indicator.ts';
import { equal } from '../values/number.ts';
import type { GoalKind, GoalOf } from './goal-kind.ts';

export const milestones: GoalKind<GoalOf<'milestones'>> = {
  asks: true,
  expects: () => null,
  figures: () => [],
  named: () => [],
  withFigures: (goal) => goal,
  change: () => null,
  reference: () => null,
  sides: () => [],
  missed: () => null,
  worth: () => null,
  aim: () => null,
  same: (a, b) =>
    a.milestones.length === b.milestones.length && a.milestones.every((one, at) => isSame(one, b.milestones[at]!)),
  milestones: (goal) => goal.milestones,
  due: () => null,
};

function isSame(a: Milestone, b: Milestone): boolean {
  return a.title === b.title && a.by.day === b.by.day && equal(a.weight.number, b.weight.number);
}

// `target 2024 done`, `target 2024 done by 2024-06-30`: something to be done, by a date or at all.

import type { GoalKind, GoalOf } from './goal-kind.ts';

export const done: GoalKind<GoalOf<'done'>> = {
  asks: true,
  expects: () => 'done',
  figures: () => [],
  named: () => [],
  withFigures: (goal) => goal,
  change: () => null,
  reference: () => null,
  sides: () => [],
  missed: () => null,
  worth: () => null,
  aim: () => null,
  same: (a, b) => a.by?.day === b.by?.day,
  milestones: () => [],
  due: (goal) => goal.by,
};

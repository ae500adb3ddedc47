// `target 2024 by 2024-06-30`: a date not to be exceeded.

import type { GoalKind, GoalOf } from './goal-kind.ts';

export const by: GoalKind<GoalOf<'by'>> = {
  asks: true,
  expects: () => 'date',
  figures: () => [],
  named: () => [],
  withFigures: (goal) => goal,
  change: () => null,
  reference: () => null,
  sides: () => [],
  missed: () => null,
  worth: () => null,
  aim: () => null,
  same: (a, b) => a.date.day === b.date.day,
  milestones: () => [],
  due: ({ date }) => date,
};

// `target 2024 >= +1% on baseline`: a figure that follows from another.

import type { GoalKind, GoalOf } from './goal-kind.ts';

export const relative: GoalKind<GoalOf<'relative'>> = {
  asks: true,
  // of whatever kind the figure is that it starts from
  expects: () => null,
  figures: () => [],
  withFigures: (goal) => goal,
  change: ({ change, points }) => change && { amount: change, points },
  reference: ({ on }) => on,
  sides: ({ comparison }) => [comparison],
  due: () => null,
};

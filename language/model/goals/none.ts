// `target 2024 none`: there is no target, on purpose.

import type { GoalKind, GoalOf } from './goal-kind.ts';

export const none: GoalKind<GoalOf<'none'>> = {
  asks: false,
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
  same: () => true,
  milestones: () => [],
  due: () => null,
};

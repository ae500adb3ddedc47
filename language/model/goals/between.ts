// `target 2024 between 85% and 92%`: a range, both ends included.

import { sameValue } from '../values/values.ts';
import type { GoalKind, GoalOf } from './goal-kind.ts';

export const between: GoalKind<GoalOf<'between'>> = {
  asks: true,
  expects: () => 'quantity',
  figures: ({ low, high }) => [low, high],
  named: () => [],
  withFigures: (goal, change) => {
    const [low, high] = [change(goal.low), change(goal.high)];
    return low?.kind === 'quantity' && high?.kind === 'quantity' ? { ...goal, low, high } : null;
  },
  change: () => null,
  reference: () => null,
  sides: () => ['>=', '<='],
  missed: () => 'missed between',
  worth: () => null,
  aim: () => null,
  same: (a, b) => sameValue(a.low, b.low) && sameValue(a.high, b.high),
  milestones: () => [],
  due: () => null,
};

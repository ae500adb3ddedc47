// `target 2024 >= 14`: a figure to reach, not to exceed, or to hit.

import { sameValue } from '../values/values.ts';
import type { GoalKind, GoalOf } from './goal-kind.ts';
import { missedName } from './missed-name.ts';

export const compare: GoalKind<GoalOf<'compare'>> = {
  asks: true,
  expects: ({ value }) => value.kind,
  figures: ({ value }) => [value],
  named: () => [],
  withFigures: (goal, change) => {
    const value = change(goal.value);
    return value && { ...goal, value };
  },
  change: () => null,
  reference: () => null,
  sides: ({ comparison }) => [comparison],
  missed: ({ comparison }) => missedName(comparison),
  worth: () => null,
  aim: ({ value }) => value,
  same: (a, b) => a.comparison === b.comparison && sameValue(a.value, b.value),
  milestones: () => [],
  due: () => null,
};

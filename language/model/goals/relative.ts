// `target 2024 >= +1% on baseline`: a figure relative to another.

import type { GoalReference } from '../indicator.ts';
import { sameValue } from '../values/values.ts';
import type { GoalKind, GoalOf } from './goal-kind.ts';
import { missedName } from './missed-name.ts';

export const relative: GoalKind<GoalOf<'relative'>> = {
  asks: true,
  // the kind of the reference
  expects: () => null,
  figures: () => [],
  named: () => [],
  withFigures: (goal) => goal,
  change: ({ change, points }) => change && { amount: change, points },
  reference: ({ on }) => on,
  sides: ({ comparison }) => [comparison],
  missed: ({ comparison }) => missedName(comparison),
  worth: () => null,
  aim: () => null,
  same: (a, b) =>
    sameReference(a.on, b.on) &&
    a.comparison === b.comparison &&
    a.points === b.points &&
    sameValue(a.change, b.change),
  milestones: () => [],
  due: () => null,
};

function sameReference(a: GoalReference, b: GoalReference): boolean {
  if (a.kind === 'year') return b.kind === 'year' && a.year === b.year;
  if (a.kind === 'benchmark') return b.kind === 'benchmark' && a.name === b.name;
  return a.kind === b.kind;
}

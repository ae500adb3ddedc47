// `target 2024 grades 600 = 60%, 1_200 = 100%`: what values are worth, read off a table. `>= 100 threshold 80 = 50% stretch 120 = 150%` is the same
// table of two or three grades, on a line between them.

import type { Decimal } from '../figures.ts';
import type { Grade } from '../indicator.ts';
import { sameNamed } from '../values/named-figures.ts';
import { compare } from '../values/number.ts';
import { sameValue } from '../values/values.ts';
import type { GoalKind, GoalOf } from './goal-kind.ts';

const all: Decimal = { coefficient: 1n, scale: 0 };

export const grades: GoalKind<GoalOf<'grades'>> = {
  asks: true,
  expects: () => 'quantity',
  figures: (goal) => goal.grades.flatMap(({ value }) => (value.kind === 'quantity' ? [value] : [])),
  named: (goal) => goal.grades.flatMap(({ value }) => (value.kind === 'quantity' ? [] : [value])),
  withFigures: (goal, change) => {
    const changed = goal.grades.flatMap(({ value, worth }): readonly Grade[] => {
      if (value.kind !== 'quantity') return [{ value, worth }];
      const to = change(value);
      return to?.kind === 'quantity' ? [{ value: to, worth }] : [];
    });
    return changed.length === goal.grades.length ? { ...goal, grades: changed } : null;
  },
  change: () => null,
  reference: () => null,
  sides: ({ comparison, grades: of }) => of.map(() => comparison),
  missed: () => null,
  worth: ({ grades: of, otherwise, interpolated }) => ({
    each: of.map(({ worth }) => worth),
    named: of.map(({ value }) => (value.kind === 'quantity' ? null : value)),
    otherwise,
    interpolated,
  }),
  aim: ({ grades: of }) => {
    const met = of.find(({ worth }) => compare(worth, all) === 0);
    return met?.value.kind === 'quantity' ? met.value : null;
  },
  same: (a, b) =>
    a.comparison === b.comparison &&
    a.interpolated === b.interpolated &&
    sameWorth(a.otherwise, b.otherwise) &&
    a.grades.length === b.grades.length &&
    a.grades.every((one, at) => sameGrade(one, b.grades[at]!)),
  milestones: () => [],
  due: () => null,
};

function sameGrade(a: Grade, b: Grade): boolean {
  return isSameFigure(a.value, b.value) && sameWorth(a.worth, b.worth);
}

function isSameFigure(a: Grade['value'], b: Grade['value']): boolean {
  if (a.kind === 'quantity' || b.kind === 'quantity')
    return a.kind === 'quantity' && b.kind === 'quantity' && sameValue(a, b);
  return sameNamed(a, b);
}

function sameWorth(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : compare(a, b) === 0;
}

// `target 2024 grades 600 = 60%, 1_200 = 100%`: what values are worth, read off a table. `>= 100 threshold 80 = 50% stretch 120 = 150%` is the same
// table of two or three grades, on a line between them.

import type { Decimal } from '../figures.ts';
import type { Grade } from '../indicator.ts';
import { compare } from '../values/number.ts';
import { sameValue } from '../values/values.ts';
import type { GoalKind, GoalOf } from './goal-kind.ts';

const all: Decimal = { coefficient: 1n, scale: 0 };

export const grades: GoalKind<GoalOf<'grades'>> = {
  asks: true,
  expects: () => 'quantity',
  figures: (goal) => goal.grades.map(({ value }) => value),
  withFigures: (goal, change) => {
    const changed = goal.grades.flatMap(({ value, worth }): readonly Grade[] => {
      const to = change(value);
      return to?.kind === 'quantity' ? [{ value: to, worth }] : [];
    });
    return changed.length === goal.grades.length ? { ...goal, grades: changed } : null;
  },
  change: () => null,
  reference: () => null,
  sides: ({ comparison, grades: of }) => of.map(() => comparison),
  missed: () => null,
  worth: ({ grades: of, otherwise, interpolated }) => ({ each: of.map(({ worth }) => worth), otherwise, interpolated }),
  aim: ({ grades: of }) => of.find(({ worth }) => compare(worth, all) === 0)?.value ?? null,
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
  return sameValue(a.value, b.value) && sameWorth(a.worth, b.worth);
}

function sameWorth(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : compare(a, b) === 0;
}

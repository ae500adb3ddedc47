// Reads a table of what values are worth, and a target with a threshold, which is one. Knows nothing of the indicator's other statements.

import type { GradeLiteral, GradesGoal } from '../../syntax/target-forms.ts';
import type { Decimal } from '../figures.ts';
import type { BoundGoal, Grade } from '../indicator.ts';
import { inOneUnit } from '../units/amounts.ts';
import { anchorAt } from '../values/anchors.ts';
import { readNamedFigure, sameNamed } from '../values/named-figures.ts';
import { compare, readNumber } from '../values/number.ts';
import { readQuantity, refusePlus, type Site } from '../values/values.ts';

type Grades = Extract<BoundGoal, { kind: 'grades' }>;

/** Why it cannot be told what a value is worth. */
type Fault = 'one' | 'order' | 'worth' | 'else' | 'sign' | 'threshold';

const all: Decimal = { coefficient: 1n, scale: 0 };

export function readGrades(goal: GradesGoal, site: Site): Grades | null {
  const { comparison, interpolated } = goal;
  const grades = goal.grades.map((grade) => readGrade(grade, site));
  const otherwise = goal.otherwise === null ? null : readNumber(goal.otherwise);
  const fault = comparison === null ? faultOfTable(grades, otherwise) : faultOfThreshold(comparison, grades);
  if (fault !== null) {
    const { start, end } = goal;
    site.report('grades', anchorAt(site.file, site.declaration, { start, end }), {
      why: fault,
      sign: comparison,
      keywords: site.keywords,
    });
    return null;
  }
  const isBestLast = compare(grades.at(-1)!.worth, grades[0]!.worth) > 0;
  const written = orders(grades)[0];
  // of figures that are named alone it is known in the year that is scored
  const isRising = written === undefined ? isBestLast : written > 0;
  return {
    kind: 'grades',
    comparison: isRising === isBestLast ? '>=' : '<=',
    threshold: comparison !== null,
    interpolated,
    grades: isBestLast ? grades : grades.toReversed(),
    otherwise,
  };
}

function readGrade({ value, worth }: GradeLiteral, site: Site): Grade {
  const of = worth === null ? all : readNumber(worth);
  if (value.kind !== 'number') return { value: readNamedFigure(value), worth: of };
  refusePlus(value, site, 'target');
  return { value: readQuantity(value, site.units), worth: of };
}

function faultOfTable(grades: readonly Grade[], otherwise: Decimal | null): Fault | null {
  if (grades.length < 2) return 'one';
  const written = orders(grades);
  if (isNamedTwice(grades) || (written.length > 0 && stepsOf(written) === null)) return 'order';
  if (stepsOf(orders(grades, 'worth').filter((order) => order !== 0)) === null) return 'worth';
  return otherwise !== null && grades.some(({ worth }) => compare(otherwise, worth) > 0) ? 'else' : null;
}

/** The threshold lies on the near side of the target and is worth less than it; the stretch beyond it, and is worth more. */
function faultOfThreshold(comparison: string, grades: readonly Grade[]): Fault | null {
  if (comparison !== '>=' && comparison !== '<=') return 'sign';
  const way = comparison === '>=' ? 1 : -1;
  const isFine = stepsOf(orders(grades)) === way && stepsOf(orders(grades, 'worth')) === 1;
  return isFine ? null : 'threshold';
}

/** 1 where all rise, -1 where all fall; null where neither is so, or there are none. */
function stepsOf(found: readonly number[]): 1 | -1 | null {
  const [first] = found;
  if (first === undefined || first === 0 || found.some((one) => Math.sign(one) !== Math.sign(first))) return null;
  return first > 0 ? 1 : -1;
}

function isNamedTwice(grades: readonly Grade[]): boolean {
  const named = grades.flatMap(({ value }) => (value.kind === 'quantity' ? [] : [value]));
  return named.some((one, at) => named.slice(0, at).some((other) => sameNamed(one, other)));
}

/** How each grade compares with the one before it; of values those that are written. Of figures that have nothing in common, something else is said. */
function orders(grades: readonly Grade[], by: 'value' | 'worth' = 'value'): readonly number[] {
  const written = grades.flatMap(({ value }) => (value.kind === 'quantity' ? [value] : []));
  const values = inOneUnit(written)?.numbers ?? written.map(({ number }) => number);
  const numbers = by === 'value' ? values : grades.map(({ worth }) => worth);
  return numbers.slice(1).map((number, at) => compare(number, numbers[at]!));
}

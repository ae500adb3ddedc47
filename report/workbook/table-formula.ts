// What a value is worth by the table of its target, as a formula: the last grade that it reaches, or the line to the next one.

import { fromDecimal, type Rational } from '#engine/arithmetic/rational.ts';
import { numberOn } from '#engine/values/outcome.ts';
import { rulesFor } from '#language/model/goals/limits.ts';
import type { BoundGoal } from '#language/model/indicator.ts';
import { ifNumbers, type Judged, type Sides, type Unsayable } from './attainment-formula.ts';
import { allOf, blank, cleaned, compared, exact, type Formula, number, operation, when } from './formula.ts';

const mostGrades = 40;

type Grades = Extract<BoundGoal, { kind: 'grades' }>;

export function worthByTable(judged: Judged, goal: Grades): Sides | Unsayable {
  const { value } = judged.cells;
  if (goal.grades.length > mostGrades) return 'long';
  const points = pointsOf(judged, goal);
  if (!points) return 'formula';
  const named = goal.grades.flatMap((grade, at) => (grade.value.kind === 'quantity' ? [] : [points[at]!.at]));
  const worth = (side: Side): Formula => worthOf(judged, goal, { points, side });
  // figures that are named go whichever way they do in the year, or none, and then nothing is worth anything
  const known =
    named.length === 0
      ? worth(goal.comparison)
      : when(ordered(points, '>'), worth('>='), when(ordered(points, '<'), worth('<='), blank));
  return {
    uncapped: ifNumbers([value, ...named], known),
    met: operation(cleaned(judged.cells.uncapped), '>=', number(1)),
  };
}

type Side = '>=' | '<=';

interface Table {
  readonly points: readonly Point[];
  readonly side: Side;
}

/** From the best down to the worst: the first that is reached, or the line from it to the next. */
function worthOf({ cells: { value }, result, size }: Judged, goal: Grades, { points, side }: Table): Formula {
  const { floor } = rulesFor(result.place.rules, goal);
  return points.reduce<Formula>(
    (rest, { at, worth: gives }, index) => {
      const next = points[index + 1];
      const flat = exact(gives);
      const reached = goal.interpolated && next ? along({ value, at, flat }, next) : flat;
      return when(compared(value, side, at, size), reached, rest);
    },
    exact(fromDecimal(floor!)),
  );
}

function along({ value, at, flat }: Record<'value' | 'at' | 'flat', Formula>, next: Point): Formula {
  const share = operation(operation(value, '-', at), '/', operation(next.at, '-', at));
  return operation(flat, '+', operation(share, '*', operation(exact(next.worth), '-', flat)));
}

function ordered(points: readonly Point[], way: '>' | '<'): Formula {
  return allOf(points.slice(1).map(({ at }, before) => operation(at, way, points[before]!.at)));
}

interface Point {
  readonly at: Formula;
  readonly worth: Rational;
}

/** null: a figure that is named cannot be said. */
function pointsOf(
  { result, named }: Judged,
  { grades }: Extract<BoundGoal, { kind: 'grades' }>,
): readonly Point[] | null {
  let next = 0;
  const points = grades.flatMap(({ value, worth }): readonly Point[] => {
    const written = value.kind === 'quantity' ? numberOn(value, result.place.indicator) : null;
    const at = value.kind === 'quantity' ? written && exact(written) : named(result.target!.named[next++]!);
    return at ? [{ at, worth: fromDecimal(worth) }] : [];
  });
  return points.length === grades.length ? points : null;
}

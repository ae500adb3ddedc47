// What a value is worth by the table of its target, as a formula: the last grade that it reaches, or the line to the next one.

import { fromDecimal, type Rational } from '#engine/arithmetic/rational.ts';
import { ownSide } from '#engine/goals/goals.ts';
import { numberOn } from '#engine/values/outcome.ts';
import { rulesFor } from '#language/model/goals/limits.ts';
import type { BoundGoal } from '#language/model/indicator.ts';
import { ifPresent, type Judged, type Sides, type Unsayable } from './attainment-formula.ts';
import { cleaned, compared, exact, type Formula, number, operation, when } from './formula.ts';

const mostGrades = 40;

export function worthByTable(judged: Judged, goal: Extract<BoundGoal, { kind: 'grades' }>): Sides | Unsayable {
  const { cells, result, size } = judged;
  const { value } = cells;
  if (goal.grades.length > mostGrades) return 'long';
  const points = pointsOf(judged, goal);
  if (!points) return 'formula';
  const side = wayOf(judged, goal);
  const { floor } = rulesFor(result.place.rules, goal);
  // from the best down to the worst: the first that is reached
  const worth = points.reduce<Formula>(
    (rest, { at, worth: gives }, index) => {
      const next = points[index + 1];
      const flat = exact(gives);
      const along =
        goal.interpolated && next
          ? operation(
              flat,
              '+',
              operation(
                operation(operation(value, '-', at), '/', operation(next.at, '-', at)),
                '*',
                operation(exact(next.worth), '-', flat),
              ),
            )
          : flat;
      return when(compared(value, side, at, size), along, rest);
    },
    exact(fromDecimal(floor!)),
  );
  return { uncapped: ifPresent([value], worth), met: operation(cleaned(worth), '>=', number(1)) };
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

/** Which way is better: where figures are named, as they stand. */
function wayOf({ result }: Judged, goal: Extract<BoundGoal, { kind: 'grades' }>): '>=' | '<=' {
  const side = result.target ? ownSide(result.target, result.place.indicator) : null;
  return side ?? goal.comparison;
}

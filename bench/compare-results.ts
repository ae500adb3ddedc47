// Compares the results of the products: a fast product with wrong results has measured nothing. Knows no clock.

import type { Measured } from './measure.ts';

/** Binary floats accumulate errors over some hundred thousand sums; a wrong rule is off by far more. */
const tolerance = 1e-9;

/** The disagreements, one sentence each. */
export function disagreements(measured: readonly Measured[], indicators: number): string[] {
  return [
    ...measured.flatMap(({ name, check }) => check.errors.slice(0, 3).map((error) => `${name}: ${error}`)),
    ...measured.flatMap(({ name, check }) =>
      check.indicators === null || check.indicators === indicators
        ? []
        : [`${name}: ${check.indicators} indicators instead of ${indicators}`],
    ),
    ...differentScores(measured.filter(({ check }) => check.scores.length > 0)),
  ];
}

function differentScores(measured: readonly Measured[]): string[] {
  const [first, ...others] = measured;
  if (!first) return [];
  const expected = new Map(first.check.scores);
  return others.flatMap(({ name, check }) => {
    const wrong = check.scores.filter(
      ([path, score]) => !(Math.abs(score - (expected.get(path) ?? Number.NaN)) < tolerance),
    );
    const counts =
      check.scores.length === expected.size
        ? []
        : [`${name}: ${check.scores.length} scores instead of ${expected.size}`];
    return [
      ...counts,
      ...wrong
        .slice(0, 3)
        .map(([path, score]) => `${name}: ${score} for "${path}", ${first.name}: ${expected.get(path)}`),
    ];
  });
}

// Which measures goalposts and targets name. Knows no values.

import type { Goalposts, Indicator, NamedFigure, Target } from '../indicator.ts';
import { namedFigures } from './goals.ts';

/** The codes of the measures that goalposts and targets name, each once. */
export function measuresNamed(
  goalposts: Goalposts | null,
  targets: readonly Pick<Target, 'goal'>[],
): readonly string[] {
  let found: Set<string> | null = null;
  for (const figure of figuresNamed(goalposts, targets)) {
    if (figure.kind !== 'measure') continue;
    found ??= new Set();
    found.add(figure.name);
  }
  return found === null ? none : [...found];
}

/** Those of an indicator, in all its places. */
export function measuresNamedBy({ goalposts, targets, places }: Indicator): readonly string[] {
  const own = measuresNamed(goalposts, targets);
  // those of a place are the indicator's, but for those that it replaces
  const placed = places.flatMap((place) => (place.targets === targets ? none : measuresNamed(null, place.targets)));
  return placed.length === 0 ? own : [...new Set([...own, ...placed])];
}

const none: readonly never[] = [];

function* figuresNamed(goalposts: Goalposts | null, targets: readonly Pick<Target, 'goal'>[]): Iterable<NamedFigure> {
  if (goalposts !== null) for (const end of [goalposts.low, goalposts.high]) if (end.kind !== 'figure') yield end;
  for (const { goal } of targets) yield* namedFigures(goal);
}

// Which of an indicator's baselines holds. Knows no targets.

import type { Baseline } from '#language/model/indicator.ts';

/** The latest before the target's period; one without a year where none is dated. */
export function baselineFor(baselines: readonly Baseline[], year: number): Baseline | null {
  const before = baselines.filter((baseline) => baseline.value && (baseline.year === null || baseline.year < year));
  const usable = before.length > 0 ? before : baselines.filter(({ value }) => value);
  return usable.reduce<Baseline | null>(
    (best, one) => ((best?.year ?? -1) >= (one.year ?? -1) && best ? best : one),
    null,
  );
}

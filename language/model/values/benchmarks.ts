// Which of an indicator's benchmarks a target starts from. Knows no targets.

import type { Benchmark } from '../indicator.ts';

/** By its name; without one the one that has none, else the only one of the year, however often it is written. null: there is none, or it cannot be told which. */
export function benchmarkFor(benchmarks: readonly Benchmark[], year: number, name: string | null): Benchmark | null {
  const ofYear = benchmarks.filter((one) => one.year === year);
  const found = ofYear.find((one) => one.name === name);
  if (found || name !== null) return found ?? null;
  return new Set(ofYear.map((one) => one.name)).size === 1 ? ofYear[0]! : null;
}

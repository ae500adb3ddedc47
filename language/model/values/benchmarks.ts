// Which of an indicator's benchmarks a target starts from. Knows no targets.

import type { Benchmark } from '../model.ts';

/** By its name; without one the one that has none, else the only one of the year. null: there is none, or it cannot be told which. */
export function benchmarkFor(benchmarks: readonly Benchmark[], year: number, name: string | null): Benchmark | null {
  const ofYear = benchmarks.filter((one) => one.year === year);
  const found = ofYear.find((one) => one.name === name);
  return found ?? (name === null && ofYear.length === 1 ? ofYear[0]! : null);
}

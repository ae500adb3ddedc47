// Measures cases on one plan side by side: each in its own process, one run of each in turn, so that disturbances of the machine affect all of them.
// Knows no table.

import type { CaseName, Check } from './case.ts';
import { startWorker, type Worker } from './process.ts';
import type { Memory } from './worker.ts';

export interface Measured {
  readonly name: CaseName;
  /** All in milliseconds. */
  readonly first: number;
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  /** The median of the ratios to the first case, run by run: disturbances affect both. */
  readonly ratio: number;
  /** The time for one changed input; null if the product is not incremental. */
  readonly change: number | null;
  readonly memory: Memory;
  readonly check: Check;
}

/** The number of warm-up runs, and of measured runs. */
export interface Rounds {
  readonly warmUp: number;
  readonly counted: number;
}

interface Running {
  readonly name: CaseName;
  readonly worker: Worker;
  readonly times: number[];
}

export async function measure(names: readonly CaseName[], folder: string, rounds: Rounds): Promise<Measured[]> {
  const running = names.map((name): Running => ({ name, worker: startWorker(), times: [] }));
  try {
    const firsts: { readonly milliseconds: number; readonly check: Check }[] = [];
    for (const each of running) firsts.push(await firstRun(each, folder));
    for (let round = 0; round < rounds.warmUp; round += 1) await runAll(running);
    for (const { times } of running) times.length = 0;
    for (let round = 0; round < rounds.counted; round += 1) await runAll(running);
    const measured: Measured[] = [];
    for (const [at, each] of running.entries()) measured.push(await finish(each, firsts[at]!, running[0]!.times));
    return measured;
  } finally {
    for (const { worker } of running) worker.stop();
  }
}

async function firstRun({ name, worker }: Running, folder: string): Promise<{ milliseconds: number; check: Check }> {
  await worker.ask({ order: 'load', name, folder });
  const { milliseconds, check } = await worker.ask({ order: 'first' });
  return { milliseconds: milliseconds!, check: check! };
}

async function runAll(running: readonly Running[]): Promise<void> {
  for (const { worker, times } of running) times.push((await worker.ask({ order: 'run' })).milliseconds!);
}

async function finish(
  { name, worker, times }: Running,
  first: { readonly milliseconds: number; readonly check: Check },
  base: readonly number[],
): Promise<Measured> {
  const sorted = ascending(times);
  const ratios = ascending(times.map((time, round) => time / base[round]!));
  const { memory } = await worker.ask({ order: 'memory' });
  const { milliseconds: change } = await worker.ask({ order: 'change' });
  return {
    ...{ name, first: first.milliseconds, check: first.check, change: change ?? null, memory: memory! },
    ...{
      median: percentile(sorted, 0.5),
      fastest: sorted[0]!,
      slowest: sorted.at(-1)!,
      ratio: percentile(ratios, 0.5),
    },
  };
}

export function ascending(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}

/** The percentile of sorted numbers (nearest rank). */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

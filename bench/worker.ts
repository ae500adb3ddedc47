// Runs one case in a process of its own, so that its peak memory is its own: receives orders over the IPC channel, times them, answers.

import type { Case, CaseName, Check, Load } from './case.ts';
import { type InputSize, writeInputs } from './inputs.ts';

export type Order =
  | { readonly order: 'write'; readonly folder: string; readonly seed: number; readonly indicators: number }
  | { readonly order: 'load'; readonly name: CaseName; readonly folder: string }
  | { readonly order: 'first' | 'run' | 'change' | 'memory' };

export interface Answer {
  readonly milliseconds?: number;
  readonly size?: InputSize;
  readonly check?: Check;
  readonly memory?: Memory;
  readonly error?: string;
}

/** In MB: at the peak, and with the input loaded before anything ran. */
export interface Memory {
  readonly peak: number;
  readonly loaded: number;
}

const megabyte = 1024 * 1024;
let current: Case | null = null;
let memory: Memory = { peak: 0, loaded: 0 };

process.on('message', async (order: Order) => {
  try {
    process.send?.(await obey(order));
  } catch (error) {
    process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answer);
  }
});

async function obey(order: Order): Promise<Answer> {
  if (order.order === 'write') return { size: writeInputs(order.folder, order.seed, order.indicators) };
  if (order.order === 'load') return load(order.name, order.folder);
  if (!current) throw new Error('nothing loaded');
  if (order.order === 'first') return first(current);
  if (order.order === 'run') return { milliseconds: time(current.run).milliseconds };
  if (order.order === 'change') return change(current);
  return { memory };
}

async function load(name: CaseName, folder: string): Promise<Answer> {
  const module = (await import(`./cases/${name}.ts`)) as { readonly load: Load };
  current = await module.load(folder);
  globalThis.gc?.();
  memory = { peak: 0, loaded: process.memoryUsage().rss / megabyte };
  return {};
}

/** The first run of a fresh process; the peak of memory is taken before its result is looked at. */
function first({ run, check }: Case): Answer {
  const { milliseconds, made } = time(run);
  memory = { ...memory, peak: process.resourceUsage().maxRSS / 1024 };
  return { milliseconds, check: check(made) };
}

/** Collects garbage first; the result is kept alive until the clock has stopped. */
function time(run: () => unknown): { readonly milliseconds: number; readonly made: unknown } {
  globalThis.gc?.();
  const start = performance.now();
  const made = run();
  return { milliseconds: performance.now() - start, made };
}

/** Several changes, one after the other; the mean of one. */
function change({ run, change }: Case): Answer {
  if (!change) return {};
  const made = run();
  const times = 20;
  change(made);
  const start = performance.now();
  for (let at = 0; at < times; at += 1) change(made);
  return { milliseconds: (performance.now() - start) / times };
}

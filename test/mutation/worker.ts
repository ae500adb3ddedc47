// Loads the instrumented code and the tests once, and tries one mutant after another in this process, as it is told (`run.ts`). A test that
// has noticed a mutant must pass again without it: else the mutant has left something behind, and this process is of no more use.

import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Instrumented } from './instrument.ts';
import { countHits, turnOn } from './switches.ts';
import type { Suite, Test } from './vitest.ts';

export interface Setup {
  /** Where the instrumented code is, and the mutants of it that are wanted. */
  readonly code: string;
  readonly wanted: string;
  readonly testFiles: readonly string[];
  /** On from the start, for what is read as modules are loaded; else none. */
  readonly mutant: string | null;
}

export type Order =
  | { readonly kind: 'dry'; readonly skip: readonly string[] }
  | { readonly kind: 'try'; readonly mutant: string; readonly tests: readonly Planned[] };

/** A test; how often it may come by the mutant before it counts as one that never ends, and how long it may take, in ms of processor time. */
export type Planned = readonly [test: number, hits: number, ms: number];

export type Report =
  | { readonly kind: 'loaded'; readonly tests: number; readonly onLoad: readonly string[] }
  | { readonly kind: 'unloadable'; readonly why: string }
  | { readonly kind: 'left-out'; readonly file: string; readonly why: string }
  | {
      readonly kind: 'dry-test';
      readonly test: number;
      readonly name: string;
      readonly ms: number;
      readonly error: string | null;
      readonly hits: Hits;
    }
  | { readonly kind: 'dry-end' }
  | {
      readonly kind: 'tried';
      readonly killer: string | null;
      readonly test: number;
      readonly why: string;
      readonly spoiled: boolean;
    };

/** Mutants that a test came by, and how often. */
export type Hits = readonly (readonly [mutant: string, times: number])[];

const setup: Setup = JSON.parse(process.argv[2]!);
turnOn(setup.mutant);
process.env.VITEST = 'true';

let stray: unknown = null;
const progress = new Int32Array(new SharedArrayBuffer(8));
progress[1] = 60_000;
new Worker(new URL('./watch.ts', import.meta.url), { workerData: progress }).unref();

const vitest = new URL('./vitest.ts', import.meta.url).href;
hookImports();
const wanted: ReadonlySet<string> = new Set(JSON.parse(readFileSync(setup.wanted, 'utf8')));
const loading = countHits(wanted);
const { collected, inSuite, running, takeFinishing }: typeof import('./vitest.ts') = await import(vitest);
try {
  await import(new URL('../setup.ts', import.meta.url).href);
  for (const file of setup.testFiles) await collect(file).catch((error: unknown) => leaveOut(file, error));
  catchStrays();
  tell({ kind: 'loaded', tests: collected.length, onLoad: loading().map(([mutant]) => mutant) });
  process.on('message', (order: Order) => (order.kind === 'dry' ? dryRun(new Set(order.skip)) : tryMutant(order)));
} catch (error) {
  tell({ kind: 'unloadable', why: oneLine(error) });
}

/** What fails outside of the test's own promise fails the test that runs. */
function catchStrays(): void {
  for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
    process.on(event, (error: unknown) => {
      stray ??= error ?? new Error(event);
    });
  }
}

function hookImports(): void {
  const code: Instrumented['code'] = JSON.parse(readFileSync(setup.code, 'utf8'));
  const byUrl = new Map(Object.entries(code).map(([name, text]) => [pathToFileURL(resolve(name)).href, text]));
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vitest' && context.parentURL !== vitest
        ? { url: vitest, shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) => {
      const text = byUrl.get(url);
      return text === undefined ? next(url, context) : { format: 'module', source: text, shortCircuit: true };
    },
  });
}

/** A file that cannot be loaded here is not asked; with a mutant on from the start, the mutant is noticed. */
function leaveOut(file: string, error: unknown): void {
  if (setup.mutant !== null) throw error;
  tell({ kind: 'left-out', file, why: oneLine(error) });
}

function collect(file: string): Promise<void> {
  Atomics.add(progress, 0, 1);
  return inSuite(file, () => import(pathToFileURL(resolve(file)).href));
}

/** Every test once without a mutant: how long it takes, and by which mutants it comes. */
async function dryRun(skipped: ReadonlySet<string>): Promise<void> {
  for (const [test, { name, suite }] of collected.entries()) {
    const title = `${pathOf(suite)} > ${name}`;
    if (skipped.has(title)) continue;
    const counted = countHits(wanted);
    const begin = process.cpuUsage();
    const error = await run([collected[test]!], 120_000);
    const { user, system } = process.cpuUsage(begin);
    const ms = (user + system) / 1000;
    tell({
      kind: 'dry-test',
      test,
      name: `${pathOf(suite)} > ${name}`,
      ms,
      error: error?.why ?? null,
      hits: counted(),
    });
  }
  tell({ kind: 'dry-end' });
}

async function tryMutant({ mutant, tests }: Extract<Order, { kind: 'try' }>): Promise<void> {
  for (const [test, hits, ms] of tests) {
    Atomics.store(progress, 1, ms);
    turnOn(mutant, hits);
    const failed = await run([collected[test]!], 120_000);
    if (!failed) continue;
    turnOn(null);
    const spoiled = setup.mutant === null && (await run([collected[test]!], 120_000)) !== null;
    const { name, suite } = collected[test]!;
    return tell({ kind: 'tried', killer: `${pathOf(suite)} > ${name}`, test, why: failed.why, spoiled });
  }
  turnOn(setup.mutant);
  tell({ kind: 'tried', killer: null, test: -1, why: '', spoiled: false });
}

interface Failure {
  readonly why: string;
}

/** With the hooks of its suites; null where it passes. */
async function run(tests: readonly Test[], limit: number): Promise<Failure | null> {
  let failed: Failure | null = null;
  const attempt = async (work: () => unknown): Promise<void> => {
    try {
      await within(limit, work);
      if (stray) throw stray;
    } catch (error) {
      if (!(error instanceof Skipped)) failed ??= { why: oneLine(error) };
    }
    stray = null;
  };
  Atomics.add(progress, 0, 1);
  for (const { suite, body } of tests) {
    const suites = above(suite);
    running.file = suites[1]!.name;
    for (const hook of suites.flatMap(({ before, beforeEach }) => [...before, ...beforeEach])) await attempt(hook);
    if (!failed) await attempt(() => body({ skip }));
    for (const hook of takeFinishing()) await attempt(hook);
    for (const hook of suites.toReversed().flatMap(({ after, afterEach }) => [...afterEach, ...after]))
      await attempt(hook);
  }
  return failed;
}

class Skipped extends Error {}

function skip(): never {
  throw new Skipped();
}

function above(suite: Suite): readonly Suite[] {
  return suite.parent ? [...above(suite.parent), suite] : [suite];
}

function pathOf(suite: Suite): string {
  return above(suite)
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join(' > ');
}

async function within(limit: number, work: () => unknown): Promise<void> {
  const result = work();
  if (!(result instanceof Promise)) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('takes too long')), limit);
  });
  await Promise.race([result, late]).finally(() => clearTimeout(timer));
}

function oneLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .split('\n', 1)[0]!
    .slice(0, 200);
}

function tell(report: Report): void {
  process.send!(report);
}

// Tries mutants in a worker, which is started anew where a mutant never ends, spoils it or has to be there from the start.

import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { keyOf, type Mutant } from './instrument.ts';
import type { Order, Planned, Report, Setup } from './worker.ts';

export interface Outcome {
  readonly mutant: Mutant;
  /** `unreached`: no test comes by; `static`: only read while modules are loaded, not tried; `refused`: by the types, not tried. */
  readonly fate: 'killed' | 'endless' | 'survived' | 'unreached' | 'static' | 'refused';
  /** The test that noticed it. */
  readonly killer: string | null;
  readonly why: string;
  readonly ms: number;
}

export interface Options {
  readonly code: string;
  readonly wanted: string;
  readonly testFiles: readonly string[];
  /** Where it is kept how long the tests took, so that the slow ones need not show it in each run. */
  readonly times: string;
  /** Tests that take more processor time, in ms, are not asked. */
  readonly slowest: number;
  /** Whether what is read while modules are loaded is tried too, each in a process of its own: seconds. */
  readonly statics: boolean;
}

interface Dry {
  readonly test: number;
  readonly ms: number;
  readonly hits: ReadonlyMap<string, number>;
}

export class Trial {
  private readonly options: Options;
  private testFiles: readonly string[];
  private worker: Worker | null = null;
  private tests: Dry[] = [];
  private onLoad = new Set<string>();
  /** The tests that noticed the last mutants are likely to notice the next. */
  private keen: number[] = [];

  constructor(options: Options) {
    this.options = options;
    this.testFiles = options.testFiles;
  }

  /** Those without a switch are refused by the types. */
  async *run(mutants: readonly Mutant[], switches: ReadonlyMap<string, string>): AsyncIterable<Outcome> {
    if (this.tests.length === 0) await this.dryRun();
    for (const mutant of mutants) {
      const begin = performance.now();
      const id = switches.get(keyOf(mutant));
      const found = id === undefined ? quiet('refused') : await this.fateOf(id);
      yield { mutant, ...found, ms: Math.round(performance.now() - begin) };
    }
  }

  end(): void {
    this.worker?.stop();
  }

  private async dryRun(): Promise<void> {
    const worker = await this.ready();
    const slow: string[] = [];
    const failing: string[] = [];
    const known = readTimes(this.options.times);
    const skip = [...known].filter(([, ms]) => ms > 2 * this.options.slowest).map(([name]) => name);
    await worker.send({ kind: 'dry', skip }, (report) => {
      if (report.kind !== 'dry-test') return report.kind === 'dry-end';
      const { test, name, ms, error, hits } = report;
      known.set(name, ms);
      if (error !== null) failing.push(`${name}: ${error}`);
      else if (ms > this.options.slowest) slow.push(name);
      else this.tests.push({ test, ms, hits: new Map(hits) });
      return false;
    });
    this.tests.sort((one, other) => one.ms - other.ms);
    const total = this.tests.reduce((sum, { ms }) => sum + ms, 0);
    writeFileSync(this.options.times, JSON.stringify([...known]));
    console.log(`${this.tests.length} tests in ${Math.round(total)} ms; ${slow.length + skip.length} are too slow`);
    for (const name of failing) console.log(`left out, fails here without any mutant: ${name}`);
  }

  private async fateOf(mutant: string): Promise<Omit<Outcome, 'mutant' | 'ms'>> {
    const reached = this.tests.filter(({ hits }) => hits.has(mutant));
    const onLoad = this.onLoad.has(mutant);
    if (reached.length === 0 && !onLoad) return quiet('unreached');
    const found = reached.length > 0 ? await this.tryIn(null, mutant, this.plan(mutant, reached)) : null;
    const isLeft = onLoad && this.options.statics;
    if (found && (found.fate !== 'survived' || !isLeft)) return found;
    if (!isLeft) return quiet('static');
    return this.tryIn(mutant, mutant, this.plan(mutant, this.tests));
  }

  private plan(mutant: string, tests: readonly Dry[]): readonly Planned[] {
    const first = this.keen.flatMap((test) => tests.filter((dry) => dry.test === test));
    const rest = tests.filter(({ test }) => !this.keen.includes(test));
    return [...first, ...rest].map(({ test, ms, hits }) => {
      return [test, 1000 + 20 * (hits.get(mutant) ?? 0), 2000 + 20 * Math.round(ms)] as const;
    });
  }

  /** In the worker that is there, or in one of its own in which the mutant is on from the start. */
  private async tryIn(
    from: string | null,
    mutant: string,
    tests: readonly Planned[],
    isFresh = false,
  ): Promise<Omit<Outcome, 'mutant' | 'ms'>> {
    const worker = from === null ? await this.ready() : await Worker.start(this.setup(from), () => {});
    if (worker === null) return { fate: 'killed', killer: 'loading', why: 'cannot be loaded' };
    const order = { kind: 'try', mutant, tests } as const;
    let tried: Extract<Report, { kind: 'tried' }> | null = null;
    await worker.send(order, (report) => {
      if (report.kind === 'tried') tried = report;
      return report.kind === 'tried';
    });
    const { killer, why, test, spoiled } = (tried as Extract<Report, { kind: 'tried' }> | null) ?? stuck;
    if (from !== null || worker.isDead || spoiled) worker.stop();
    if (from === null && (worker.isDead || spoiled)) this.worker = null;
    if (spoiled && !isFresh) return this.tryIn(from, mutant, tests, true);
    if (killer === null) return quiet('survived');
    this.keen = [test, ...this.keen.filter((other) => other !== test)].slice(0, 5);
    return { fate: why.includes('too often') || test < 0 ? 'endless' : 'killed', killer, why };
  }

  private async ready(): Promise<Worker> {
    this.worker ??= await Worker.start(this.setup(null), (onLoad, leftOut) => {
      this.onLoad = new Set(onLoad);
      for (const { file, why } of leftOut) console.log(`left out, cannot be loaded here: ${file}: ${why}`);
      this.testFiles = this.testFiles.filter((file) => !leftOut.some((one) => one.file === file));
    });
    if (this.worker === null) throw new Error('The tests cannot be loaded.');
    return this.worker;
  }

  private setup(mutant: string | null): Setup {
    const { code, wanted } = this.options;
    return { code, wanted, testFiles: this.testFiles, mutant };
  }
}

function quiet(fate: Outcome['fate']): Omit<Outcome, 'mutant' | 'ms'> {
  return { fate, killer: null, why: '' };
}

function readTimes(file: string): Map<string, number> {
  return new Map(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as [string, number][]) : []);
}

type LeftOut = Extract<Report, { kind: 'left-out' }>;

const stuck = { killer: 'the clock', why: 'never ends, or ends the process', test: -1, spoiled: false };

class Worker {
  isDead = false;
  private readonly child: ChildProcess;
  private heard: (report: Report | null) => void = () => {};

  /** Null where it cannot be loaded. */
  static async start(
    setup: Setup,
    loaded: (onLoad: readonly string[], leftOut: readonly LeftOut[]) => void,
  ): Promise<Worker | null> {
    const worker = new Worker(setup);
    let isLoaded = false;
    const leftOut: LeftOut[] = [];
    await worker.until((report) => {
      if (report.kind === 'left-out') {
        leftOut.push(report);
        return false;
      }
      if (report.kind === 'loaded') loaded(report.onLoad, leftOut);
      if (report.kind === 'unloadable' && setup.mutant === null) console.log(report.why);
      isLoaded = report.kind === 'loaded';
      return true;
    });
    if (!isLoaded) worker.stop();
    return isLoaded ? worker : null;
  }

  private constructor(setup: Setup) {
    const file = new URL('./worker.ts', import.meta.url).pathname;
    this.child = fork(file, [JSON.stringify(setup)], {
      execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=3000'],
      stdio: ['ignore', 'ignore', process.env.MUTATE_STDERR ? 'inherit' : 'ignore', 'ipc'],
    });
    this.child.on('message', (report: Report) => this.heard(report));
    this.child.on('exit', () => {
      this.isDead = true;
      this.heard(null);
    });
  }

  async send(order: Order, isLast: (report: Report) => boolean): Promise<void> {
    const done = this.until(isLast);
    this.child.send(order);
    await done;
  }

  stop(): void {
    this.isDead = true;
    this.child.kill('SIGKILL');
  }

  /** Until it has said its last, or is gone. */
  private until(isLast: (report: Report) => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.heard = (report) => {
        if (report === null || isLast(report)) resolve();
      };
    });
  }
}

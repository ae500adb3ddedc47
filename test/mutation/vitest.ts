// What test files get for 'vitest' while mutants are tried: the same words, which collect the tests so that one process can run each of them
// again and again. What vitest has beyond them is not there: a file that needs it is left out, and the run says so.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, vi } from 'vitest';

export { expect, vi };

// what `toSatisfy` asks of the process it is in
Object.assign(globalThis, { __vitest_worker__: { config: { snapshotOptions: {} } } });

expect.extend({
  toMatchFileSnapshot(received: string, name: string) {
    const pass = received === readFileSync(join(dirname(running.file), name), 'utf8');
    return { pass, message: () => `is not ${name}` };
  },
});

/** The file of the test that runs. */
export const running = { file: '' };

type Body = (context: { readonly skip: (why?: string) => never }) => unknown;
type Hook = () => unknown;

export interface Suite {
  readonly name: string;
  readonly parent: Suite | null;
  readonly before: Hook[];
  readonly after: Hook[];
  readonly beforeEach: Hook[];
  readonly afterEach: Hook[];
}

export interface Test {
  readonly name: string;
  readonly suite: Suite;
  readonly body: Body;
}

export const collected: Test[] = [];

let current: Suite = suiteOf('', null);
let finishing: Hook[] = [];

export function suiteOf(name: string, parent: Suite | null): Suite {
  return { name, parent, before: [], after: [], beforeEach: [], afterEach: [] };
}

/** What is collected while `collect` runs belongs to a suite of this name. */
export async function inSuite(name: string, collect: () => unknown): Promise<void> {
  const outer = current;
  current = suiteOf(name, outer);
  try {
    await collect();
  } finally {
    current = outer;
  }
}

/** What the tests of a file registered while they ran (`onTestFinished`), latest first. */
export function takeFinishing(): readonly Hook[] {
  const taken = finishing.toReversed();
  finishing = [];
  return taken;
}

function one(name: string, ...rest: readonly unknown[]): void {
  const body = rest.find((part): part is Body => typeof part === 'function');
  if (body) collected.push({ name, suite: current, body });
}

function group(name: string, collect: () => void): void {
  const outer = current;
  current = suiteOf(name, outer);
  collect();
  current = outer;
}

type Row = readonly unknown[];

function each(make: (name: string, body: () => unknown) => void) {
  return (table: readonly unknown[]) =>
    (name: string, ...rest: readonly unknown[]): void => {
      const body = rest.find((part): part is (...row: Row) => unknown => typeof part === 'function')!;
      for (const [at, entry] of table.entries()) {
        const row: Row = Array.isArray(entry) ? entry : [entry];
        make(`${name} (${at + 1})`, () => body(...row));
      }
    };
}

export const test = Object.assign(one, { each: each(one), runIf: (holds: boolean) => (holds ? one : () => {}) });
export const describe = Object.assign(group, { each: each(group) });

export const beforeAll = (hook: Hook): unknown => current.before.push(hook);
export const afterAll = (hook: Hook): unknown => current.after.unshift(hook);
export const beforeEach = (hook: Hook): unknown => current.beforeEach.push(hook);
export const afterEach = (hook: Hook): unknown => current.afterEach.unshift(hook);
export const onTestFinished = (hook: Hook): unknown => finishing.push(hook);

// What is asked again of the same files is printed again, and never of other ones. Tests keep their memory in a folder of their own.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { perfplan, scratch } from './run.ts';

const plan = (code: string, actual: number): string =>
  `perf 1 english\nplan ${code} "${code}" {\n  years 2024\n  indicator I {\n    target 2024 >= 10\n    actual 2024 = ${actual}\n  }\n}\n`;

function setUp(): {
  readonly plans: string;
  readonly env: Record<string, string>;
  readonly entries: () => readonly string[];
} {
  const cache = scratch({});
  const entries = (): readonly string[] => {
    const folder = join(cache, 'v1');
    return readdirSync(folder).map((name) => join(folder, name));
  };
  return {
    plans: scratch({ 'a.perf': plan('A', 10), 'b.perf': plan('B', 5) }),
    env: { PERFPLAN_CACHE: cache },
    entries,
  };
}

test('the second answer comes from memory, and is the same', async () => {
  const { plans, env, entries } = setUp();
  const first = await perfplan(['score', plans], { env });
  expect(first.out).toMatch(/1 +A +A +2024 +100\.00 %/);
  expect(await perfplan(['score', plans], { env })).toEqual(first);
  const [entry] = entries();
  // whoever changes an entry sees that it is what is printed
  writeFileSync(entry!, JSON.stringify({ out: 'remembered\n', err: ['and said'], code: 1 }));
  expect(await perfplan(['score', plans], { env })).toEqual({ code: 1, out: 'remembered\n', err: 'and said\n' });
});

test('other files, other options, another width: another answer', async () => {
  const { plans, env, entries } = setUp();
  await perfplan(['score', plans], { env });
  for (const [at, args] of [
    ['--sort', 'body'],
    ['--format', 'csv'],
    ['--lang', 'it'],
  ].entries()) {
    await perfplan(['score', plans, ...args], { env });
    expect(entries()).toHaveLength(at + 2);
  }
  await perfplan(['score', plans], { env: { ...env, COLUMNS: '80' } });
  expect(entries()).toHaveLength(5);
  writeFileSync(join(plans, 'b.perf'), plan('B', 8));
  expect((await perfplan(['score', plans], { env })).out).toContain('80.00 %');
});

test('an entry that is no entry counts for nothing, and one is written whole', async () => {
  const { plans, env, entries } = setUp();
  const first = await perfplan(['score', plans], { env });
  for (const text of ['', '{', 'null', '{"out":1}', '{"out":"x","err":"y","code":0}']) {
    writeFileSync(entries()[0]!, text);
    expect(await perfplan(['score', plans], { env })).toEqual(first);
    expect(JSON.parse(readFileSync(entries()[0]!, 'utf8')).out).toBe(first.out);
  }
});

test('turned off, or where it cannot be written, everything is computed', async () => {
  const { plans, env } = setUp();
  const first = await perfplan(['score', plans], { env });
  expect(await perfplan(['score', plans], { env: { PERFPLAN_CACHE: 'off' } })).toEqual(first);
  expect(await perfplan(['score', plans], { env: { PERFPLAN_CACHE: join(plans, 'a.perf') } })).toEqual(first);
});

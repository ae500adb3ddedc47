// Every command, as a process of its own, and every feature of the server on every hostile plan: an answer, no stack trace, bounds on memory
// and on processor time, which does not depend on how busy the machine is. `npm run test:slow`.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, scratch } from '../cli/run.ts';
import { deepPlans } from './deep.ts';
import { hostileFiles } from './seeds.ts';

const seconds = 180;
const megabytes = 1024;

const plans = [...hostileFiles().map(({ name, text }) => [name, text] as const), ...Object.entries(deepPlans)] as const;

const commands: readonly (readonly string[])[] = [
  ['check', 'plan.perf'],
  ['check', 'plan.perf', '--format', 'sarif'],
  ['score', 'plan.perf', '--all'],
  ['score', 'plan.perf', '--format', 'json'],
  ['audit', 'plan.perf', '--all'],
  ['lint', 'plan.perf'],
  ['gap', 'plan.perf'],
  ['report', 'plan.perf', '--html', '-'],
  ['export', 'form', 'plan.perf', '--period', '2024', '--all-offices', 'forms'],
  ['explain', 'plan.perf', 'plan'],
  ['explain', 'plan.perf', 'I'],
  ['explain', 'plan.perf', 'M0'],
  ['what-if', 'plan.perf', 'I target >= 4'],
  ['fmt', 'plan.perf', '--check'],
  ['diff', 'plan.perf', 'empty.perf'],
  ['diff', 'empty.perf', 'plan.perf'],
  ['diff', 'plan.perf', 'plan.perf'],
  ['git', 'merge', 'empty.perf', 'plan.perf', 'other.perf'],
];

const empty = 'perf 1 english\nplan P "P" {\n  years 2024\n}\n';

describe.each(plans)('%s', (_, text) => {
  test.each(commands.map((words) => [words.join(' '), words] as const))('%s', async (_name, words) => {
    const other = text.replace('years 2024', 'years 2023..2024');
    const folder = scratch({ 'plan.perf': text, 'empty.perf': empty, 'other.perf': other });
    const { code, err } = await bounded([join(root, 'cli/main.ts'), ...words], folder);
    expect(err).not.toMatch(/^ +at /m);
    expect([0, 1, 2]).toContain(code);
  });

  test('in the editor, and between revisions', async () => {
    const folder = scratch({ 'plan.perf': text, 'empty.perf': empty });
    const { code, err } = await bounded([join(root, 'test/hostile/look.ts'), 'plan.perf', 'empty.perf'], folder);
    expect([code, err]).toEqual([0, '']);
  });
});

/** The system ends it when it has had its processor time; it is out of memory before the machine is. */
function bounded(
  args: readonly string[],
  cwd: string,
): Promise<{ readonly code: number | null; readonly err: string }> {
  const limits = [`--max-old-space-size=${megabytes}`, '--disable-warning=ExperimentalWarning'];
  const command = ['-c', `ulimit -t ${seconds}; exec "$@"`, 'sh', process.execPath, ...limits, ...args];
  const child = spawn('sh', command, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, err }));
  });
}

// Killed at every step on the disk: every file is what it was or what it was to be, to the byte. `npm run test:slow`.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, scratch } from '../cli/run.ts';

const main = join(root, 'cli/main.ts');
const killAt = join(root, 'test/hostile/kill-at.ts');

const messy = (): string => {
  const body = Array.from({ length: 2000 }, (_, at) => `objective O${at} "Objective ${at}" {\ntype "t${at}"\n}`);
  return `perf 1 english\nplan P "P" {\nyears 2024\n}\n${body.join('\n')}\n`;
};

interface Case {
  readonly what: string;
  readonly args: readonly string[];
  /** Puts the folder back to what it is before. */
  readonly set: (folder: string) => void;
  /** The files that it writes. */
  readonly written: readonly string[];
}

const repository = (folder: string): void => {
  rmSync(join(folder, '.git'), { recursive: true, force: true });
  spawnSync('git', ['init', '--quiet'], { cwd: folder });
  writeFileSync(join(folder, '.gitattributes'), '*.pdf binary\n');
};

const cases: readonly Case[] = [
  {
    what: 'fmt --write',
    args: ['fmt', 'plan.perf', '--write'],
    set: (folder) => writeFileSync(join(folder, 'plan.perf'), messy()),
    written: ['plan.perf'],
  },
  {
    what: 'git setup --hook',
    args: ['git', 'setup', '--hook'],
    set: repository,
    written: ['.gitattributes', '.git/hooks/pre-commit'],
  },
  {
    what: 'init',
    args: ['init', 'new'],
    set: (folder) => rmSync(join(folder, 'new'), { recursive: true, force: true }),
    written: ['new/plan.perf', 'new/actuals.perf'],
  },
  {
    what: 'git merge',
    args: ['git', 'merge', 'base', 'ours', 'theirs'],
    set: (folder) => {
      const text = messy();
      writeFileSync(join(folder, 'base'), text);
      writeFileSync(join(folder, 'ours'), text.replace('"t7"', '"ours"'));
      writeFileSync(join(folder, 'theirs'), text.replace('"t9"', '"theirs"'));
    },
    written: ['ours'],
  },
];

test.each(cases)('$what, killed at every step', async ({ args, set, written }) => {
  const folder = scratch({});
  const contents = (): readonly (string | null)[] =>
    written.map((name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null));
  set(folder);
  const before = contents();
  await run(args, folder);
  const after = contents();
  for (const [at, text] of after.entries()) expect(text).not.toEqual(before[at]);
  const seen = new Set<string>();
  let steps = 0;
  for (let isKilled = true; isKilled; steps++) {
    set(folder);
    isKilled = (await run(args, folder, steps)) === 'SIGKILL';
    for (const [at, text] of contents().entries()) {
      expect([before[at], after[at]]).toContain(text);
      if (isKilled) seen.add(`${written[at]} ${text === after[at] ? 'after' : 'before'}`);
    }
    if (!isKilled) break;
    // it goes on from wherever it was killed
    await run([...args, ...(args[0] === 'init' ? ['--force'] : [])], folder);
    expect(contents()).toEqual(after);
  }
  // opened, written by half, written, made like the old one, put on disk, closed, renamed
  expect(steps).toBeGreaterThan(8 * written.length);
  expect([...seen].sort()).toEqual(written.flatMap((name) => [`${name} after`, `${name} before`]).sort());
});

/** The signal that ended it. */
function run(args: readonly string[], cwd: string, step?: number): Promise<NodeJS.Signals | null> {
  const [options, env] = step === undefined ? [[], {}] : [['--import', killAt], { KILL_AT: String(step) }];
  const child = spawn(process.execPath, [...options, main, ...args], {
    cwd,
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => child.on('exit', (_code, signal) => resolve(signal)));
}

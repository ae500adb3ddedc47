// Two hundred times killed in the middle of writing: every file is what it was or what it was to be, to the byte. `npm run test:slow`.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, scratch } from '../cli/run.ts';

const main = join(root, 'cli/main.ts');
const times = 50;

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

test.each(cases)(`$what, killed ${times} times`, async ({ args, set, written }) => {
  const folder = scratch({});
  const contents = (): readonly (string | null)[] =>
    written.map((name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null));
  set(folder);
  const before = contents();
  const start = performance.now();
  await run(args, folder, null);
  const whole = performance.now() - start;
  const after = contents();
  expect(after).not.toEqual(before);
  const seen = new Set<string>();
  for (let time = 0; time < times; time++) {
    set(folder);
    // the last third of the time that it takes is when it writes
    await run(args, folder, whole * (0.6 + (0.6 * time) / times));
    for (const [at, text] of contents().entries()) {
      expect([before[at], after[at]]).toContain(text);
      seen.add(text === after[at] ? 'after' : 'before');
    }
  }
  expect([...seen].sort()).toEqual(['after', 'before']);
  // it goes on from wherever it was killed
  await run([...args, ...(args[0] === 'init' ? ['--force'] : [])], folder, null);
  expect(contents()).toEqual(after);
});

function run(args: readonly string[], cwd: string, killAfter: number | null): Promise<void> {
  const child = spawn(process.execPath, [main, ...args], { cwd, stdio: 'ignore' });
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) => {
    child.on('exit', () => {
      if (timer) clearTimeout(timer);
      resolve();
    });
  });
}

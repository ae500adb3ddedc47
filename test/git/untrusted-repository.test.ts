// A repository is not trusted: programs named in its configuration and attributes are never run, whatever perfplan reads in it. Each program would leave
// a mark.

import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '#cli/errors.ts';
import { tryGit } from '#cli/git/run.ts';
import { sidesOf } from '#cli/git/sides.ts';
import { perfplan } from '../cli/run.ts';
import { createRepository, type Repository } from './repository.ts';

const plan = (actual: number): string => `perf 1 english
plan P "A plan" {
  years 2024
  indicator I "An indicator" {
    target 2024 >= 10
    actual 2024 = ${actual}
  }
}
`;

const hooks = [
  'pre-commit',
  'post-checkout',
  'post-index-change',
  'post-merge',
  'pre-auto-gc',
  'reference-transaction',
  'fsmonitor-watchman',
];

interface Foreign extends Repository {
  /** The programs that have run. */
  readonly marks: () => readonly string[];
}

/** Two commits; the settings come last, so that what made the commits has run nothing of it. */
function foreign(): Foreign {
  const repository = createRepository();
  const { folder, write, git } = repository;
  write('plan.perf', plan(8));
  write('values.csv', 'I;8\n');
  repository.commit('One');
  write('plan.perf', plan(9));
  write('.gitattributes', '* filter=mark diff=mark merge=mark\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Two');
  const marks = join(folder, '.git/marks');
  mkdirSync(marks);
  const program = (name: string): string => {
    const path = join(folder, '.git', `run-${name}`);
    writeFileSync(path, `#!/bin/sh\n: > '${marks}/${name}'\ncat\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const hooksPath = join(folder, '.git/own-hooks');
  mkdirSync(hooksPath);
  for (const name of hooks) {
    writeFileSync(join(hooksPath, name), `#!/bin/sh\n: > '${marks}/${name}'\n`);
    chmodSync(join(hooksPath, name), 0o755);
  }
  for (const [key, value] of [
    ['core.fsmonitor', program('fsmonitor')],
    ['core.hooksPath', hooksPath],
    ['core.pager', program('pager')],
    ['core.editor', program('editor')],
    ['core.askPass', program('askpass')],
    ['core.sshCommand', program('ssh')],
    ['core.gitProxy', program('proxy')],
    ['credential.helper', `!${program('credential')}`],
    ['diff.external', program('external')],
    ['diff.mark.command', program('command')],
    ['diff.mark.textconv', program('textconv')],
    ['merge.mark.driver', program('driver')],
    ['filter.mark.clean', program('clean')],
    ['filter.mark.smudge', program('smudge')],
    ['filter.mark.process', program('process')],
    ['filter.mark.required', 'true'],
    ['gpg.program', program('gpg')],
    ['log.showSignature', 'true'],
    ['alias.rev-parse', `!${program('alias')}`],
    ['alias.cat-file', `!${program('alias')}`],
    ['pager.diff', program('pager')],
    ['pager.config', program('pager')],
    ['pager.ls-tree', program('pager')],
    ['protocol.allow', 'always'],
    ['protocol.ext.allow', 'always'],
    ['remote.origin.url', `ext::${program('remote')} %S`],
    ['remote.origin.promisor', 'true'],
    ['extensions.partialClone', 'origin'],
    ['core.repositoryFormatVersion', '1'],
  ] as const)
    git('config', key, value);
  return { ...repository, marks: () => readdirSync(marks) };
}

test('nothing that a repository names is run', async () => {
  const repository = foreign();
  const { folder } = repository;
  const env = Object.fromEntries(
    ['GIT_EXTERNAL_DIFF', 'GIT_SSH_COMMAND', 'GIT_ASKPASS', 'GIT_PAGER', 'GIT_PROXY_COMMAND'].map((name) => [
      name,
      join(folder, '.git/run-external'),
    ]),
  );
  const run = (...args: readonly string[]): ReturnType<typeof perfplan> => perfplan(args, { cwd: folder, env });
  writeFileSync(join(folder, '.git/base'), plan(8));
  writeFileSync(join(folder, '.git/ours'), plan(9));
  writeFileSync(join(folder, '.git/theirs'), `${plan(8)}\nbroken {`);
  expect((await run('diff', 'HEAD~1')).out).toContain('8 → 9');
  const ran = await Promise.all([
    run('diff'),
    run('diff', 'HEAD~1..HEAD', '--format', 'json'),
    run('diff', 'HEAD~1...HEAD', '--', '.'),
    run('diff', ':plan.perf', 'HEAD~1:plan.perf'),
    run('git', 'textconv', 'values.csv'),
    run('git', 'merge', '.git/base', '.git/ours', '.git/theirs', 'plan.perf'),
    run('score', '.'),
  ]);
  expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  // the hooks that are set up stand where the repository has them, and do not run yet
  expect((await run('git', 'setup', '--hook')).out).toContain('own-hooks/pre-commit');
  expect(repository.marks()).toEqual([]);
  // the marks are real: git itself leaves them
  repository.tryGit('status');
  expect(repository.marks()).not.toEqual([]);
});

test('what was left out of a clone is not fetched, and said to be missing', async () => {
  const repository = foreign();
  const { folder, git } = repository;
  const object = git('rev-parse', 'HEAD~1:plan.perf').trim();
  rmSync(join(folder, '.git/objects', object.slice(0, 2), object.slice(2)));
  const { code, err } = await perfplan(['diff', 'HEAD~1'], { cwd: folder });
  expect([code, err]).toEqual([2, expect.stringContaining('does not have the contents of plan.perf')]);
  expect(err).not.toMatch(/^ +at /m);
  expect(repository.marks()).toEqual([]);
});

test.each([
  '-x',
  '--output=marks',
  '--all',
  '--help',
  '-x..HEAD',
  'HEAD..-x',
  'HEAD...--output=marks',
  '--git-dir=/tmp',
  '-c core.fsmonitor=x',
])('a revision that is called %s', (revision) => {
  const repository = createRepository();
  repository.write('plan.perf', plan(8));
  repository.commit('One');
  const there = process.cwd();
  process.chdir(repository.folder);
  try {
    expect(() => sidesOf([revision], ['.'])).toThrow(UsageError);
    expect(() => sidesOf([revision, 'HEAD'], ['.'])).toThrow(UsageError);
    expect(() => sidesOf(['HEAD'], [revision]).before.files).not.toThrow(TypeError);
  } finally {
    process.chdir(there);
  }
  expect(existsSync(join(repository.folder, 'marks'))).toBe(false);
});

test('branches that begin with a dash are none to git, and no options to it', () => {
  for (const revision of ['-x', '--output=/dev/null', '--all', '--exec=touch x']) {
    const { status } = tryGit(['rev-parse', '--verify', '--quiet', '--end-of-options', revision]);
    expect([revision, status]).toEqual([revision, 1]);
  }
});

// `perfplan git setup` in a real repository: what git shows and merges afterwards.

import { chmodSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settings, setUp } from '#cli/git/setup.ts';
import { root } from '../cli/run.ts';
import { createModena, createRepository, type Repository } from './repository.ts';

const command = `'${process.execPath}' '${join(root, 'cli/main.ts')}'`;

/** Sets up in this process: starting one more each time is what takes the time. */
function setUpIn(
  { folder }: Repository,
  hook: 'hook' | 'no-hook' = 'no-hook',
  how = command,
): ReturnType<typeof setUp> {
  const there = process.cwd();
  process.chdir(folder);
  try {
    return setUp({ command: how, hook });
  } finally {
    process.chdir(there);
  }
}

test('the command writes attributes and settings, and nothing twice', async () => {
  const repository = createRepository();
  repository.write('.gitattributes', '*.pdf binary');
  const { out, code } = await repository.perfplan('git', 'setup');
  expect([code, out.match(/✓/g)?.length]).toEqual([0, 6]);
  expect(repository.read('.gitattributes')).toBe(
    '*.pdf binary\n*.perf diff=perf merge=perf linguist-language=HCL\n*.csv diff=perf-actuals\n',
  );
  // the command by which git finds its way back is the one that set it up
  expect(repository.git('config', 'merge.perf.driver')).toContain('cli/main.ts git merge --marker-size %L %O %A %B %P');
  const again = setUpIn(repository);
  expect(again.map(({ state }) => state)).toEqual([
    'there already',
    ...settings(command).map(() => expect.any(String)),
  ]);
  expect(setUpIn(repository).every(({ state }) => state === 'there already')).toBe(true);
});

describe('plain git', () => {
  test('names the objective that a hunk is in', () => {
    const repository = createModena();
    setUpIn(repository);
    repository.edit('plan/area-3.perf', 'target 2024 >= 14\n', 'target 2024 >= 12\n');
    repository.edit('plan/actuals-2024.perf', 'D1.2_MIMIT = 13', 'D1.2_MIMIT = 15');
    const heads = (text: string): readonly string[] =>
      text
        .split('\n')
        .filter((line) => line.startsWith('@@'))
        .map((line) => line.replace(/^@@.*?@@ /, ''));
    expect(heads(repository.git('diff', '--unified=0'))).toEqual([
      'actuals 2024 source "Relazione sulla performance 2024, Allegato 5" {',
      'objective 801 under 3 weight 33.34% "Semplificazione procedure a carico delle im',
    ]);
    repository.commit('July');
    expect(heads(repository.git('log', '-p', '-1', '--unified=0', '--', 'plan'))).toHaveLength(2);
  });

  test('names it in Italian, too', () => {
    const repository = createRepository();
    setUpIn(repository);
    const plan = `perf 1 italian\npiano P "Piano" {\n  anni 2024\n}\nobiettivo 1.1 "Servizi" {\n  indicatore I "Pratiche" {\n    target 2024 >= 3\n  }\n}\n`;
    repository.write('plan.perf', plan);
    repository.commit('one');
    repository.edit('plan.perf', '>= 3', '>= 2');
    expect(repository.git('diff', '--unified=0')).toContain('@@ obiettivo 1.1 "Servizi" {');
  });

  test('takes codes for words', () => {
    const repository = createRepository();
    setUpIn(repository);
    repository.write('a.perf', 'perf 1 english\nactuals 2024 {\n  D1.1.1_PROMOS.FORM = 1_204\n}\n');
    repository.commit('one');
    repository.edit('a.perf', '1_204', '1_304');
    expect(repository.git('diff', '--word-diff', '--unified=0')).toContain('D1.1.1_PROMOS.FORM = [-1_204-]{+1_304+}');
  });

  test('shows a table of actuals as values, whatever its form', () => {
    const repository = createRepository();
    setUpIn(repository);
    const columns = { code: 'indicatore', value: 'valore' };
    repository.write(
      'data/values.csv.json',
      JSON.stringify({ plan: 'P', period: '2024', separator: ';', decimal: ',', thousands: '.', columns }),
    );
    repository.write('data/values.csv', 'indicatore;valore\nB;1.204,5\nA;3\n');
    repository.write('other.csv', 'left;as\nit;is\n');
    repository.commit('one');
    repository.write('data/values.csv', 'indicatore;valore\nA;3\nB;"1304,5"\n');
    repository.write('other.csv', 'left;as\nit;was\n');
    const shown = repository.git('diff', '--unified=0');
    const lines = shown.split('\n').filter((line) => /^[-+][^-+]/.test(line));
    expect(lines).toEqual(['-2024 B = 1204.5', '+2024 B = 1304.5', '-it;is', '+it;was']);
  });
});

describe('git merge', () => {
  const plan = `perf 1 english
plan P "A plan" {
  years 2024
}
objective 1 "Services" {
  indicator I weight 100% "Cases" { // agreed with the board
    target 2024 >= 10
  }
}
actuals 2024 source "Offices" {
  I = 3
}
`;

  /** Two branches that start from one plan; what `git merge` then says. */
  function merged(
    ours: readonly [string, string],
    theirs: readonly [string, string],
  ): { repository: Repository; code: number; text: string } {
    const repository = createRepository();
    setUpIn(repository);
    repository.write('plan.perf', plan);
    repository.commit('one');
    repository.git('switch', '--quiet', '--create', 'theirs');
    repository.edit('plan.perf', ...theirs);
    repository.commit('theirs');
    repository.git('switch', '--quiet', 'main');
    repository.edit('plan.perf', ...ours);
    repository.commit('ours');
    return { repository, ...repository.tryGit('merge', '--quiet', '--no-edit', 'theirs') };
  }

  test('two offices that add actuals to one block do not meet', () => {
    const { repository, code } = merged(['I = 3\n', 'I = 3\n  A = 1\n'], ['I = 3\n', 'I = 3\n  B = 2 // theirs\n']);
    expect(code).toBe(0);
    expect(repository.read('plan.perf')).toBe(plan.replace('I = 3\n', 'I = 3\n  A = 1\n  B = 2 // theirs\n'));
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  test('two targets for one indicator do, and both are shown', () => {
    const { repository, code, text } = merged(['>= 10', '>= 12'], ['>= 10', '>= 8']);
    expect(code).toBe(1);
    expect(text).toContain('perfplan: plan.perf: 1 conflict in meaning');
    expect(repository.read('plan.perf')).toBe(
      plan.replace(
        '    target 2024 >= 10\n',
        '<<<<<<< ours\n    target 2024 >= 12\n=======\n    target 2024 >= 8\n>>>>>>> theirs\n',
      ),
    );
    expect(repository.git('status', '--porcelain')).toBe('UU plan.perf\n');
  });

  test('a head that loses its block on one side stays with it, and is one error of the plan', async () => {
    const { repository, code } = merged(
      ['"Cases" { // agreed with the board\n    target 2024 >= 10\n  }', '"Our cases"'],
      ['"Cases" {', '"Their cases" {'],
    );
    expect(code).toBe(1);
    expect(repository.read('plan.perf')).toContain(
      '<<<<<<< ours\n  indicator I weight 100% "Our cases" {\n=======\n  indicator I weight 100% "Their cases" { // agreed with the board\n>>>>>>> theirs\n  }\n',
    );
    const { out } = await repository.perfplan('check', 'plan.perf', '--format', 'json');
    expect((JSON.parse(out) as { code: string }[]).map((one) => one.code)).toEqual(['unresolved-merge']);
  });

  test('a file that is broken is merged as any text', () => {
    const { repository, code } = merged(['years 2024', 'years 2024 {{'], ['I = 3', 'I = 4']);
    expect(code).toBe(0);
    expect(repository.read('plan.perf')).toBe(plan.replace('years 2024', 'years 2024 {{').replace('I = 3', 'I = 4'));
  });
});

describe('the hook', () => {
  /** Stands in for perfplan: says what it was called with, refuses what contains `bad`. */
  function standIn(repository: Repository): string {
    repository.write('.git/stand-in', '#!/bin/sh\necho "$*"\nfor last; do :; done\n! grep -rqs bad "$last"\n');
    chmodSync(join(repository.folder, '.git/stand-in'), 0o755);
    return `'${join(repository.folder, '.git/stand-in')}'`;
  }

  test('looks at what is committed, not at the work tree', () => {
    const repository = createRepository();
    const done = setUpIn(repository, 'hook', standIn(repository));
    expect(done.at(-1)!.state).toBe('written');
    expect(statSync(join(repository.folder, '.git/hooks/pre-commit')).mode & 0o111).toBe(0o111);
    repository.write('a plan/plan.perf', 'good\n');
    repository.write('readme.txt', 'bad\n');
    repository.git('add', '--all');
    repository.write('a plan/plan.perf', 'bad\n');
    const { code, text } = repository.tryGit('commit', '--message', 'good');
    expect([code, text.split('\n').filter((line) => /^(fmt|check)/.test(line))]).toEqual([
      0,
      ['fmt --check a plan/plan.perf', 'check ./a plan'],
    ]);
    repository.git('add', '--all');
    expect(repository.tryGit('commit', '--message', 'bad').code).toBe(1);
    expect(repository.git('log', '--oneline').trim().split('\n')).toHaveLength(1);
  });

  test('is not requested if no plan changes', () => {
    const repository = createRepository();
    setUpIn(repository, 'hook', standIn(repository));
    repository.write('readme.txt', 'bad\n');
    repository.git('add', '--all');
    expect(repository.tryGit('commit', '--message', 'text').text).not.toContain('check');
  });

  test('never takes the place of another one', async () => {
    const repository = createRepository();
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\nexit 0\n');
    const { code, err } = await repository.perfplan('git', 'setup', '--hook');
    expect(code).toBe(2);
    expect(err).toContain('pre-commit is there already and was left alone');
    expect(repository.read('.git/hooks/pre-commit')).toBe('#!/bin/sh\nexit 0\n');
  });

  test('is only installed when asked for', () => {
    const repository = createRepository();
    setUpIn(repository);
    expect(existsSync(join(repository.folder, '.git/hooks/pre-commit'))).toBe(false);
  });
});

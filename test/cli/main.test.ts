// The command itself: help, version, exit codes, mistakes in one line, pipes that close.

import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { perfplan, root, scratch } from './run.ts';

describe('perfplan', () => {
  test('--help gives examples', async () => {
    const { code, out } = await perfplan(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('perfplan score examples/modena-2024');
    expect(out).toContain('Exit codes');
  });

  test.each(['score', 'explain'])('help %s', async (command) => {
    const { code, out } = await perfplan(['help', command]);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: perfplan ${command}`);
  });

  test('--version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect((await perfplan(['--version'])).out).toBe(`${version}\n`);
  });

  test.each([
    [['scor', 'x'], "perfplan: unknown command 'scor': did you mean score? (see perfplan --help)"],
    [['score'], "perfplan: missing required argument 'path' (see perfplan score --help)"],
    [
      ['score', 'x', '--frmat', 'csv'],
      "perfplan: unknown option '--frmat': did you mean --format? (see perfplan score --help)",
    ],
    [['score', 'x', '--year', '24'], 'perfplan: 24 is not a year: write it as 2024'],
    [['score', 'x', '--as-of', '2024-H3'], 'perfplan: 2024-H3 is not a period: write 2024-H1, 2024-Q3 or 2024-05'],
    [
      ['score', 'x', '--lang', 'de'],
      "perfplan: option '--lang <language>' argument 'de' is invalid. Allowed choices are en, it (see perfplan score --help)",
    ],
  ])('%j is a mistake, told in one line', async (args, message) => {
    const { code, err, out } = await perfplan(args);
    expect({ code, err, out }).toEqual({ code: 2, err: `${message}\n`, out: '' });
  });

  test('a plan that names no year has none in its heading', async () => {
    const text = 'perf 1 english\nplan P "Piano" {\n}\narea A "Area" {\n  indicator X "Tempo" {\n  }\n}\n';
    const folder = scratch({ 'plan.perf': text });
    const { out } = await perfplan(['score', 'plan.perf', '--lang', 'en'], { cwd: folder });
    expect(out).toMatch(/^P {2}Piano · no year\n/);
    const italian = await perfplan(['explain', 'plan.perf', 'A', '--lang', 'it'], { cwd: folder });
    expect(italian.out).toMatch(/· nessun anno\n/);
  });

  test('fmt takes a language by the names that all commands know', async () => {
    const folder = scratch({ 'plan.perf': 'perf 1 english\nplan P "Piano" {\n  years 2024\n}\n' });
    const short = await perfplan(['fmt', 'plan.perf', '--lang', 'it'], { cwd: folder });
    const long = await perfplan(['fmt', 'plan.perf', '--lang', 'italian'], { cwd: folder });
    expect(short.out).toBe('perf 1 italian\npiano P "Piano" {\n  anni 2024\n}\n');
    expect(long.out).toBe(short.out);
  });

  test('a reader that has seen enough is no error', async () => {
    const command = `"${process.execPath}" cli/main.ts score examples/modena-2024 --format json | head -1`;
    const { out, err } = await new Promise<{ out: string; err: string }>((resolve) => {
      execFile('sh', ['-c', command], { cwd: root, encoding: 'utf8' }, (_, out, err) => resolve({ out, err }));
    });
    expect({ out, err }).toEqual({ out: '{\n', err: '' });
  });

  test('init writes in the language of the machine', async () => {
    const folder = scratch({});
    await perfplan(['init', folder], { env: { LC_ALL: 'it_IT.UTF-8' } });
    expect(readFileSync(join(folder, 'plan.perf'), 'utf8')).toMatch(/^perf 1 italian/);
  });

  test.each(['en', 'it'])('init writes a plan that checks clean and scores, in %s', async (language) => {
    const folder = scratch({});
    const written = await perfplan(['init', 'plan', '--lang', language], { cwd: folder });
    expect(written).toMatchObject({ code: 0, err: '' });
    const checked = await perfplan(['check', 'plan'], { cwd: folder });
    expect(checked.out).toMatch(/^✓ 2 files?, 1 (plan|piano)/);
    expect(await perfplan(['score', 'plan'], { cwd: folder })).toMatchObject({ code: 0, err: '' });
  });

  // /proc says of a folder that it has just made room for that it is not there: making one must end all the same
  test.each(['plan.perf/below', ...(existsSync('/proc') ? ['/proc/nowhere/plan'] : [])])(
    'init where nothing can be written: %s',
    async (path) => {
      const { code, err } = await perfplan(['init', path], { cwd: scratch({ 'plan.perf': '' }) });
      expect(code).toBe(2);
      expect(err).toMatch(/^perfplan: .* cannot be written: [a-z ]+\n$/);
    },
  );

  test('init replaces nothing unless told to', async () => {
    const folder = scratch({ 'plan.perf': '' });
    const { code, err } = await perfplan(['init', folder]);
    expect(code).toBe(2);
    expect(err).toContain('plan.perf is already there: --force replaces it');
  });
});

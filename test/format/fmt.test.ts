// The command: what it prints, writes and refuses.

import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { perfplan, root, scratch } from '#test/cli/run.ts';

const untidy = 'perf 1 english\nplan  P "T"{years  2024}\n';
const tidy = 'perf 1 english\nplan P "T" {\n  years 2024\n}\n';
const broken = 'perf 1 english\nowner  "x"\narea  3\n';

describe('perfplan fmt', () => {
  test('prints a file, and no other of its folder', async () => {
    const folder = scratch({ 'a.perf': untidy, 'b.perf': 'perf 1 english for P\narea  3\n' });
    expect(await perfplan(['fmt', 'b.perf'], { cwd: folder })).toEqual({
      code: 0,
      out: 'perf 1 english for P\narea 3\n',
      err: '',
    });
    expect(readFileSync(join(folder, 'a.perf'), 'utf8')).toBe(untidy);
  });

  test('--write changes what differs, and says what', async () => {
    const folder = scratch({ 'a.perf': untidy, 'b.perf': tidy, 'c.txt': untidy });
    expect(await perfplan(['fmt', '.', '--write'], { cwd: folder })).toEqual({ code: 0, out: 'a.perf\n', err: '' });
    expect(readFileSync(join(folder, 'a.perf'), 'utf8')).toBe(tidy);
    expect(readFileSync(join(folder, 'c.txt'), 'utf8')).toBe(untidy);
  });

  test('--check lists what differs and exits 1', async () => {
    const folder = scratch({ 'a.perf': untidy, 'b.perf': tidy });
    expect(await perfplan(['fmt', '--check', '.'], { cwd: folder })).toEqual({ code: 1, out: 'a.perf\n', err: '' });
    expect(await perfplan(['fmt', '--check', 'b.perf'], { cwd: folder })).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(join(folder, 'a.perf'), 'utf8')).toBe(untidy);
  });

  test('- is standard input', () => {
    const { status, stdout, stderr } = fmtOf(`\uFEFF${untidy}`, '-');
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: tidy, stderr: '' });
    expect(fmtOf(untidy, '-', '--check')).toMatchObject({ status: 1, stdout: '-\n' });
  });

  test('what cannot be read is left, said, and exits 1', async () => {
    const folder = scratch({ 'a.perf': broken });
    expect(await perfplan(['fmt', 'a.perf'], { cwd: folder })).toEqual({
      code: 1,
      out: 'perf 1 english\nowner  "x"\narea 3\n',
      err: 'perfplan: a.perf: 1 problem; what cannot be read was left as it is (perfplan check says why)\n',
    });
  });

  test('--lang writes the keywords of another language, of all files or of none', async () => {
    const folder = scratch({ 'a.perf': tidy });
    const italian = 'perf 1 italian\npiano P "T" {\n  anni 2024\n}\n';
    expect(await perfplan(['fmt', 'a.perf', '--lang', 'italian'], { cwd: folder })).toMatchObject({ out: italian });
    writeFileSync(join(folder, 'b.perf'), broken);
    const held = await perfplan(['fmt', '.', '--write', '--lang', 'italian'], { cwd: folder });
    expect(held).toMatchObject({ code: 1, out: '' });
    expect(held.err).toContain('b.perf: resta nella sua lingua');
    expect(readFileSync(join(folder, 'a.perf'), 'utf8')).toBe(tidy);
  });

  test('a link is followed, not replaced; what may not be written is not', async () => {
    const folder = scratch({ 'a.perf': untidy, 'b.perf': untidy });
    symlinkSync(join(folder, 'a.perf'), join(folder, 'link.perf'));
    await perfplan(['fmt', 'link.perf', '--write'], { cwd: folder });
    expect(lstatSync(join(folder, 'link.perf')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'a.perf'), 'utf8')).toBe(tidy);
    if (process.getuid?.() === 0) return; // may write everything
    chmodSync(join(folder, 'b.perf'), 0o444);
    const { code, err } = await perfplan(['fmt', 'b.perf', '--write'], { cwd: folder });
    expect({ code, err }).toEqual({ code: 1, err: 'perfplan: b.perf cannot be written: permission denied\n' });
  });

  test('bytes that are no UTF-8 are never written back', async () => {
    const folder = scratch({});
    const bytes = Buffer.from('perf 1 english\narea  3 "Attivit\xe0"\n', 'latin1');
    writeFileSync(join(folder, 'a.perf'), bytes);
    const { code, err } = await perfplan(['fmt', 'a.perf', '--write'], { cwd: folder });
    expect({ code, err }).toEqual({
      code: 1,
      err: 'perfplan: a.perf: cannot be read: it is not UTF-8, most likely Windows-1252: convert it first (iconv -f WINDOWS-1252 -t UTF-8)\n',
    });
    expect(readFileSync(join(folder, 'a.perf'))).toEqual(bytes);
  });

  test.each([
    [['.'], 'For several files say --write, to change them, or --check'],
    [['a.perf', '--check', '--write'], '--check writes nothing: leave out one of --check and --write'],
    [['-', '--write'], 'Standard input cannot be written in place: leave out --write'],
    [['-', 'a.perf'], '- stands for standard input alone'],
    [['no.perf'], 'There is no file or folder no.perf'],
  ])('%j is a mistake', async (args, message) => {
    const folder = scratch({ 'a.perf': tidy });
    expect(await perfplan(['fmt', ...args], { cwd: folder })).toEqual({
      code: 2,
      out: '',
      err: `perfplan: ${message}\n`,
    });
  });
});

function fmtOf(input: string, ...args: string[]) {
  return spawnSync(process.execPath, [join(root, 'cli/main.ts'), 'fmt', ...args], { input, encoding: 'utf8' });
}

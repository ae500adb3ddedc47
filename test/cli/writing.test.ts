// Files are written atomically, and keep their permissions, links, line ends and byte order marks.

import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { replaceText } from '#cli/files/exact-text.ts';
import { writeAtomically } from '#cli/files/write.ts';
import { setUp } from '#cli/git/setup.ts';
import { perfplan, root, scratch } from './run.ts';

const messy = 'perf 1 english\nplan P "P" {\nyears 2024\n}\n';
const tidy = 'perf 1 english\nplan P "P" {\n  years 2024\n}\n';

describe('stays as it was', () => {
  test.each([0o600, 0o640, 0o664, 0o666, 0o755])('permissions %o', (mode) => {
    const path = join(scratch({ 'plan.perf': messy }), 'plan.perf');
    chmodSync(path, mode);
    expect(replaceText(path, tidy)).toBeNull();
    expect([statSync(path).mode & 0o777, readFileSync(path, 'utf8')]).toEqual([mode, tidy]);
  });

  test.runIf(process.getuid?.() === 0)("somebody's file that an administrator formats is still theirs", () => {
    const folder = scratch({ 'plan.perf': messy });
    const path = join(folder, 'plan.perf');
    spawnSync('chown', ['12345:12346', path]);
    replaceText(path, tidy);
    const { uid, gid } = statSync(path);
    expect([uid, gid]).toEqual([12345, 12346]);
  });

  test('a link leads where it led, and to a text that is new', () => {
    const folder = scratch({ 'plan.perf': messy });
    mkdirSync(join(folder, 'sub'));
    const link = join(folder, 'sub', 'link.perf');
    symlinkSync('../plan.perf', link);
    writeAtomically(link, tidy);
    expect([readlinkSync(link), lstatSync(link).isSymbolicLink()]).toEqual(['../plan.perf', true]);
    expect(readFileSync(join(folder, 'plan.perf'), 'utf8')).toBe(tidy);
    expect(readdirSync(folder).sort()).toEqual(['plan.perf', 'sub']);
  });

  test('a link that leads nowhere, or round in a circle, is left alone', () => {
    const folder = scratch({});
    symlinkSync('nowhere.perf', join(folder, 'a.perf'));
    symlinkSync('b.perf', join(folder, 'b.perf'));
    expect(() => writeAtomically(join(folder, 'a.perf'), tidy)).toThrow('ENOENT');
    expect(replaceText(join(folder, 'b.perf'), tidy)).toBe('links lead in a circle');
    expect(readdirSync(folder).sort()).toEqual(['a.perf', 'b.perf']);
  });

  // A byte order mark is no part of the canonical form (docs/reference/canonical-form.md).
  test.each([
    ['line ends of Windows', messy.replaceAll('\n', '\r\n'), tidy.replaceAll('\n', '\r\n')],
    ['line ends of Windows behind a mark', `\uFEFF${messy.replaceAll('\n', '\r\n')}`, tidy.replaceAll('\n', '\r\n')],
  ])('%s', async (_, before, after) => {
    const folder = scratch({ 'plan.perf': before });
    await perfplan(['fmt', 'plan.perf', '--write'], { cwd: folder });
    expect(readFileSync(join(folder, 'plan.perf'), 'utf8')).toBe(after);
  });

  test('a merge keeps the byte order mark and the line ends of ours', async () => {
    const text = (year: number, title: string): string =>
      `\uFEFFperf 1 english\r\nplan P "${title}" {\r\n  years ${year}\r\n}\r\n`;
    const folder = scratch({ base: text(2023, 'P'), ours: text(2024, 'P'), theirs: text(2023, 'Q') });
    const { code } = await perfplan(['git', 'merge', 'base', 'ours', 'theirs'], { cwd: folder });
    expect([code, readFileSync(join(folder, 'ours'), 'utf8')]).toEqual([0, text(2024, 'Q')]);
  });

  test('.gitattributes keeps its line ends, and bytes that are no UTF-8', () => {
    const folder = scratch({ '.gitattributes': Buffer.from('# perch\xe9\r\n*.pdf binary\r\n', 'latin1') });
    spawnSync('git', ['init', '--quiet'], { cwd: folder });
    const there = process.cwd();
    process.chdir(folder);
    try {
      setUp({ command: 'perfplan', hook: 'no-hook' });
    } finally {
      process.chdir(there);
    }
    expect(readFileSync(join(folder, '.gitattributes'), 'latin1')).toBe(
      '# perch\xe9\r\n*.pdf binary\r\n*.perf diff=perf merge=perf linguist-language=HCL\r\n*.csv diff=perf-actuals\r\n',
    );
  });

  test('a merge of files that are no UTF-8 is one of their bytes', async () => {
    const text = (title: string, actual: number): Buffer =>
      Buffer.from(`perf 1 english\nplan P "${title}" {\n  years 2024\n\n\n\n  description "${actual}"\n}\n`, 'latin1');
    const folder = scratch({
      base: text('Attivit\xe0', 1),
      ours: text('Attivit\xe0', 2),
      theirs: text('Qualit\xe0', 1),
    });
    const { code } = await perfplan(['git', 'merge', 'base', 'ours', 'theirs'], { cwd: folder });
    expect([code, readFileSync(join(folder, 'ours'), 'latin1')]).toEqual([0, text('Qualit\xe0', 2).toString('latin1')]);
  });
});

describe('a disk that is full', () => {
  /** A folder of 64 kB; null where none can be made. */
  function tiny(): string | null {
    const folder = mkdtempSync(join(tmpdir(), 'perfplan-tiny-'));
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    onTestFinished(() => {
      if (status === 0) spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    });
    return status === 0 ? folder : null;
  }

  const long = messy.replace('}', `  description "${'so long a text '.repeat(2500)}"\n}`);

  test('nothing is lost, and the reason is reported', async (context) => {
    const folder = tiny();
    if (!folder) return context.skip('no small disk can be mounted here');
    writeFileSync(join(folder, 'plan.perf'), long);
    const { code, err } = await perfplan(['fmt', 'plan.perf', '--write'], { cwd: folder });
    expect([code, err]).toEqual([1, expect.stringContaining('the disk is full')]);
    expect(readFileSync(join(folder, 'plan.perf'), 'utf8')).toBe(long);
    expect(readdirSync(folder)).toEqual(['plan.perf']);
    const { code: initCode, err: initErr } = await perfplan(['init', 'new'], { cwd: folder });
    if (initCode !== 0) expect(initErr).toMatch(/^perfplan: .* cannot be written: the disk is full\n$/);
  });

  // Sixteen blocks of 512 bytes: the system kills who writes more, or refuses.
  test('files that may not grow are left as they are', () => {
    const folder = scratch({ 'plan.perf': long });
    const command = `ulimit -f 16; exec '${process.execPath}' '${join(root, 'cli/main.ts')}' fmt plan.perf --write`;
    const { status } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(readFileSync(join(folder, 'plan.perf'), 'utf8')).toBe(long);
  });

  test('a full device for what is printed ends with an error', () => {
    const folder = scratch({ 'plan.perf': tidy });
    const ran = spawnSync(
      'sh',
      ['-c', `'${process.execPath}' '${join(root, 'cli/main.ts')}' score plan.perf > /dev/full`],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(ran.status).not.toBe(0);
    expect(ran.stderr).not.toMatch(/^ +at /m);
  });
});

// The slow suite does this two hundred times, with every command that writes.
test('killed at any moment, a file is the old one or the new one', async () => {
  const body = Array.from(
    { length: 3000 },
    (_, at) => `objective O${at} "Objective ${at}" {\nweight ${at % 7}%\n}`,
  ).join('\n');
  const before = `perf 1 english\nplan P "P" {\nyears 2024\n}\n${body}\n`;
  const folder = scratch({ 'plan.perf': before });
  const path = join(folder, 'plan.perf');
  expect((await perfplan(['fmt', path, '--write'])).code).toBe(1);
  const after = readFileSync(path, 'utf8');
  expect(after).not.toBe(before);
  for (let delay = 0; delay < 3; delay++) {
    writeFileSync(path, before);
    await killedAfter(['fmt', path, '--write'], 150 + delay * 150);
    expect([before, after]).toContain(readFileSync(path, 'utf8'));
  }
});

function killedAfter(args: readonly string[], milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'cli/main.ts'), ...args], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((resolve) => {
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

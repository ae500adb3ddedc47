// `perfplan check --fix`: applies the fixes that change the form alone; the meaning of a plan does not change.

import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textDiff } from '#cli/render/text-diff.ts';
import { perfplan, scratch } from './run.ts';

const wrong = `perf 1 english
plan P “A plan” {
  years 2024
  indicator I1 "Enterprises reached" {
    target 2024 => 5,5 %
    actual 2024 = 1,920
  }
  indicator I2 "Charter" {
    target 2024 <= 30/06/2024
    actual 2024 = 2024-02-30
  }
}
`;

/** All but the two figures that only their writer can say. */
const corrected = wrong
  .replace('“A plan”', '"A plan"')
  .replace('=> 5,5 %', '>= 5.5%')
  .replace('<= 30/06/2024', 'by 2024-06-30');

const read = (folder: string, name = 'plan.perf'): string => readFileSync(join(folder, name), 'utf8');

/** The same for another plan, so that several lie in one folder. */
const named = (code: string, text: string): string => text.replace('plan P ', `plan ${code} `);

test('corrects the form, says what, and leaves the rest with its findings', async () => {
  const beside = 'perf 1 english for P\nmeasure M “Not asked for” {\n  2024 = 5\n}\n';
  const folder = scratch({ 'plan.perf': wrong, 'measures.perf': beside });
  const { code, out } = await perfplan(['check', 'plan.perf', '--fix'], { cwd: folder });
  expect(read(folder)).toBe(corrected);
  expect(read(folder, 'measures.perf')).toBe(beside);
  expect(out).toContain('plan.perf: 4 corrections\n  2:8  Use straight quotation marks\n');
  expect(out).toContain('9:17  Change <= 30/06/2024 to by 2024-06-30');
  expect(out).toContain('error[impossible-date]');
  expect(code).toBe(1);
});

test('keeps line ends, byte order marks, links and permissions; leaves bytes that would not survive', async () => {
  const bytes = Buffer.concat([Buffer.from(named('Q5', wrong)), Buffer.from([0x2f, 0x2f, 0xe0, 0x0a])]);
  const folder = scratch({
    'crlf.perf': named('Q1', wrong).replaceAll('\n', '\r\n'),
    'mark.perf': `\uFEFF${named('Q2', wrong)}`,
    'no-end.perf': named('Q3', wrong).trimEnd(),
    'latin.perf': bytes,
  });
  mkdirSync(join(folder, '.kept'));
  writeFileSync(join(folder, '.kept', 'real.perf'), named('Q4', wrong));
  chmodSync(join(folder, '.kept', 'real.perf'), 0o640);
  symlinkSync(join('.kept', 'real.perf'), join(folder, 'link.perf'));
  const { code, err } = await perfplan(['check', '.', '--fix'], { cwd: folder });
  expect(read(folder, 'crlf.perf')).toBe(named('Q1', corrected).replaceAll('\n', '\r\n'));
  expect(read(folder, 'mark.perf')).toBe(`\uFEFF${named('Q2', corrected)}`);
  expect(read(folder, 'no-end.perf')).toBe(named('Q3', corrected).trimEnd());
  expect(lstatSync(join(folder, 'link.perf')).isSymbolicLink()).toBe(true);
  expect(read(folder, '.kept/real.perf')).toBe(named('Q4', corrected));
  expect(statSync(join(folder, '.kept', 'real.perf')).mode & 0o777).toBe(0o640);
  expect(readFileSync(join(folder, 'latin.perf'))).toEqual(bytes);
  expect(err).toContain('latin.perf cannot be written');
  expect(code).toBe(1);
});

test('leaves nothing to do a second time, and machine formats whole', async () => {
  const folder = scratch({ 'plan.perf': wrong.replace('= 1,920', '= 4%').replace('= 2024-02-30', '= 2024-02-29') });
  const first = await perfplan(['check', '.', '--fix', '--format', 'json', '--lang', 'it'], { cwd: folder });
  expect(JSON.parse(first.out).map(({ severity }: { severity: string }) => severity)).not.toContain('error');
  expect(first.err).toContain('plan.perf: 4 correzioni');
  expect(first.code).toBe(0);
  const second = await perfplan(['check', '.', '--fix'], { cwd: folder });
  expect(second.out).not.toContain('correction');
});

test('--dry-run prints a diff that can be applied, and writes nothing', async () => {
  const folder = scratch({ 'plan.perf': wrong });
  const { code, out } = await perfplan(['check', '.', '--fix', '--dry-run'], { cwd: folder });
  expect(read(folder)).toBe(wrong);
  expect(code).toBe(1);
  execFileSync('git', ['apply', '-'], { cwd: folder, input: out });
  expect(read(folder)).toBe(corrected);
});

test('--dry-run goes with --fix alone', async () => {
  expect((await perfplan(['check', '.', '--dry-run'], { cwd: scratch({ 'plan.perf': wrong }) })).code).toBe(2);
});

test.each([
  ['lines that follow one another', 'a\nb\nc\nd\n', 'a\nB\nC\nd\n'],
  ['one line', 'a\nb\nc\n', 'a\nB\nc\n'],
  ['lines far apart', 'abcdefghijklmnopqrst'.split('').join('\n'), 'Abcdefghijklmnopqrst'.split('').join('\n')],
  ['first and last', `${'x\n'.repeat(20)}z`, `y\n${'x\n'.repeat(19)}z\n`],
  ['lines put in', 'a\nb\nc\nd\ne\nf\n', 'a\nb\nc\n1\n2\nd\ne\nf\n'],
  ['lines taken out', 'a\nb\nc\nd\ne\nf\n', 'a\nf\n'],
])('a diff: %s', (_, before, after) => {
  const folder = scratch({ x: before });
  execFileSync('git', ['apply', '-'], { cwd: folder, input: textDiff('x', before, after) });
  expect(read(folder, 'x')).toBe(after);
});

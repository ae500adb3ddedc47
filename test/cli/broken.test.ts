// Broken input: paths, bytes, sizes, truncated files. Never a stack trace, never endless.

import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { perfplan, root, scratch } from './run.ts';

const plan = `perf 1 english
plan P "Attività" {
  years 2024
  indicator A weight 60% "Però" {
    target 2024 >= 10
    actual 2024 = 9
  }
  indicator B weight 40% "B" {
    target 2024 >= 10
    actual 2024 = 30
  }
}
`;

describe('paths', () => {
  test.each(['score', 'explain'])('%s of nothing', async (command) => {
    const { code, err, out } = await perfplan([command, 'no/such/place', ...(command === 'explain' ? ['X'] : [])]);
    expect({ code, err, out }).toEqual({
      code: 2,
      err: 'perfplan: There is no file or folder no/such/place\n',
      out: '',
    });
  });

  test('a folder without plans', async () => {
    const folder = scratch({ 'README.md': '# Nothing' });
    const { code, err } = await perfplan(['score', folder]);
    expect(code).toBe(2);
    expect(err).toBe(`perfplan: No .perf files in ${folder}\n`);
  });

  test('a file without a plan', async () => {
    const folder = scratch({ 'a.perf': 'perf 1 english for ELSEWHERE\nactuals 2024 {\n}\n' });
    const { code, err } = await perfplan(['score', folder]);
    expect(code).not.toBe(0);
    expect(err).not.toMatch(/^ +at /m);
  });

  test('links that lead nowhere and pipes, beside a plan', async () => {
    const folder = scratch({ 'ok.perf': plan });
    symlinkSync('nowhere', join(folder, 'broken.perf'));
    execFileSync('mkfifo', [join(folder, 'pipe.perf')]);
    const { code, err, out } = await perfplan(['score', folder]);
    expect(out).toContain('94.00 %');
    expect(err).toContain('broken.perf cannot be read: it does not exist');
    expect(code).toBe(1);
  });
});

describe('tables', () => {
  test('a CSV file that nothing describes is named: it changes nothing', async () => {
    const folder = scratch({ 'p.perf': plan, 'values.csv': 'A;9' });
    const { code, out } = await perfplan(['check', folder]);
    expect(code).toBe(0);
    expect(out).toContain(`Not read: ${join(folder, 'values.csv')} (a file beside it, `);
  });

  test('a table of a plan that does not exist is told where its description says so', async () => {
    const settings =
      '{\n  "plan": "Q",\n  "separator": ";",\n  "decimal": ",",\n  "period": "2024",\n  "headings": false,\n  "columns": { "code": 1, "value": 2 }\n}\n';
    const folder = scratch({ 'p.perf': plan, 'values.csv': 'A;9', 'values.csv.json': settings });
    const { code, out } = await perfplan(['check', folder, '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toContain('error[unknown-name]: There is no plan Q');
    expect(out).toContain('values.csv.json:2:12');
  });

  test('what is offered for it is written as JSON is, not as a plan', async () => {
    const settings =
      '{"plan": "The plans", "separator": ";", "decimal": ",", "period": "2024", "headings": false, "columns": {"code": 1, "value": 2}}';
    const text = 'perf 1 english\nplan `The plan` {\n  years 2024\n}\nmeasure A\n';
    const folder = scratch({ 'p.perf': text, 'values.csv': 'A;9', 'values.csv.json': settings });
    const { out } = await perfplan(['check', folder, '--lang', 'en']);
    expect(out).toContain('There is no plan The plans; did you mean The plan?');
    expect(out).toMatch(/= Change The plans to The plan\n/);
  });

  test('a description of a table that is not there', async () => {
    const folder = scratch({ 'p.perf': plan, 'values.csv.json': '{}' });
    const { code, err } = await perfplan(['check', folder]);
    expect(code).toBe(1);
    expect(err).toContain('values.csv cannot be read: it does not exist, but ');
  });
});

describe('bytes', () => {
  test.each(['', '\uFEFF'])('UTF-16 is one mistake, not one for each letter', async (mark) => {
    const folder = scratch({ 'p.perf': Buffer.from(mark + plan, 'utf16le') });
    const { code, out } = await perfplan(['check', folder, '--format', 'json']);
    expect(code).toBe(1);
    expect((JSON.parse(out) as { code: string }[]).map((found) => found.code)).toEqual(['not-utf-8']);
  });

  test('Latin-1 is one mistake of a file, on however many lines it shows', async () => {
    const text = `${plan}// Città\n// attività\n// qualità\n`;
    const folder = scratch({ 'p.perf': Buffer.from(text, 'latin1') });
    const { out } = await perfplan(['check', folder, '--format', 'json']);
    const found = (JSON.parse(out) as { code: string }[]).map(({ code }) => code);
    expect(found.filter((code) => code === 'not-utf-8')).toHaveLength(1);
  });

  test('Latin-1 is scored and said to be wrong', async () => {
    const folder = scratch({ 'p.perf': Buffer.from(plan, 'latin1') });
    const { code, err, out } = await perfplan(['score', folder]);
    expect(out).toContain('94.00 %');
    expect(err).toContain('[not-utf-8]');
    expect(code).toBe(1);
  });

  test('UTF-16 is no plan, and the reason is reported', async () => {
    const folder = scratch({ 'p.perf': Buffer.from(`\uFEFF${plan}`, 'utf16le') });
    const { code, err, out } = await perfplan(['score', folder]);
    expect(out).toBe('');
    expect(err).toContain('[not-utf-8]');
    expect(code).toBe(1);
  });

  test('control characters never reach the terminal', async () => {
    const folder = scratch({ 'p.perf': plan.replace('Però', 'P\u0000e\u001B[2Jr\u009B1mò\u202E') });
    const { out, err } = await perfplan(['score', folder, '--all']);
    const checked = await perfplan(['check', folder]);
    expect(out + err + checked.out).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]/);
  });
});

describe('sizes', () => {
  test('a title of 10 MB', async () => {
    const folder = scratch({ 'p.perf': plan.replace('Attività', 'à'.repeat(5_000_000)) });
    const { code, out } = await perfplan(['score', folder]);
    expect(code).toBe(0);
    expect(out.length).toBeLessThan(2000);
  });

  test('10 MB of nonsense on one line', async () => {
    const folder = scratch({ 'p.perf': `${plan}${'x '.repeat(5_000_000)}` });
    const { code, out, err } = await perfplan(['score', folder]);
    expect(out).toContain('94.00 %');
    expect(err.length).toBeLessThan(5000);
    expect(code).toBe(1);
  });
});

describe('cut off', () => {
  const whole = readFileSync(join(root, 'examples/modena-2024/area-3.perf'), 'utf8');
  test.each([0.1, 0.37, 0.999])('at %f of a file', async (part) => {
    const folder = scratch({
      'plan.perf': readFileSync(join(root, 'examples/modena-2024/plan.perf')),
      'area-3.perf': whole.slice(0, Math.round(whole.length * part)),
    });
    const { code, err } = await perfplan(['score', folder]);
    expect(err).not.toMatch(/^ +at /m);
    expect([0, 1]).toContain(code);
  });
});

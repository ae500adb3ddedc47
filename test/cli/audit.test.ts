// `perfplan audit`: the verdicts, the exit code, and what is known of the real documents.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { perfplan, scratch } from './run.ts';

describe('audit', () => {
  // Sections 1 and 3.0 of the report on 2024 print 401, 701, 803 and the organisation other than Allegato 1 does.
  test('lists what disagrees by the part of the document, and fails', async () => {
    const { code, out } = await perfplan(['audit', 'examples/modena-2024', '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toMatch(/^✗ \d+ disagreements not marked as known\n\d+ printed figures: \d+ agree, /);
    const section = /^Sezione 1\n(.*?)\n\n/ms.exec(out)?.[1]?.replace(/ · .* {2,}(\S+ %) +(\S+ %)$/gm, ' $1 $2');
    expect(section).toBe('  ✗  401 100.00 % 99.44 %\n  ✗  701 95.85 % 98.80 %\n  ✗  803 98.43 % 99.75 %');
    expect(out).toMatch(/✗ {2}PIAO-2024 · score · .* 98\.62 % +99\.62 %/);
  });

  // README of the example: three errors of the first table are marked as known.
  test('lists what is known, and does not fail for it', async () => {
    const { code, out } = await perfplan(['audit', 'examples/massa-carrara-2017/strategic']);
    expect(code).toBe(0);
    expect(out).toContain('63 cifre stampate: 60 concordano, 3 non concordano e sono note');
  });

  // README of the example: 91.40 and 95.70 follow from 17 / 31, printed as 55 %.
  test('tells what rounding explains', async () => {
    const { code, out } = await perfplan(['audit', 'examples/massa-carrara-2017/operational', '--all', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out.match(/└ an input is known only as printed/g)).toHaveLength(2);
    expect(out).toMatch(/≈ .* 91\.40 % +91\.67 %/);
  });

  test('speaks to programs', async () => {
    const { code, out } = await perfplan(['audit', 'examples/ferrara-2017', '--format', 'json']);
    const report = JSON.parse(out) as {
      findings: number;
      entries: { verdict: string; code: string; file: string; line: number }[];
    };
    expect(code).toBe(1);
    // six of the thirteen figures printed beside relative targets are wrong
    expect(report.findings).toBe(6);
    const wrong = report.entries.filter(({ verdict }) => verdict === 'disagrees');
    expect(wrong.map((entry) => entry.code)).toEqual(['F003', 'F003', 'F004', 'F011', 'F285', 'F289']);
    expect(wrong[0]).toMatchObject({ file: 'examples/ferrara-2017/area-01.perf', line: expect.any(Number) });
  });

  test('is fit for GitHub', async () => {
    const { out } = await perfplan(['audit', 'examples/ferrara-2017', '--format', 'markdown', '--lang', 'en']);
    expect(out).toContain('❌ **6 disagreements not marked as known**');
    expect(out).toContain('| ❌ | F003 Numero nuove start up | resolved target | 385 | 384 | disagrees |');
  });

  test('lists the lines that it cannot compare', async () => {
    const text = `perf 1 english
plan P "P" {
  years 2024
  indicator I1 "A" {
    target 2024 >= 10
    actual 2024 = 9.5
    published 2024 95.00%
  }
}
published 2024 at "p. 3" {
  I1 value nine and a half
  I2 95%
}
`;
    const folder = scratch({ 'plan.perf': text });
    const { code, out } = await perfplan(['audit', folder, '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toContain('1 printed figure: 1 agrees');
    expect(out).toContain('2 lines with printed figures not compared, since they have errors:');
    expect(out).toMatch(/plan\.perf:11 and .*/);
    expect(out).toMatch(/plan\.perf:12 .*I2/);
    const json = await perfplan(['audit', folder, '--format', 'json']);
    expect((JSON.parse(json.out) as { unread: { line: number }[] }).unread.map(({ line }) => line)).toEqual([11, 12]);
    const markdown = await perfplan(['audit', folder, '--format', 'markdown', '--lang', 'it']);
    expect(markdown.out).toContain('2 righe con cifre stampate non confrontate, perché contengono errori:');
  });

  test('has nothing to say of a plan without printed figures', async () => {
    const { code, out } = await perfplan(['audit', 'examples/riviere-di-liguria-2017', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('holds no printed figures');
  });
});

test('a line with an error is told once, and not compared by what could be read of it', async () => {
  const plan = `perf 1 english
plan P "A plan" {
  years 2016
  indicator A {
    target 2016 >= 1%
    actual 2016 = 2%
    published 2016 value -.73%
    published 2016 100%
  }
}
`;
  const { code, out } = await perfplan(['audit', join(scratch({ 'plan.perf': plan }), 'plan.perf')]);
  expect([code, out]).toEqual([1, expect.stringContaining('1 line with printed figures not compared')]);
  expect(out).toContain('1 printed figure: 1 agrees');
});

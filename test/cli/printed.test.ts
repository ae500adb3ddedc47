// How figures are printed near the bounds that they are held against. The plan says what it is about; its figures are worked out by
// hand: 0.0045 of 0.004 is 1 - 0.0005 / 0.004 = 87.5 %, 79,995 of 100,000 is 79.995 %, 22,314 / 1,000,000 is 0.022314.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { perfplan, root, scratch } from './run.ts';

const near = 'test/cli/near-the-bounds.perf';

describe('a value', () => {
  test('that was written is printed as it was written, in every output', async () => {
    const [table, csv, markdown, explained] = await Promise.all([
      perfplan(['score', near, '--all']),
      perfplan(['score', near, '--format', 'csv']),
      perfplan(['score', near, '--format', 'markdown']),
      perfplan(['explain', near, 'RATE']),
    ]);
    expect(table.out).toMatch(/RATE .* 0\.0045 +≤ 0\.004 +87\.50 %/);
    expect(csv.out).toContain('50%,0.0045,,<= 0.004,87.50,');
    expect(markdown.out).toContain('| 0.0045 | ≤ 0.004 | ');
    expect(explained.out).toMatch(/^Value +0\.0045$/m);
    expect(explained.out).toContain('1 − (0.0045 − 0.004) / 0.004 = 87.50 %');
  });

  test('that was computed has digits that tell it from its target', async () => {
    const [table, explained] = await Promise.all([
      perfplan(['score', near, '--all']),
      perfplan(['explain', near, 'PER_HEAD']),
    ]);
    expect(table.out).toMatch(/PER_HEAD .* 0\.0223 +≥ 0\.023 +97\.02 %/);
    expect(explained.out).toContain('0.022314 / 0.023 = 97.02 %');
  });

  test('is none of the business of display', async () => {
    const text = readFileSync(join(root, near), 'utf8').replace('display 2 decimals', 'display 0 decimals');
    const cwd = scratch({ 'plan.perf': text });
    const [csv, json] = await Promise.all([
      perfplan(['score', '.', '--format', 'csv'], { cwd }),
      perfplan(['score', '.', '--format', 'json'], { cwd }),
    ]);
    expect(csv.out).toContain('50%,89.7,%,>= 100%,89.7,');
    const { indicators } = JSON.parse(json.out);
    expect(indicators).toContainEqual(expect.objectContaining({ code: 'QUOTA', value: '89.7', rounded: '89.7' }));
    expect(indicators).toContainEqual(expect.objectContaining({ code: 'RATE', value: '0.0045', rounded: '0.0045' }));
  });
});

test('a score is printed on the right side of a bound, with any number of decimals', async () => {
  const text = readFileSync(join(root, near), 'utf8').replace('display 2 decimals', 'display 0 decimals');
  const cwd = scratch({ 'plan.perf': text });
  const [two, none] = await Promise.all([
    perfplan(['score', near, '--all']),
    perfplan(['score', '.', '--all'], { cwd }),
  ]);
  expect(two.out).toMatch(/NEARLY .* 79\.995 %/);
  // rounded to 80 it would stand above its band
  expect(none.out).toMatch(/NEARLY .* 79\.995 %/);
  // 89.7 would be 90, the bound of B; 88.6 may be 89
  expect(none.out).toMatch(/QUOTA .* 89\.7 %/);
  expect(none.out).toMatch(/1\.1 .* 89 %/);
});

describe('five bands', () => {
  test('have signs of their own, and every row names its band', async () => {
    const [table, csv, json, markdown, explained, gap] = await Promise.all([
      perfplan(['score', near, '--all']),
      perfplan(['score', near, '--format', 'csv']),
      perfplan(['score', near, '--format', 'json']),
      perfplan(['score', near, '--format', 'markdown']),
      perfplan(['explain', near, '1']),
      perfplan(['gap', near]),
    ]);
    expect(table.out).toMatch(/◕ 1 {2}Rates .* 92\.81 % {2}Very good /);
    expect(table.out).toMatch(/◑ 1\.1 .* 88\.60 % {2}Good /);
    expect(table.out).toMatch(/● 1\.2 .* 97\.02 % {2}Excellent /);
    expect(table.out).toMatch(/◔ 2 .* 79\.995 % {2}Fair /);
    expect(table.out).toContain('● Excellent ≥ 95 %   ◕ Very good ≥ 90 %   ◑ Good ≥ 80 %   ◔ Fair ≥ 60 %   ○ Poor');
    expect(csv.out).toMatch(/^2,2,area,.*,79\.995,.*,D,79\.995,79\.995,false,Fair,,,,,0\r$/m);
    expect(JSON.parse(json.out).nodes[1]).toMatchObject({ band: 'B', bandName: 'Very good' });
    expect(markdown.out).toMatch(/^\| `2` .*🟤 79\.995 %\*\* \| Fair \|/m);
    expect(explained.out).toMatch(/◑ +86\.40 % +Good +NEAR/);
    expect(gap.out).toMatch(/◔ NEARLY .* 79\.995 % +Fair /);
  });

  test('more than five share signs in the middle, and are named all the same', async () => {
    const text = readFileSync(join(root, near), 'utf8').replace(
      'band E "Poor"',
      'band E >= 40% "Poor"\n  band F "Nil"',
    );
    const { out } = await perfplan(['score', '.'], { cwd: scratch({ 'plan.perf': text }) });
    expect(out).toContain('● Excellent ≥ 95 %   ◕ Very good ≥ 90 %   ◕ Good ≥ 80 %   ◑ Fair ≥ 60 %   ◔ Poor ≥ 40 %');
    expect(out).toMatch(/○ Nil$/m);
  });
});

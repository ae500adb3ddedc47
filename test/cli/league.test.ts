// Many plans at once: the league table, by part and over years, who has not delivered; what is wrong with one stops none of the others.

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { perfplan, scratch } from './run.ts';

const directive = 'examples/directive-2025';

/** Of a body and a year: two areas, one indicator each. */
function plan(body: string, year: number, values: readonly [number, number | null], code = `${body}-${year}`): string {
  const actual = (value: number | null): string => (value === null ? '' : `actual ${year} = ${value}\n`);
  return `perf 1 english
plan ${code} "Plan of ${body}" {
  organisation "${body}"
  years ${year}
  policy rules
  area A weight 50% "Services" {
    indicator WAIT "Waiting days" {
      target ${year} <= 10
      ${actual(values[0])}
    }
  }
  area B weight 50% "Money" {
    indicator SAVED "Saved" {
      owner "Treasurer"
      target ${year} >= 10
      ${actual(values[1])}
    }
  }
}
policy rules {
  missed <= linear
  band good >= 90% "Good"
  band bad "Bad"
}
`;
}

function ministry(more: Readonly<Record<string, string>> = {}): string {
  const folder = scratch({});
  const files: Record<string, string> = {
    'north/2023/plan.perf': plan('North', 2023, [10, 5]),
    'north/2024/plan.perf': plan('North', 2024, [10, 8]),
    'south/2023/plan.perf': plan('South', 2023, [12, 10]),
    'south/2024/plan.perf': plan('South', 2024, [15, null]),
    'east/2024/plan.perf': plan('East', 2024, [10, 10]),
    ...more,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

// North 2023: 100 % and 50 %, 75 %; 2024: 100 % and 80 %, 90 %. South 2023: 12 instead of 10 days is 80 %, with 100 % 90 %;
// 2024: 15 days are 50 %, the other is missing: 50 %. East 2024: 100 %.
test('a line a plan: rank within the year, change on the year before', async () => {
  const { code, out } = await perfplan(['score', ministry()]);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('snapshots/league.txt');
});

test('one year, in the order that is asked for', async () => {
  const { out } = await perfplan(['score', ministry(), '--year', '2024', '--sort', 'body', '--format', 'csv']);
  const rows = out
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  const column = (name: string) => rows.slice(1).map((row) => row[rows[0]!.indexOf(name)]);
  expect(column('body')).toEqual(['East', 'North', 'South']);
  expect(column('rank')).toEqual(['1', '2', '3']);
  expect(column('score')).toEqual(['100.00', '90.00', '50.00']);
  expect(column('measured')).toEqual(['2', '2', '1']);
  expect(column('due')).toEqual(['2', '2', '2']);
});

test('over the years: a line a body', async () => {
  const { out } = await perfplan(['score', ministry(), '--year', '2023..2024']);
  await expect(out).toMatchFileSnapshot('snapshots/league-trend.txt');
});

test('by area and by indicator', async () => {
  const folder = ministry();
  await expect((await perfplan(['score', folder, '--by', 'area'])).out).toMatchFileSnapshot(
    'snapshots/league-areas.txt',
  );
  const { out } = await perfplan(['score', directive, '--by', 'indicator', '--lang', 'it']);
  await expect(out).toMatchFileSnapshot('snapshots/league-indicators.txt');
  const json = JSON.parse((await perfplan(['score', folder, '--by', 'indicator', '--format', 'json'])).out);
  expect(json.groups.map(({ code, plans }: { code: string; plans: unknown[] }) => [code, plans.length])).toEqual([
    ['WAIT', 5],
    ['SAVED', 5],
  ]);
});

test('who has not delivered, and what', async () => {
  const { out } = await perfplan(['score', ministry(), '--missing']);
  await expect(out).toMatchFileSnapshot('snapshots/league-missing.txt');
  const { out: csv } = await perfplan(['score', ministry(), '--missing', '--format', 'csv']);
  expect(csv.split('\r\n')[1]).toMatch(/^South,South-2024,.*,2024,2024,SAVED,Saved,Treasurer,missing,no-value,SAVED$/);
});

test('what is wrong with one is said, and the others come out', async () => {
  const folder = ministry({
    'broken/plan.perf': 'perf 1 english\nplan BROKEN "Broken {\n  indicator I { target ',
    'later/plan.perf': plan('Later', 2024, [10, 9]).replace('perf 1', 'perf 7'),
    'twin/plan.perf': plan('Twin', 2024, [20, 9], 'East-2024'),
  });
  mkdirSync(join(folder, 'closed'));
  chmodSync(join(folder, 'closed'), 0);
  const { code, out, err } = await perfplan(['score', folder, '--year', '2024']);
  expect(code).toBe(1);
  for (const body of ['East', 'North', 'South', 'Twin']) expect(out).toContain(body);
  expect(err).toContain('East-2024 is the code of plans of several bodies: East, Twin');
  expect(err).toMatch(/broken\/plan\.perf/);
  expect(err).toMatch(/later\/plan\.perf/);
  if (process.getuid?.() !== 0) expect(err).toMatch(/closed cannot be read/);
});

test('audit, gap and lint take several plans, with one exit code', async () => {
  const folder = ministry({
    'wrong/plan.perf': plan('Wrong', 2024, [10, 8]).replace('  policy rules', '  policy rules\n  published 2024 95%'),
  });
  const audited = await perfplan(['audit', folder]);
  expect(audited.code).toBe(1);
  await expect(audited.out).toMatchFileSnapshot('snapshots/league-audit.txt');
  const json = JSON.parse((await perfplan(['audit', folder, '--format', 'json'])).out);
  expect([json.findings, json.plans.length]).toEqual([1, 6]);
  const gap = await perfplan(['gap', folder]);
  expect(gap.code).toBe(0);
  await expect(gap.out).toMatchFileSnapshot('snapshots/league-gap.txt');
  expect((await perfplan(['lint', folder])).out).toMatch(/Body +Plan +Errors +Warnings +Hints\n/);
});

test('what is for one plan asks for it by name', async () => {
  const { code, err } = await perfplan(['score', directive, '--depth', '2', '--lang', 'en']);
  expect(code).toBe(2);
  expect(err).toContain('--depth is for one plan: name it with --plan (ARCHIVI-2025');
  expect((await perfplan(['explain', directive, 'TMP', '--plan', 'PARCO-2025'])).code).toBe(0);
  expect((await perfplan(['score', directive, '--year', '1999'])).code).toBe(2);
});

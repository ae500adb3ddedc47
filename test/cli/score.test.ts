// `perfplan score`: what a reader sees, and what programs read. Figures of modena-2024 are those of Allegato 1 of the report on 2024.

import { describe, expect, test } from 'vitest';
import { score as contract } from '#engine/schema/score.ts';
import { perfplan } from './run.ts';

const modena = 'examples/modena-2024';
const underWay = 'test/cli/under-way.perf';

describe('the table', () => {
  test('shows the root first, then the rows, then the remarks', async () => {
    const { code, out } = await perfplan(['score', modena]);
    expect(code).toBe(0);
    expect(out).toContain('● 99,62 %  Raggiunto');
    await expect(out).toMatchFileSnapshot('snapshots/score-modena.txt');
  });

  test('shows a plan under way: what is missing, what can still come of it, what was decided', async () => {
    const { code, out, err } = await perfplan(['score', underWay, '--all']);
    expect(code).toBe(0);
    expect(err).toMatch(/^perfplan: \d+ warnings? \(perfplan check test\/cli\/under-way\.perf tells all\)\n$/);
    await expect(out).toMatchFileSnapshot('snapshots/score-under-way.txt');
  });

  test('hides invented codes and shows their titles', async () => {
    const { out } = await perfplan(['score', underWay]);
    expect(out).toContain('Invented code');
    expect(out).not.toContain('_x');
    expect(out).not.toContain('_y');
  });

  test('shows so many levels and no more', async () => {
    const { out } = await perfplan(['score', modena, '--depth', '1', '--lang', 'en']);
    expect(out).toContain('● 3  Competitività dell');
    expect(out).not.toMatch(/^ +● 301 /m);
    expect(out).toContain('127 below not shown');
  });

  test('speaks Italian and English', async () => {
    const [italian, english] = await Promise.all([
      perfplan(['score', underWay, '--lang', 'it']),
      perfplan(['score', underWay, '--lang', 'en']),
    ]);
    expect(italian.out).toContain('8 indicatori: 3 al 100 % o oltre, 2 sotto, 3 mancanti');
    expect(english.out).toContain('8 indicators: 3 at 100 % or more, 2 below, 3 missing');
  });

  test('scores the part of the year that is over', async () => {
    const { out } = await perfplan(['score', underWay, '--as-of', '2024-H1']);
    expect(out).toContain('A plan under way · as of 2024-H1');
  });
});

describe('colour', () => {
  const arguments_ = ['score', modena, '--depth', '1'];

  test('is not for pipes', async () => {
    expect((await perfplan(arguments_)).out).not.toContain('\u001B');
  });

  test('can be forced', async () => {
    expect((await perfplan(arguments_, { env: { FORCE_COLOR: '1' } })).out).toContain('\u001B[32m');
  });
});

describe('scorecards', () => {
  test('all, one line each', async () => {
    const { out } = await perfplan(['score', modena, '--offices']);
    // Allegato 4: AO3 99.42 %, directorate 1 99.86 %
    expect(out).toMatch(/● AO3 .* 99,42 % {2}Raggiunto/);
    expect(out).toMatch(/● 001 .* 99,86 % {2}Raggiunto/);
    expect(out.match(/^ *● (?:00\d|AO\d|SG|CDG) {2}/gm)).toHaveLength(9);
  });

  test("one office's tree", async () => {
    const { out } = await perfplan(['score', modena, '--office', 'AO3']);
    expect(out).toMatch(/83\.A1\.2_TRASP\. .* 90,91 % {2}≥ 98 % +92,77 %/);
  });

  test('one that is not there', async () => {
    const { code, err } = await perfplan(['score', modena, '--office', 'AO9', '--lang', 'en']);
    expect(code).toBe(2);
    expect(err).toMatch(/^perfplan: There is no scorecard AO9; there are 001, AO1, AO3/);
  });
});

describe('for programs', () => {
  test('json keeps the contract and holds everything', async () => {
    const { out } = await perfplan(['score', modena, '--format', 'json', '--depth', '1']);
    const scores = contract.parse(JSON.parse(out));
    expect(scores.nodes[0]?.score?.percent).toBe('99.62');
    expect(scores.indicators).toHaveLength(99);
    expect(scores.indicators.find(({ code }) => code === 'OC_TBS_03')).toMatchObject({
      path: '3/801/OC_TBS_03',
      target: '>= 14',
      attainment: { percent: '93.68' },
      met: false,
      status: 'measured',
    });
  });

  test('csv is RFC 4180: a head, CRLF, quotes where they are needed', async () => {
    const { out } = await perfplan(['score', underWay, '--format', 'csv']);
    expect(out.startsWith('path,code,kind,title,weight,value,unit,target,score,')).toBe(true);
    expect(out.split('\r\n')).toHaveLength(1 + 1 + 5 + 8 + 1);
    expect(out.replaceAll('\r\n', '')).not.toContain('\n');
    expect(out).toContain('2,2,area,"Second, _and_ *third* | <b>",40%,,,,100.00,');
    expect(out).toContain(
      '1/A,A,indicator,Applications per head,50%,11.82,,>= +10% on previous,100.00,107.44,measured,true',
    );
  });

  test('markdown takes nothing in a title for its own', async () => {
    const { out } = await perfplan(['score', underWay, '--format', 'markdown']);
    await expect(out).toMatchFileSnapshot('snapshots/score-under-way.md');
  });
});

describe('the year', () => {
  test('that the plan does not cover', async () => {
    const { code, err } = await perfplan(['score', modena, '--year', '2030', '--lang', 'en']);
    expect(code).toBe(2);
    expect(err).toBe('perfplan: PIAO-2024 covers 2024 to 2026, not 2030\n');
  });

  test('with another one than the latest', async () => {
    const { out } = await perfplan(['score', underWay, '--year', '2023']);
    expect(out).toContain('A plan under way · 2023');
    expect(out).toContain('7 without a target');
  });
});

test('several plans: one is to be named where one is explained', async () => {
  const { code, err } = await perfplan(['explain', 'examples/massa-carrara-2017', 'plan', '--lang', 'en']);
  expect(code).toBe(2);
  expect(err).toContain('name one with --plan (PERFORMANCE-2017-O, PERFORMANCE-2017-S)');
  const named = await perfplan(['score', 'examples/massa-carrara-2017', '--plan', 'PERFORMANCE-2017-O']);
  expect(named.code).toBe(0);
});

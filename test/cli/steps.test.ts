// Every step between a value and a score, with its rule and where that is set. Calculated by hand: half of 100 and half of 77 are 88.5, rounded 89;
// three quarters of 80 and a quarter of nothing are 60.

import { describe, expect, test } from 'vitest';
import { score as contract } from '#engine/schema/score.ts';
import { perfplan } from './run.ts';

const steps = 'test/cli/steps.perf';

describe('a node that is rounded', () => {
  test('shows what adds up, the rule, and what came of it', async () => {
    const { code, out } = await perfplan(['explain', steps, '1']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Score +89\.00 %$/m);
    expect(out).toMatch(
      /^Rounding +88\.5 % rounded to 0 decimals, half up: 89 % \(said at test\/cli\/steps\.perf:42\)$/m,
    );
    expect(out).toMatch(/ 50\n.* 38\.5\n +together +88\.5$/m);
  });

  test('in Italian', async () => {
    const { out } = await perfplan(['explain', steps, '1', '--lang', 'it']);
    expect(out).toMatch(/88,5 % arrotondato a 0 decimali, per eccesso dal mezzo: 89 % \(come da/);
  });

  test('in JSON', async () => {
    const json = contract.parse(JSON.parse((await perfplan(['score', steps, '--format', 'json'])).out));
    expect(json.nodes[1]).toMatchObject({
      score: { exact: '0.89' },
      mean: { exact: '0.885' },
      aggregate: { by: 'weighted', said: null },
      weights: { indicators: null, children: '100%' },
      steps: [
        {
          ...{ kind: 'round', decimals: 0, mode: 'half-up', said: { file: steps, line: 42 } },
          ...{ before: { exact: '0.885' }, after: { exact: '0.89' } },
        },
      ],
    });
  });
});

describe('a node that has less measured than is required', () => {
  const said = '1 of 2 required measured (said at test/cli/steps.perf:20)';

  test('says so in the table, in Markdown and in explain', async () => {
    const [table, markdown, explained, whole] = await Promise.all([
      perfplan(['score', steps]),
      perfplan(['score', steps, '--format', 'markdown']),
      perfplan(['explain', steps, '2']),
      perfplan(['explain', steps, 'plan']),
    ]);
    for (const { out } of [table, explained, whole]) expect(out).toContain(said);
    expect(markdown.out).toContain('1 of 2 required measured');
  });

  test('and in Italian', async () => {
    const { out } = await perfplan(['explain', steps, '2', '--lang', 'it']);
    expect(out).toContain('1 misurato su 2 richiesti (come da test/cli/steps.perf:20)');
  });

  test('says so to programs', async () => {
    const [json, csv] = await Promise.all([
      perfplan(['score', steps, '--format', 'json']),
      perfplan(['score', steps, '--format', 'csv']),
    ]);
    const { nodes } = contract.parse(JSON.parse(json.out));
    expect(nodes.find(({ code }) => code === '2')).toMatchObject({
      ...{ state: 'unmeasured', reason: 'required', required: { measured: 1, of: 2, said: { file: steps, line: 20 } } },
    });
    expect(csv.out).toMatch(/^2,2,area,Required,.*,unmeasured,.*,required,,,,0\r$/m);
  });
});

test('what is missing and counts as zero says so, with the rule', async () => {
  const [explained, node] = await Promise.all([
    perfplan(['explain', steps, 'GONE']),
    perfplan(['explain', steps, '3']),
  ]);
  const said = 'missing, counts 0 % (said at test/cli/steps.perf:30)';
  expect(explained.out).toContain(said);
  expect(explained.out).toContain('1: of 4 together, 25 % of the indicators that count');
  expect(node.out).toContain(said);
  expect(node.out).toMatch(/ 60\n.* 0\n.*\n +together +60$/m);
});

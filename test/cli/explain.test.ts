// `perfplan explain`: the calculation from measures to the root, and how a code is resolved.

import { describe, expect, test } from 'vitest';
import { perfplan } from './run.ts';

const modena = 'examples/modena-2024';
const underWay = 'test/cli/under-way.perf';

describe('an indicator', () => {
  test('from its measures to the plan', async () => {
    const { code, out } = await perfplan(['explain', modena, 'OC_TBS_03']);
    expect(code).toBe(0);
    // Allegato 1: 8270 * 100 / 63056 against >= 14 gives 93.68 %
    expect(out).toContain('8.270 * 100 / 63.056');
    expect(out).toContain('13,115326… / 14 = 93,68 %');
    await expect(withoutLines(out)).toMatchFileSnapshot('snapshots/explain-indicator.txt');
  });

  test('with computed measures: what stands behind them, further in', async () => {
    const { out } = await perfplan(['explain', modena, 'D1.1']);
    expect(out).toMatch(/^ +D1\.1\.0 +2024 +223 N\./m);
    expect(out).toMatch(/^ +└ = D1\.1\.0_FI \+ D1\.1\.0_IT/m);
    expect(out).toMatch(/^ {18}D1\.1\.0_FI +2024 +72/m);
  });

  test("in an office's scorecard", async () => {
    const { out } = await perfplan(['explain', modena, '83.A1.2_TRASP.', '--in', 'AO3']);
    // Allegato 4 prints the value alone: 90.91 / 98 = 92.7653 %
    expect(out).toContain('90,91 % / 98 % = 92,77 %');
    expect(out).toContain('noto come stampato');
  });

  test('with a relative target, the year before, a cap', async () => {
    const { out } = await perfplan(['explain', underWay, 'A']);
    await expect(withoutLines(out)).toMatchFileSnapshot('snapshots/explain-relative.txt');
  });

  test('that has no value says why', async () => {
    const { out } = await perfplan(['explain', underWay, 'G']);
    expect(out).toContain('missing: the formula divides by zero');
  });

  test('that an evaluator looked at', async () => {
    const { out } = await perfplan(['explain', underWay, 'B']);
    expect(out).toMatch(/Evaluation +=? ?90 % instead of 80 % · OIV · because: two of the/);
  });
});

describe('a node', () => {
  test('its parts and members', async () => {
    const { out } = await perfplan(['explain', modena, '803']);
    // section 3.1: 99.62 of its indicators, 99.87 of its children, 99.75 together
    expect(out).toContain('99,624753… % indicatori propri (50 %)');
    await expect(out).toMatchFileSnapshot('snapshots/explain-node.txt');
  });

  test.each(['plan', 'PIAO-2024'])('the whole, as %s', async (word) => {
    const { out } = await perfplan(['explain', modena, word]);
    expect(out).toMatch(/^Punteggio +99,62 %/m);
  });
});

test('a measure: its values and who reads it', async () => {
  const { out } = await perfplan(['explain', modena, 'N_ImprAtt']);
  expect(out).toMatch(/2024 +63\.056/);
  expect(out).toContain('OC_TBS_03 Grado di rilascio di strumenti digitali');
});

describe('a code', () => {
  test('that does not exist', async () => {
    const { code, err } = await perfplan(['explain', modena, 'OC_TBS_O3', '--lang', 'en']);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^perfplan: There is no indicator, node or measure OC_TBS_O3 in PIAO-2024: did you mean OC_TBS_03/,
    );
  });

  test('that does not hang there', async () => {
    const { code, err } = await perfplan(['explain', modena, 'OC_TBS_03', '--in', 'AO1', '--lang', 'en']);
    expect(code).toBe(2);
    expect(err).toBe('perfplan: There is no OC_TBS_03 in AO1; it stands in 801, ALBERO\n');
  });

  test('as a path', async () => {
    const { out } = await perfplan(['explain', underWay, '1/B']);
    expect(out).toMatch(/^B {2}Complaints/);
  });

  test('of a plan and of an indicator: either, in the keywords of either language', async () => {
    const index = 'examples/indices/gender-inequality-index.perf';
    const { code, err } = await perfplan(['explain', index, 'GII']);
    expect(code).toBe(2);
    expect(err).toContain("ask for 'plan GII' or 'indicator GII'");
    for (const asked of ['indicator GII', 'indicatore GII']) {
      const { out } = await perfplan(['explain', index, asked]);
      expect(out).toMatch(/^GII {2}Gender inequality index · 2023/);
      // measured between goalposts: no target is missed
      expect(out).not.toContain('no target');
    }
    expect((await perfplan(['explain', index, 'piano GII'])).out).toContain('developing countries · 2023');
  });

  test('after the word that says what is meant', async () => {
    const { out } = await perfplan(['explain', modena, 'measure N_ImprAtt']);
    expect(out).toContain('63.056');
  });
});

/** A line more in a plan is none of this file's business. */
function withoutLines(text: string): string {
  return text.replace(/\.perf:\d+/g, '.perf:N');
}

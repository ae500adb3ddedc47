// The report on 2024 of the Camera di commercio di Modena, recomputed: examples/modena-2024 against what Allegati 1 and 5 print.

import { describe, expect, test } from 'vitest';
import { percentText } from '#engine/arithmetic/print.ts';
import { audit } from '#engine/audit/audit.ts';
import { score } from '#engine/score.ts';
import { examplePlan } from '../corpus.ts';

const model = examplePlan('modena-2024');
const { value: scores, diagnostics } = score(model, { year: 2024 });
const entries = audit(model, () => scores).value;
const twoDecimals = { decimals: 2, mode: 'half-up' } as const;

describe('Allegato 1', () => {
  const printed = entries.filter(({ at }) => at === 'Allegato 1');
  const of = (figure: string) => printed.filter((entry) => entry.figure === figure);

  test('has 99 attainments, all of which come out as printed', () => {
    expect(scores.places).toHaveLength(99);
    expect(of('attainment')).toHaveLength(99);
    expect(new Set(of('attainment').map(({ verdict }) => verdict))).toEqual(new Set(['agrees']));
  });

  // 32 nodes (the organisation, 3 areas, 10 strategic and 18 operational objectives) and the two parts of the 10 strategic ones
  test('has 52 scores, all of which come out as printed', () => {
    const figures = [...of('score'), ...of('indicators'), ...of('children')];
    expect(figures).toHaveLength(52);
    expect(new Set(figures.map(({ verdict }) => verdict))).toEqual(new Set(['agrees']));
  });

  test('has 99.62 % for the organisation', () => {
    expect(percentText(scores.nodes[0]!.score!, twoDecimals)).toBe('99.62');
    expect(diagnostics).toEqual([]);
  });
});

// Language brief, section 6: from unrounded inputs, with no rounding between levels
test.each([
  ['OC_TBS_03', '93.68'],
  ['803.S1', '98.75'],
  ['401.S3', '96.30'],
  ['701.S1', '92.00'],
])('%s attains %s %%', (code, percent) => {
  const [place] = scores.places.filter((one) => one.place.indicator.code === code);
  expect(percentText(place!.attainment!, twoDecimals)).toBe(percent);
});

test.each([
  ['1/401', '99.44'],
  ['2/701', '98.80'],
  ['3/801', '98.42'],
  ['3/803', '99.75'],
  ['3/803/803.A1.2', '99.87'],
  ['1', '99.86'],
  ['2', '99.60'],
  ['3', '99.39'],
])('%s scores %s %%', (path, percent) => {
  const [node] = scores.nodes.filter((one) => one.node.path === path);
  expect(percentText(node!.score!, twoDecimals)).toBe(percent);
});

// Allegato 5: "Valore vs target" beyond 210 %
test('eight indicators overshoot, and no ninth', () => {
  const overshoots = scores.places.filter(({ overshoot }) => overshoot);
  const uncapped = overshoots.map(({ place, uncapped }) => [place.indicator.code, percentText(uncapped!, twoDecimals)]);
  expect(Object.fromEntries(uncapped)).toEqual({
    '61.D3.1_5': '400.00',
    '61.D3.1_52': '295.00',
    '83.A1.2_MISURA.B2.1': '250.00',
    'D1.1.0': '278.75',
    'D1.1.1_PROMOS.ASS.': '244.44',
    'D2.1_MIMIT.1': '337.50',
    'D2.1_MIMIT.2': '325.00',
    'D4.3_1.MIMIT': '1350.00',
  });
});

// Section 5
test('six of them against targets that the ministry set', () => {
  const theirs = scores.places.filter(({ overshoot, target }) => overshoot && target?.target.setBy === 'MIMIT');
  expect(theirs).toHaveLength(6);
});

// Allegato 4, and section 1: office AO3
test.each([
  ['001/AO3/803.A1.2', '97.11'],
  ['001/AO3', '99.42'],
  ['001', '99.86'],
])('scorecard %s scores %s %%', (path, percent) => {
  const nodes = scores.scorecards.flatMap((scorecard) => scorecard.nodes);
  expect(percentText(nodes.find(({ node }) => node.path === path)!.score!, twoDecimals)).toBe(percent);
});

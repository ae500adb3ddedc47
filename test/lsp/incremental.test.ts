// Incremental updates give the same as a workspace from scratch. `npm run test:slow` walks farther.

import { expect, test } from 'vitest';
import { createLanguageService } from '#lsp/language-service.ts';

import { defaultSettings } from '#lsp/workspace/settings.ts';
import { generatePlan } from '../../bench/generator.ts';
import { blocksOfActuals } from './blocks-of-actuals.ts';
import { figuresFromData } from './figures-from-data.ts';
import { followedPlan } from './followed-plan.ts';
import { manyRules } from './many-rules.ts';
import { sharedLibrary } from './shared-library.ts';
import { somethingOfEverything } from './something-of-everything.ts';
import { walk } from './walk.ts';
import { weightsFromData } from './weights-from-data.ts';

const generated = Object.fromEntries(
  generatePlan({ seed: 7, indicators: 24 }).files.map(({ name, text }) => [name, text]),
);

test('over a plan of two files with something of everything', () => {
  const { compared, continued } = walk({ files: somethingOfEverything, seed: 1, steps: 250 });
  expect(compared).toBeGreaterThan(300);
  expect(continued).toBeGreaterThan(40);
});

test('over a generated plan', () => {
  const { compared, continued } = walk({ files: generated, seed: 2, steps: 120 });
  expect(compared).toBeGreaterThan(150);
  expect(continued).toBeGreaterThan(20);
});

test('over values in blocks', () => {
  const { compared, continued } = walk({ files: blocksOfActuals, seed: 2, steps: 250 });
  expect(compared).toBeGreaterThan(300);
  expect(continued).toBeGreaterThan(40);
});

test('over rules that reach beyond one node', () => {
  const { compared, continued } = walk({ files: manyRules, seed: 4, steps: 30 });
  expect(compared).toBeGreaterThan(25);
  expect(continued).toBeGreaterThan(10);
});

test('over a library and the plans that use it', () => {
  const { compared, continued } = walk({ files: sharedLibrary, seed: 3, steps: 25 });
  expect(compared).toBeGreaterThan(25);
  expect(continued).toBeGreaterThan(10);
});

test('over a plan, the one that it follows and the one before that', () => {
  const { compared, continued } = walk({ files: followedPlan, seed: 5, steps: 30 });
  expect(compared).toBeGreaterThan(25);
  expect(continued).toBeGreaterThan(10);
});

test('over weights that are data', () => {
  const { compared, continued } = walk({ files: weightsFromData, seed: 5, steps: 40 });
  expect(compared).toBeGreaterThan(30);
  expect(continued).toBeGreaterThan(8);
});

test('over goalposts and grades that are data', () => {
  const { compared, continued } = walk({ files: figuresFromData, seed: 3, steps: 40 });
  expect(compared).toBeGreaterThan(30);
  expect(continued).toBeGreaterThan(8);
});

test('another value of a measure that goalposts and grades name scores what is held against it anew', () => {
  const { 'plan.perf': plan = '', 'measures.perf': figures = '' } = figuresFromData;
  const service = createLanguageService({ settingsOf: () => defaultSettings });
  service.files.putPlan('plan.perf', plan);
  const scores = ['= 20', '= 40', '= 20'].map((least) => {
    service.files.putPlan('measures.perf', figures.replace('2024 = 20', `2024 ${least}`));
    const { places, scorecards } = service.workspace().plans[0]!.scores();
    const used = scorecards[0]!.places[1]!;
    return [places[0]!, used].map(({ attainment }) => attainment && Number((attainment.n * 1000n) / attainment.d));
  });
  // 60 of 20..100, of 40..100; 12 between 10 and (10 + 100) / 2 in the scorecard of the office, whose least is its own
  expect(scores).toEqual([
    [500, 522],
    [333, 522],
    [500, 522],
  ]);
});

test('another value of the measure that weighs a child scores its parent anew', () => {
  const { 'plan.perf': plan = '', 'measures.perf': figures = '' } = weightsFromData;
  const service = createLanguageService({ settingsOf: () => defaultSettings });
  service.files.putPlan('plan.perf', plan);
  const shares = ['Wards" {\n  2024 = 7', 'Wards" {\n  2024 = 3', 'Wards" {\n  2024 = 7'].map((wards) => {
    service.files.putPlan('measures.perf', figures.replace('Wards" {\n  2024 = 7', wards));
    const { n, d } = service.workspace().plans[0]!.scores().nodes[1]!.weightShare!;
    return Number((n * 100n) / d);
  });
  // 10 beds in each ward, beside 30: 70 of 100, 30 of 60
  expect(shares).toEqual([70, 50, 70]);
});

test('the slice of an office is read after another office has changed', () => {
  // 60 in all, 11 of AO3: the scorecard of AO3 counts 11, not 60
  const text = `perf 1 english
plan P "P" {
  years 2024
  indicator I "I" {
    target 2024 >= 11
    formula M
  }
  scorecard C "C" {
    office AO3
    use I
  }
}
office AO3 "Third"
office AO4 "Fourth"
measure M "M" {
  2024 = 60
  2024 for AO3 = 11
}
`;
  const service = createLanguageService({ settingsOf: () => defaultSettings });
  const inScorecard = (): unknown => service.workspace().plans[0]?.scores().scorecards[0]?.places[0]?.value;
  // the office is changed, then the slice: what goes on with the offices of before would read 60
  for (const [fourth, slice] of [
    ['AO4', 11],
    ['AO5', 11],
    ['AO5', 12],
  ] as const) {
    service.files.putPlan('p.perf', text.replace('AO4', fourth).replace('= 11\n}', `= ${slice}\n}`));
    expect(inScorecard()).toEqual({ kind: 'number', number: { n: BigInt(slice), d: 1n } });
  }
});

test('of two plans in one folder each keeps its own marks', () => {
  const plan = (code: string, line: string): string =>
    `perf 1 english\nplan ${code} "${code}" {\n  years 2024\n  indicator I "I" {\n    target 2024 >= 11\n    actual 2024 = 11\n    ${line}\n  }\n}\n`;
  const service = createLanguageService({ settingsOf: () => defaultSettings });
  const marks = (): unknown => {
    const scores = service.workspace().plans.map((one) => one.scores());
    return scores.map(({ nodes }) => nodes[0]!.incomplete.length > 0);
  };
  service.files.putPlan('a.perf', plan('A', 'target 2025 >='));
  service.files.putPlan('b.perf', plan('B', ''));
  expect(marks()).toEqual([true, false]);
  service.files.putPlan('b.perf', plan('B', 'note "n"'));
  expect(marks()).toEqual([true, false]);
});

// Assumptions on the plan of Modena. Figures are calculated by hand from those in the report.

import { describe, expect, test } from 'vitest';
import { percentText } from '#engine/arithmetic/print.ts';
import { score } from '#engine/score.ts';
import { type BoundFrom, type WhatIf, whatIf } from '#engine/what-if/what-if.ts';
import { boundFrom, exact, modena, named, revised, smallPlan } from './revisions.ts';

const plan = boundFrom(modena);

function comparedWith(of: BoundFrom, assumptions: readonly string[]) {
  const result = whatIf(of, assumptions);
  if (result.kind !== 'compared') throw new Error(result.kind);
  return result;
}

/** What refuses it: why nothing can be written, or what is wrong with the plan that says it. */
function whyNot(result: WhatIf): readonly string[] {
  if (result.kind === 'refused') return result.refused.map(({ refusal }) => refusal?.why ?? 'unreadable');
  return result.kind === 'wrong' ? result.errors.map(({ code }) => code) : [];
}

function assumed(...assumptions: readonly string[]) {
  const { diff } = comparedWith(plan, assumptions);
  const shift = (path: string) => diff.effect.scores.find((one) => one.path === path && one.scorecard === null);
  return { diff, shift };
}

test('a value of a measure', () => {
  // 8900 / 63056 * 100 = 14.114...: the target of 14 is met, 801 rises from 98.42 to 100 (only indicators below 100 held it back)
  const { diff, shift } = assumed('N_Strumenti_dig = 8_900');
  expect(named(diff)).toEqual(['value N_Strumenti_dig']);
  expect(exact(shift('3/801/OC_TBS_03')!.after)).toBe('1');
  expect(exact(shift('3/801')!.after)).toBe('1');
});

test('a target', () => {
  // 26 against 27 is 96.30 %; against 26 it is 100 %
  const { shift } = assumed('401.S3 target >= 26');
  expect(percentText(shift('1/401/401.S3')!.before!, { decimals: 2, mode: 'half-up' })).toBe('96.30');
  expect(exact(shift('1/401/401.S3')!.after)).toBe('1');
});

test('weights, several at a time, are one change of their node', () => {
  // half of 801 are its two indicators: 70 % of 100 % and 30 % of 93.68...% in place of 50 and 50
  const { diff, shift } = assumed('OC_TBS_03 weight 30%', '801.S4 weight 70%');
  expect(named(diff)).toEqual(['weights 801']);
  // 1 - 0.3 * (1 - 103375/110348) / 2, with 827000/63056/14 = 103375/110348
  expect(exact(shift('3/801')!.after)).toBe('2186041/2206960');
});

test('a slice, which leaves the total as it is', () => {
  const { diff } = assumed('A3.1_2 for AO1 = 3');
  expect(exact(diff.effect.root.difference)).toBe('0');
  expect(diff.effect.scores.length).toBeGreaterThan(0);
  expect(new Set(diff.effect.scores.map(({ scorecard }) => scorecard))).toEqual(new Set(['001']));
});

test('what is assumed last is not what is scored last: effects are those of the fixed order', () => {
  const one = assumed('OC_TBS_03 target >= 12', 'N_Strumenti_dig = 8_900').diff;
  const other = assumed('N_Strumenti_dig = 8_900', 'OC_TBS_03 target >= 12').diff;
  expect(named(one)).toEqual(['value N_Strumenti_dig', 'target OC_TBS_03']);
  expect(named(other)).toEqual(named(one));
});

describe('what cannot be assumed', () => {
  test.each([
    ['OC_TBS_04 = 5', 'unknown'],
    ['OC_TBS_03 = 5', 'computed'],
    ['N_Strumenti_dig = 5%', 'kind'],
    ['N_Strumenti_dig = 2024-01-01', 'kind'],
    ['N_Strumenti_dig for AO99 = 5', 'unknown-name'],
    ['OC_TBS_03 in 999 target >= 3', 'unknown'],
    ['OC_TBS_03 in 999 = 3', 'computed'],
    ['999 weight 3%', 'unknown'],
    ['801 weight -3%', 'negative-weight'],
    ['801 weight 30', 'weights-mixed'],
    ['OC_TBS_03 target by 2024-06-30', 'not-measurable'],
    ['nothing at all', 'unreadable'],
    ['', 'unreadable'],
    ['OC_TBS_03 target', 'unreadable'],
    ['OC_TBS_03 target 14', 'unreadable'],
    ['801 weight', 'unreadable'],
    ['N_Strumenti_dig = 8.900,5', 'unreadable'],
    ['X = 1\n}\nmeasure Y "', 'unreadable'],
  ])('%j: %s', (text, why) => {
    expect(whyNot(whatIf(plan, [text]))).toEqual([why]);
  });

  test('what a figure is computed from is named', () => {
    const result = whatIf(plan, ['OC_TBS_03 = 5']);
    const names = result.kind === 'refused' ? result.refused[0]!.refusal!.names : [];
    expect(names.toSorted()).toEqual(['N_ImprAtt', 'N_Strumenti_dig']);
  });

  test('the same thing twice, otherwise', () => {
    expect(whyNot(whatIf(plan, ['N_Strumenti_dig = 1', 'N_Strumenti_dig = 2']))).toEqual(['conflicting-value']);
  });
});

test('steps, dates, done and codes in backticks', () => {
  const plan = smallPlan(`plan P "P" {
  years 2024
}
scale s poor < fair < good
indicator \`A B\` under P "Steps" {
  scale s
  target 2024 >= good
}
indicator D under P "Day" {
  target 2024 by 2024-06-30
}
indicator E under P "Done" {
  target 2024 done
}
`);
  const { diff } = comparedWith(plan, ['`A B` = fair', 'D = 2024-06-30', 'E = done']);
  expect(diff.changes.map(({ kind }) => kind)).toEqual(['value', 'value', 'value']);
  // 2 of 3 steps, on time, done: (2/3 + 1 + 1) / 3
  expect(exact(diff.effect.root.after)).toBe('8/9');
});

test('an Italian plan takes Italian words', () => {
  const text =
    'perf 1 italian\npiano P "P" {\n  anni 2024\n}\nindicatore I sotto P peso 50% "I" {\n  target 2024 >= 4\n}\nindicatore J sotto P peso 50% "J" {\n  target 2024 fatto\n}\n';
  const plan = boundFrom([{ name: 'piano.perf', text }]);
  const { diff } = comparedWith(plan, ['I = 3', 'J = non fatto', 'J peso 20%', 'I target >= 6']);
  // 50 against 20: (50 * 3/6 + 20 * 0) / 70
  expect(exact(diff.effect.root.after)).toBe('5/14');
});

describe('an assumption is judged as the same line in the plan is', () => {
  const unweighted = `plan P "P" {
  years 2024
}
indicator A under P "In days" {
  target 2024 <= 30 days
  actual 2024 = 40 days
}
indicator B under P "Plain" {
  target 2024 >= 10
  actual 2024 = 10
}
`;

  test('a weight where nothing else has one', () => {
    expect(whyNot(whatIf(smallPlan(unweighted), ['A weight 50%']))).toEqual(['weights-mixed']);
  });

  test('a weight where all count alike', () => {
    const weighted = unweighted
      .replace('A under P', 'A under P weight 50%')
      .replace('B under P', 'B under P weight 50%');
    const plan = smallPlan(weighted.replace('years 2024', 'years 2024\n  aggregate mean'));
    expect(exact(comparedWith(plan, ['A weight 90%']).diff.effect.root.difference)).toBe('0');
  });

  test('weights that no longer total what they should are said', () => {
    const plan = smallPlan(
      unweighted.replace('A under P', 'A under P weight 50%').replace('B under P', 'B under P weight 50%'),
    );
    expect(comparedWith(plan, ['A weight 90%']).findings.map(({ code }) => code)).toEqual(['weights-total']);
  });

  test.each([
    ['A target <= 25 EUR', 'unit-mismatch'],
    ['B target >= 10%', 'unit-mismatch'],
    ['B target by 2024-06-30', 'value-kind'],
    ['B = done', 'kind'],
    ['A = 3 EUR', 'unit-mismatch'],
    ['B target >= +1% on baseline', 'relative-without-baseline'],
  ])('%s: %s', (text, code) => {
    expect(whyNot(whatIf(smallPlan(unweighted), [text]))).toEqual([code]);
  });

  test('the result equals that of the line in the text', () => {
    const lines = [
      ['N_Strumenti_dig = 8_900', 'N_Strumenti_dig = 8_270', 'N_Strumenti_dig = 8_900'],
      ['401.S3 target >= 26', 'target 2024 >= 27', 'target 2024 >= 26'],
    ] as const;
    for (const [assumption, from, to] of lines) {
      const written = boundFrom(revised(modena, [[from, to]]));
      const { diff } = comparedWith(plan, [assumption]);
      expect(exact(diff.effect.root.after)).toBe(exact(score(written.model, { year: 2024 }).value.nodes[0]!.score));
    }
  });
});

// Weights that are data, in diffs: another value of the measure is another weight, and a number may become a measure. (300 x 90 + 100 x 50) / 400 is 80.

import { expect, test } from 'vitest';
import { exactText } from '#engine/arithmetic/print.ts';
import { diff } from '#engine/diff/diff.ts';
import { compile } from '#language/index.ts';

const plan = `perf 1 english
plan P "Two wards" {
  years 2024
  objective O "Seen in time" {
    indicator W1 weight Cases1 {
      target 2024 >= 100%
      actual 2024 = 90%
    }
    indicator W2 weight 100 {
      target 2024 >= 100%
      actual 2024 = 50%
    }
  }
}
measure Cases1 "Cases" {
  2024 = 300
}
`;

function compared(before: string, after: string) {
  const [was, is] = [before, after].map((text) => compile([{ name: 'plan.perf', text }]).value[0]!);
  return diff(was!, is!, {}).changes.map(({ kind, flags, effect }) => ({
    kind,
    flags,
    points: exactText(effect.root.difference),
  }));
}

test('another value of the measure', () => {
  // (100 x 90 + 100 x 50) / 200 = 70
  expect(compared(plan, plan.replace('= 300', '= 100'))).toEqual([{ kind: 'value', flags: [], points: '-0.1' }]);
});

test('a number that becomes a measure, and takes from what is weak', () => {
  const measures = `${plan}measure Cases2 "Cases" {\n  2024 = 100\n}\n`;
  const [before, after] = ['300', 'Cases2'].map((weight) => measures.replace('weight 100', `weight ${weight}`));
  // (300 x 90 + 300 x 50) / 600 = 70
  expect(compared(before!, after!)).toEqual([{ kind: 'weights', flags: ['weight-off-the-weak'], points: '0.1' }]);
});

test('another measure', () => {
  const others = `${plan}measure Cases3 "Other cases" {\n  2024 = 100\n}\n`;
  const after = others.replace('weight Cases1', 'weight Cases3');
  expect(compared(others, after)).toEqual([{ kind: 'weights', flags: [], points: '-0.1' }]);
});

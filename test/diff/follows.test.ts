// What a plan takes from the one before: between two years' plans it is no change, between two versions of one plan it is a value.

import { expect, test } from 'vitest';
import { diff } from '#engine/diff/diff.ts';
import { compile } from '#language/index.ts';

const earlier = (reached: number): string => `perf 1 english
plan P2023 "The plan" {
  years 2023
  indicator I "Services" {
    target 2023 >= 38
    actual 2023 = ${reached}
  }
}
`;
const later = `perf 1 english
plan P2024 "The plan" {
  years 2024
  follows P2023
  indicator I "Services" {
    target 2024 >= +10% on previous
    actual 2024 = 33
  }
}
`;

function modelsOf(reached: number) {
  const files = [
    { name: 'a.perf', text: earlier(reached) },
    { name: 'b.perf', text: later },
  ];
  return compile(files).value;
}

test('the value of the year before is no value that was added', () => {
  const [before, after] = modelsOf(40);
  const { changes } = diff(before!, after!, {});
  // one, of this year's value against last year's
  expect(changes.filter(({ kind }) => kind === 'value').length).toBe(1); // 2023 is gone, 2024 is new
});

test('where the plan before reached another value the score changes because of it', () => {
  // 33 of 44 are 75 %; 33 of 33, 10 % more than 30, are all
  const { changes, scores } = diff(modelsOf(40)[1]!, modelsOf(30)[1]!, {});
  expect(changes.map(({ kind }) => kind)).toEqual(['value']);
  expect([scores.before, scores.after].map(({ nodes }) => nodes[0]!.score)).toEqual([
    { n: 3n, d: 4n },
    { n: 1n, d: 1n },
  ]);
  expect(diff(modelsOf(40)[1]!, modelsOf(40)[1]!, {}).changes).toEqual([]);
});

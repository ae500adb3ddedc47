// The parts of a year beside the year: added up, each once.

import { expect, test } from 'vitest';
import { bindFiles } from './bound.ts';

const plan = (year: number, halves: readonly string[]) =>
  bindFiles({
    name: 'plan.perf',
    text: `perf 1 english
plan P "A plan" {
  years 2024
  indicator I "Courses" {
    accumulate sum
    target 2024 >= 10
    actual 2024 = ${year}
    ${halves.join('\n    ')}
  }
}
`,
  }).codes;

test.each([
  ['what adds up', 10, ['actual 2024-H1 = 4', 'actual 2024-H2 = 6'], []],
  ['a half that stands in two files is one half', 10, ['actual 2024-H1 = 4', 'actual 2024-H1 = 4'], []],
  ['the same beside the other half', 10, ['actual 2024-H1 = 4', 'actual 2024-H1 = 4', 'actual 2024-H2 = 6'], []],
  ['what does not add up', 10, ['actual 2024-H1 = 4', 'actual 2024-H2 = 7'], ['warning parts-total']],
])('%s', (_, year, halves, codes) => {
  expect(plan(year, halves).filter((code) => code.includes('parts-total'))).toEqual(codes);
});

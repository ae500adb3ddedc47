// A plan by quarters whose year begins in July: what its README tells of it, reckoned by hand.

import { expect, test } from 'vitest';
import { audit } from '#engine/audit/audit.ts';
import { type ScoreOptions, score } from '#engine/score.ts';
import { examplePlan } from '#test/corpus.ts';

const model = examplePlan('service-delivery-2024-25');

function told(code: string, options: ScoreOptions): string {
  const result = score(model, options).value.places.find(({ place }) => place.indicator.code === code)!;
  const { counted, status } = result;
  return counted ? `${counted.n}/${counted.d}` : status;
}

const halfYear = { asOf: { first: 2024, last: 2024, part: 'H1' } };
const thirdQuarter = { asOf: { first: 2024, last: 2024, part: 'Q3' } };

test.each([
  // 40 + 70 of 150; 330 of 330, which was 350
  ['W4', halfYear, '11/15'],
  ['W4', { year: 2024 }, '1/1'],
  ['W4', { year: 2024, targets: 'initial' }, '33/35'],
  // 46 % by December, where 45 % was asked for; 91 % of 95 %
  ['F2', halfYear, '1/1'],
  ['F2', { year: 2024 }, '91/95'],
  // nothing is asked for in the first quarter; 0 + 30 + 80 of 120 by March
  ['R3', { asOf: { first: 2024, last: 2024, part: 'Q1' } }, 'unscored'],
  ['R3', thirdQuarter, '11/12'],
  // due on 13 December, adopted on 31 January: 49 days late, which stops at half
  ['L3', halfYear, 'missing'],
  ['L3', thirdQuarter, '1/2'],
  // due in April of the year that began in July before
  ['I3', halfYear, 'pending'],
  ['I3', { year: 2024 }, '1/1'],
] satisfies readonly (readonly [string, ScoreOptions, string])[])('%s %o: %s', (code, options, expected) => {
  expect(told(code, options)).toBe(expected);
});

test('an interim report is held against what had been measured by then', () => {
  const entries = audit(model).value;
  expect(entries.map(({ verdict }) => verdict)).toEqual(Array(132).fill('agrees'));
  const known = entries.filter(({ part, figure }) => part === 'H1' && figure === 'value').length;
  expect(known).toBe(25);
});

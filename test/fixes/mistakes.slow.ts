// As `mistakes.test.ts`, over 20,000 plans.

import { expect, test } from 'vitest';
import { faultsIn } from './mistakes.ts';

/** FIXME: the milestones of a year are one target, which is found at the first of their lines; of two revisions of one day one is left out. */
const known = /^(?:milestone|tappa|revised|rivisto) /;

test('of parts of real plans', () => {
  const { tried, faults } = faultsIn({ plans: 20_000, seed: 2 });
  console.log(`${tried} fixes tried`);
  expect(faults.filter((fault) => !known.test(fault))).toEqual([]);
});

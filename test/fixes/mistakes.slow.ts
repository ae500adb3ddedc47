// As `mistakes.test.ts`, over 20,000 plans.

import { expect, test } from 'vitest';
import { faultsIn } from './mistakes.ts';

test('of parts of real plans', () => {
  const { tried, faults } = faultsIn({ plans: 20_000, seed: 2 });
  console.log(`${tried} fixes tried`);
  expect(faults).toEqual([]);
});

// Fixes of plans with a mistake: each keeps what it declares to keep, and leads to no other error. `npm run test:slow` tries more.

import { expect, test } from 'vitest';
import { isOnlyReading } from './fix-faults.ts';
import { faultsIn } from './mistakes.ts';

test('of parts of real plans', () => {
  const { tried, faults } = faultsIn({ plans: 250, seed: 1 });
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(100);
});

test.each([
  ['5,5', '5.5', true],
  ['1,920', '1.920', false],
  ['1,920', '1_920', false],
  ['63.107', '63_107', false],
  ['11.774.058', '11_774_058', true],
  ['1.234,56', '1_234.56', true],
  ['10 000', '10_000', true],
  ['10 000', '10', false],
  ['33,33%', '33.33%', true],
])('%s as %s: the only reading is %s', (written, meant, only) => {
  expect(isOnlyReading(written, meant)).toBe(only);
});

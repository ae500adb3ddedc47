// Incremental updates give the same as a workspace from scratch. `npm run test:slow` walks farther.

import { expect, test } from 'vitest';
import { generatePlan } from '../../bench/generator.ts';
import { blocksOfActuals } from './blocks-of-actuals.ts';
import { somethingOfEverything } from './something-of-everything.ts';
import { walk } from './walk.ts';

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

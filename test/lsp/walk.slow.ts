// 10,000 edits at random, each compared with a workspace made from scratch: minutes, not seconds. `npm run test:slow`.

import { expect, test } from 'vitest';
import { generatePlan } from '../../bench/generator.ts';
import { exampleFiles } from '../corpus.ts';
import { blocksOfActuals } from './blocks-of-actuals.ts';
import { sharedLibrary } from './shared-library.ts';
import { somethingOfEverything } from './something-of-everything.ts';
import { walk } from './walk.ts';

const generated = (seed: number): Record<string, string> =>
  Object.fromEntries(generatePlan({ seed, indicators: 24 }).files.map(({ name, text }) => [name, text]));
const modena = Object.fromEntries(exampleFiles('modena-2024').map(({ name, text }) => [name, text]));

test.each([
  { name: 'something of everything', files: somethingOfEverything, walks: 12, steps: 500 },
  { name: 'a shared library', files: sharedLibrary, walks: 12, steps: 300 },
  { name: 'values in blocks', files: blocksOfActuals, walks: 12, steps: 300 },
  { name: 'a generated plan', files: generated(7), walks: 12, steps: 300 },
  { name: 'a real plan', files: modena, walks: 4, steps: 100 },
])('$walks walks of $steps edits over $name', ({ files, walks, steps }) => {
  for (let seed = 100; seed < 100 + walks; seed++) {
    expect(walk({ files, seed, steps }).compared).toBeGreaterThan(steps);
  }
});

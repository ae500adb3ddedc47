// Thousands of broken lines in each of the real plans: about a minute. `npm run test:slow`.

import { expect, test } from 'vitest';
import { exampleFolders } from '../corpus.ts';
import { walkDamage } from './walk.ts';

test.each(exampleFolders)('%s', (folder) => {
  for (const seed of [100, 101, 102]) expect(walkDamage(folder, { seed, times: 800 }).faults).toEqual([]);
});

// Thousands of broken lines in each of the real plans: about a minute. `npm run test:slow`.

import { expect, test } from 'vitest';
import { exampleFolders } from '../corpus.ts';
import { walkDamage } from './walk.ts';

/**
 * FIXME: what a lost line may have said besides is not in the range that is shown: a stretch beyond the cap, a malus, the policy of the plan and with it
 * another cap. And `=>` before a value, which is reported, is read as a bound.
 */
const known = /eccellez|eccellenza|malus|regole contratto|=>/;

test.each(exampleFolders)('%s', (folder) => {
  for (const seed of [100, 101, 102]) {
    const { faults } = walkDamage(folder, { seed, times: 800 });
    expect(faults.filter((fault) => !known.test(fault))).toEqual([]);
  }
});

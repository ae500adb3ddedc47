// A line of a real plan broken: whatever then scores otherwise than it did says that it is incomplete, and what it was
// is possible. `npm run test:slow` breaks thousands.

import { describe, expect, test } from 'vitest';
import { exampleFolders } from '../corpus.ts';
import { walkDamage } from './walk.ts';

describe.each(exampleFolders)('%s', (folder) => {
  test('nothing scores otherwise without its mark', () => {
    const { damaged, marked, faults } = walkDamage(folder, { seed: 1, times: 12 });
    expect(faults).toEqual([]);
    expect(damaged).toBeGreaterThan(3);
    expect(marked).toBeGreaterThan(1);
  });
});

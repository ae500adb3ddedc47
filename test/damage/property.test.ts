// With a line of a real plan broken, every score that changes is marked as incomplete, and the original score is in its range. `npm run test:slow`
// breaks thousands of lines.

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

// All pages of all examples in both languages; the short form stands beside it.

import { expect, test } from 'vitest';
import { exampleFiles, exampleFolders } from '#test/corpus.ts';
import { recomputeAll } from './plans.ts';

test.each(exampleFolders)('%s', (folder) => {
  expect(recomputeAll(exampleFiles(folder), {}, ['en', 'it']).faults).toEqual([]);
});

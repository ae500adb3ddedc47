// What `npm run mutate` runs over every mutant: the tests in memory, without those that start processes or walk for seconds.

import { defineConfig, mergeConfig } from 'vitest/config';
import everything from '../vitest.config.ts';

export default mergeConfig(
  everything,
  defineConfig({
    test: {
      // instrumented, and niced
      testTimeout: 600_000,
      exclude: [
        'test/{cli,git,house,hostile,damage,explain,vscode-extension,lsp/protocol}/**',
        'test/**/{corpus,generated,broken,incremental,session,check,examples,figures,unlike,mistakes,many,cascade}.test.ts',
        'test/engine/hostile.test.ts',
      ],
    },
  }),
);

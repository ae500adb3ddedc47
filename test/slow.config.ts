// What takes minutes: `npm run test:slow`, or a part of it: `npm run test:slow -- test/hostile`.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    include: [
      'test/**/*.slow.ts',
      'test/format/{corpus,generated,broken}.test.ts',
      'test/import/{hostile,plan}.test.ts',
      'test/language/syntax/{corpus,description}.test.ts',
      'test/report/workbook-spec.test.ts',
    ],
    env: { PERFPLAN_TESTS: 'whole' },
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    maxWorkers: '100%',
  },
});

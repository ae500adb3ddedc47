import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/lsp/slow/*.slow.ts', 'test/damage/slow/*.slow.ts', 'test/explain/slow/*.slow.ts'],
    testTimeout: 3_600_000,
  },
});

import { defineConfig } from 'vitest/config';

/** One editor at a time: a browser and a server each take a core. */
export default defineConfig({
  test: {
    include: ['test/vscode/**/*.test.ts'],
    globalSetup: ['test/vscode/setup/global.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // on a busy machine the editor now and then draws late or not at all; what is wrong with us fails twice
    retry: 1,
  },
});

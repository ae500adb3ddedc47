import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/vscode/**', 'test/neovim/**', 'test/browser/**', 'test/office/**'],
    testTimeout: 120_000,
    // Processes: the command line changes its current folder. Each runs many files, whose modules are loaded once: half of the time that
    // a process for each file takes. No test may leave anything behind in a module.
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
  },
});

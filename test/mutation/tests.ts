// The tests that are asked whether they notice a mutant: those that stay in this process.

import { globSync } from 'node:fs';

export function testFiles(): readonly string[] {
  return globSync(['test/**/*.test.ts', ...slowTogether], { exclude: left }).toSorted();
}

/** Of the slow suite, but each test is quick. */
const slowTogether = [
  'test/slips/{slips,positions}.slow.ts',
  'test/pages/specification.slow.ts',
  'test/diagnostics/messages.slow.ts',
  'test/diff/every-line.slow.ts',
];

/** Real editors, git, processes and files; the house's own rules; walks of seconds. */
const left = [
  'test/{vscode,neovim,browser,office,docs,git,house,vscode-extension,hostile}/**',
  'test/cli/{process,writing,files,unread,broken,hostile-text,progress}.test.ts',
  'test/cli/watch/**',
  'test/lsp/{session,incremental}.test.ts',
];

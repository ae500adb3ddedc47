// Command lines with every exit code, both streams, both languages, with and without colour.

import type { RunOptions } from './run.ts';

export const processCases: readonly (readonly [args: readonly string[], options: RunOptions, code: number])[] = [
  [['score', 'test/cli/under-way.perf', '--all'], { env: { FORCE_COLOR: '1', COLUMNS: '70' } }, 0],
  [['check', 'test/hostile/diff-hangs-2-after.perf'], { env: { LC_ALL: 'it_IT.UTF-8' } }, 1],
  [['explain', '../examples/modena-2024', 'OC_TBS_04'], { cwd: 'test' }, 2],
];

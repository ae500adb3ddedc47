// The package as it is published, built anew: it says what the sources say.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { processCases } from './process-cases.ts';
import { perfplan, perfplanProcess, root } from './run.ts';

beforeAll(() => {
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/build.ts'], { cwd: root });
});

test.each(processCases)('perfplan %j', async (args, options) => {
  const built = await perfplanProcess(args, options, join(root, 'dist/cli/main.js'));
  expect(built).toEqual(await perfplan(args, options));
});

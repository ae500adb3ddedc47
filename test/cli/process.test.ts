// The other tests run the command in-process. Here a process is started and must give the same: output, streams and exit code. `npm run test:slow`
// also tests the built package.

import { expect, test } from 'vitest';
import { processCases } from './process-cases.ts';
import { perfplan, perfplanProcess } from './run.ts';

test.each(processCases)('perfplan %j', async (args, options, code) => {
  const here = await perfplan(args, options);
  expect(here.code).toBe(code);
  expect(await perfplanProcess(args, options)).toEqual(here);
});

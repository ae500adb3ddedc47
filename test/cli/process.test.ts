// The other tests run the command in their own process. Here one is started, and says the same: what is printed, on which stream, and the
// exit code. `npm run test:slow` asks the built package, too.

import { expect, test } from 'vitest';
import { processCases } from './process-cases.ts';
import { perfplan, perfplanProcess } from './run.ts';

test.each(processCases)('perfplan %j', async (args, options, code) => {
  const here = await perfplan(args, options);
  expect(here.code).toBe(code);
  expect(await perfplanProcess(args, options)).toEqual(here);
});

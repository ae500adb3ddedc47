// What an editor holds after anything at all has happened is what it would hold had the server just been started. `npm run test:slow`
// walks farther.

import { expect, test } from 'vitest';
import { walkSession } from './session/walk.ts';

test.each([
  { how: 'is sent diagnostics', seed: 4, pulls: false },
  { how: 'asks for diagnostics', seed: 5, pulls: true },
])('of a client that $how', async ({ seed, pulls }) => {
  const { compared, answers } = await walkSession({ seed, steps: 30, pulls });
  expect(compared).toBeGreaterThan(5);
  expect(answers).toBeGreaterThan(100);
});

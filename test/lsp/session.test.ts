// Whatever happened in a session, the client has the same results as with a server just started. `npm run test:slow` walks farther.

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

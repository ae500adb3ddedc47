// Thousands of things that happen between an editor and the server, compared with a server that has just been started.

import { expect, test } from 'vitest';
import { walkSession } from './session/walk.ts';

test.each([
  { how: 'is sent diagnostics', pulls: false, first: 100 },
  { how: 'asks for diagnostics', pulls: true, first: 200 },
])('20 walks of 250 steps of a client that $how', async ({ pulls, first }) => {
  for (let seed = first; seed < first + 20; seed++) {
    expect((await walkSession({ seed, steps: 250, pulls })).compared).toBeGreaterThan(40);
  }
});

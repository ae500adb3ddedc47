// What is given as measured: a value, a bound of one, or that there can be none. Knows nothing of scores.

import type { Given, Value } from '../figures.ts';

/** The value that is written in it: of a bound its figure; null where there is none. */
export function writtenIn(given: Given | null): Value | null {
  if (given === null || given.kind === 'not-applicable') return null;
  return given.kind === 'bound' ? given.figure : given;
}

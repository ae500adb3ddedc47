// Wherever a figure may stand in a plan: if nothing is said of it, the model holds what was typed. Each place with a sixth of what people type;
// `npm run test:slow` tries all of it.

import { describe, expect, test } from 'vitest';
import { figures, misreadIn, slots } from './typed-figures.ts';

const typed = Object.keys(figures);

describe('in silence a figure is read as it was typed, or not at all', () => {
  test.each(Object.keys(slots).map((name, at) => [name, at] as const))('as %s', (name, at) => {
    expect(
      misreadIn(
        name,
        typed.filter((_, index) => index % 6 === at % 6),
      ),
    ).toEqual([]);
  });
});

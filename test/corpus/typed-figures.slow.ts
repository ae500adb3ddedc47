// As `typed-figures.test.ts`, with all that people type.

import { expect, test } from 'vitest';
import { figures, misreadIn, slots } from './typed-figures.ts';

test.each(Object.keys(slots))('in silence a figure is read as it was typed, or not at all, as %s', (name) => {
  expect(misreadIn(name, Object.keys(figures))).toEqual([]);
});

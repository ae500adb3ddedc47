// Against a search from the first on.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWhere } from '#language/syntax/first-where.ts';

test('finds what a walk from the first finds, or how many there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }),
      fc.integer({ min: -1, max: 10 }),
      (all, at) => {
        const sorted = [...all].sort((a, b) => a - b);
        const walked = sorted.findIndex((one) => one >= at);
        expect(firstWhere(sorted.length, (index) => sorted[index]! >= at)).toBe(walked < 0 ? sorted.length : walked);
      },
    ),
  );
});

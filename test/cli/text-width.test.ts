// Against the package string-width, which nobody who runs a command has to load.

import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { widthOf } from '#cli/render/text-width.ts';

test.each(['Però', 'e\u0301', '公告', '👨‍👩‍👧', '🇮🇹', '1️⃣', '©️', '☀', '☀️', '\u200B', '\u00AD', 'ｱ', '한', '①', '✓●→…'])(
  '%j',
  (text) => {
    expect(widthOf(text)).toBe(stringWidth(text));
  },
);

test('whatever somebody writes in a title', () => {
  const letters = fc.constantFrom(
    ...'aà 公한ア✓①„“–…→€²½№🙂☀❤👍'.split(''),
    'e\u0301',
    '\u200D',
    '🙂',
    '👍🏽',
    '🇮🇹',
    '❤️',
    '1️⃣',
    '\u200B',
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), (parts) => {
      const text = parts.join('').toWellFormed();
      expect([text, widthOf(text)]).toEqual([text, stringWidth(text)]);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

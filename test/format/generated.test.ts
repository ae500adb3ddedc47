// Random plans: formatting keeps their meaning, is idempotent, and a translation to Italian and back gives the same text.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { format } from '#language/format/format.ts';
import { tokenize } from '#language/syntax/parse.ts';
import { runs } from '#test/runs.ts';
import { messyPlan } from './random-plans.ts';
import { commentsOf, errorsOf, meaning, meaningInAnyLanguage } from './same-meaning.ts';

const plans = { numRuns: runs(2000), seed: 1 };

test('untidy plans keep their meaning and all comments, and formatting is idempotent', () => {
  let sound = 0;
  fc.assert(
    fc.property(messyPlan, (text) => {
      const { value } = format(text);
      if (errorsOf(text).length === 0) sound++;
      expect(errorsOf(value)).toEqual(errorsOf(text));
      expect(meaning(value)).toBe(meaning(text));
      expect(commentsOf(value)).toEqual(commentsOf(text));
      expect(format(value).value).toBe(value);
    }),
    plans,
  );
  expect(sound).toBeGreaterThan(runs(1900));
});

test('in Italian they say the same, and come back as they went', () => {
  fc.assert(
    fc.property(messyPlan, (text) => {
      const english = format(text).value;
      if (errorsOf(english).length > 0) return;
      const italian = format(english, { language: 'italian' }).value;
      expect(errorsOf(italian)).toEqual([]);
      expect(meaningInAnyLanguage(italian)).toBe(meaningInAnyLanguage(english));
      expect(format(italian).value).toBe(italian);
      expect(format(italian, { language: 'english' }).value).toBe(english);
    }),
    plans,
  );
});

test('no code keeps backticks that it could do without', () => {
  fc.assert(
    fc.property(messyPlan, (text) => {
      const { value } = format(text);
      if (errorsOf(value).length > 0) return;
      for (const { tokenType, startOffset, image } of tokenize(value)) {
        if (tokenType.name !== 'Quoted') continue;
        const without = value.slice(0, startOffset) + image.slice(1, -1) + value.slice(startOffset + image.length);
        expect(errorsOf(without).length > 0 || meaning(without) !== meaning(value), image).toBe(true);
      }
    }),
    { numRuns: runs(500), seed: 2 },
  );
});

// Files with random damage: formatting never throws, loses nothing, and is idempotent.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { format } from '#language/format/format.ts';
import { isWhole, runs } from '#test/runs.ts';
import { messyPlan } from './random-plans.ts';
import { meaning } from './same-meaning.ts';

const scraps = [
  '}',
  '{',
  '"',
  '`',
  ';',
  '(',
  ')',
  '\0',
  '%',
  '\n',
  'foo ',
  '[',
  '..',
  '≥',
  ' 5 %',
  '|',
  '//',
  '\u200b',
  '\r',
  '“x”',
  '30/06/2024',
  '\uFEFF',
];

const cut = fc.tuple(messyPlan, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1)));
const torn = fc
  .tuple(messyPlan, fc.nat(), fc.nat(20))
  .map(([text, at, length]) => text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + length));
const littered = fc
  .tuple(messyPlan, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...scraps)), { minLength: 1, maxLength: 3 }))
  .map(([text, found]) =>
    found.reduce((before, [place, scrap]) => {
      const at = place % (before.length + 1);
      return before.slice(0, at) + scrap + before.slice(at);
    }, text),
  );

test.each([
  ['cut off', cut],
  ['torn', torn],
  ['littered', littered],
])('%s', (_, damaged) => {
  fc.assert(
    fc.property(damaged, (text) => {
      const { value } = format(text);
      expect(format(value).value).toBe(value);
      expect(meaning(value)).toBe(meaning(text));
      expect(characters(value)).toBe(characters(text));
    }),
    { numRuns: runs(1000), seed: 1 },
  );
});

test('cut off at every byte, or at every fifth', () => {
  const [text] = fc.sample(
    messyPlan.filter((one) => one.length > 1500),
    { numRuns: 1, seed: 3 },
  );
  const bytes = Buffer.from(text ?? '');
  for (let end = 0; end <= bytes.length; end += isWhole ? 1 : 5) {
    const { value } = format(bytes.subarray(0, end).toString());
    expect(format(value).value).toBe(value);
  }
});

test('with more wrong than anybody counts, stays as it is', () => {
  const text = `perf 1 english\narea  3\n${'5 %  x\n'.repeat(21_000)}`;
  expect(format(text).value).toBe(text);
});

/** All that is written, in no order, without blanks, and without the braces and backticks that may go. */
function characters(text: string): string {
  return [...text.replace(/[\s\uFEFF{}`]/gu, '').replace(/[–−]/g, '-')].sort().join('');
}

// Text in UTF-8 that was read as Windows-1252 is known again, and no other text is taken for it.

import { expect, test } from 'vitest';
import { damageIn } from '#language/syntax/lex/mojibake.ts';
import { allExampleFiles } from '#test/corpus.ts';

function mended(text: string): string {
  return damageIn(text)
    .toReversed()
    .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);
}

test.each(['Città è più però così perché, «qui»', 'l’ufficio – “oggi”…', '≥ 10 € per 25 m² §'])('%s', (text) => {
  const damaged = new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
  expect(damaged).not.toBe(text);
  expect(mended(damaged)).toBe(text);
});

test.each([
  ['AttivitÃ  del', 'Attività del'],
  ['attivitÃ', 'attività'],
  ['attivitÃ, e', 'attività, e'],
])('an à of which half has become a space, or is gone: %s', (damaged, text) => {
  expect(mended(damaged)).toBe(text);
});

test.each(['PIÙ’', 'cos’È’', 'Âge', 'Ã', 'São Paulo, IRMÃ', 'è…”', 'château', 'NÂ'])('%s is no damage', (text) => {
  expect(mended(text)).toBe(text);
});

test('nor is anything in the examples', () => {
  for (const { text } of allExampleFiles) expect(damageIn(text)).toEqual([]);
});

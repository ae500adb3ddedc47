// Edits as somebody at random would make them: signs that matter, words, lines torn out and put in again. The same for the same seed.

import type { Edit } from '#language/diagnostics/diagnostic.ts';

export interface Random {
  /** A whole number from 0, below `limit`. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return { below, pick: (items) => items[below(items.length)]! };
}

const signs = [
  '{',
  '}',
  '(',
  ')',
  '"',
  '`',
  '|',
  '+',
  '-',
  '*',
  '/',
  '//',
  ',',
  '%',
  '>=',
  '=',
  '.',
  '..',
  '[',
  ']',
  ' ',
];
const ends = ['\n', '\r\n', '\r', '\n\n', '\n  ', '\n}'];
const words = [
  'target',
  'indicator X',
  'weight 50%',
  'measure M {',
  '2024',
  '12.5',
  '1.234',
  'é',
  '🙂',
  'e\u0301',
  'foo',
  'use',
  'peso',
];
const lines = [
  '\n  target 2024 >= 14\n',
  '\nindicator N1 weight 10% "New" {\n  formula A / B\n}\n',
  '\nmeasure N2 "New"\n',
  '\n  note "n"',
  '\nfoo {\n  bar\n}\n',
  '\n  2023 = 4\n',
  '\n  2023 >= 4 provisional\n',
  '\n  accumulate kept\n',
  '\n  actual 2024 = not applicable because "r"\n',
  '\n  revised 2024-07-30 >= 13 because "r"\n',
  '\n  milestone "M" by 2024-06-30 = 2024-06-25\n',
  '\n| prose\n',
  '\npolicy p {\n  cap 100%\n}\n',
];

/** Mostly one sign typed or deleted, now and then a line or a stretch. */
export function randomEdit(text: string, random: Random): Edit {
  const at = random.below(text.length + 1);
  const chance = random.below(100);
  if (chance < 30) return { start: at, end: at, text: random.pick(signs) };
  if (chance < 40) return { start: at, end: at, text: random.pick(ends) };
  if (chance < 55) return { start: at, end: at, text: random.pick(words) };
  if (chance < 75) return { start: at, end: Math.min(text.length, at + 1 + random.below(3)), text: '' };
  if (chance < 83) return { start: at, end: at, text: random.pick(lines) };
  if (chance < 93) return lineEdit(text, at, random);
  return {
    start: at,
    end: Math.min(text.length, at + random.below(200)),
    text: random.pick(['', '', 'x', '\n', ' }']),
  };
}

/** A line deleted, doubled, or behind which something is put. */
function lineEdit(text: string, at: number, random: Random): Edit {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next + 1;
  const line = text.slice(start, end);
  if (random.below(2) === 0) return { start, end, text: '' };
  return { start: end, end, text: random.pick([line, line.replace(/\d/, '7'), line.trimEnd()]) };
}

/** The edit that takes another one back. */
export function inverse(text: string, { start, end, text: put }: Edit): Edit {
  return { start, end: start + put.length, text: text.slice(start, end) };
}

export function applied(text: string, { start, end, text: put }: Edit): string {
  return text.slice(0, start) + put + text.slice(end);
}

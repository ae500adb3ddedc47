// Random damage to plans: of bytes, words, lines, and by pieces of another plan, like typing errors, pasting, merging or malice. Deterministic by seed.

import type { Random } from '../language/syntax/random-edits.ts';

/** What every object of the machine has, and what a formula of a spreadsheet begins with. */
export const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype'] as const;

const scraps = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '"',
  '`',
  '..',
  '=',
  '>=',
  '<',
  '%',
  '-',
  '+',
  '*',
  '/',
  ',',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '//',
  '\u202e',
  '\u200b',
  '\uFEFF',
  '\ud800',
  '🙂',
  'é',
  '\x1b[31m',
  '=cmd()',
  '|',
  '1e308',
  '0',
  '-1',
  '99999999999999999999',
  '0.0000000001',
  '2024',
  '9999',
  '1',
  '1000..9999',
  'n-1000..n',
  'attained(',
  'value(',
  'sum(',
  'days(',
  'children',
  ...names,
];

const lines = [
  '  formula sum(A[n-1000..n])',
  '  formula attained(children)',
  'actuals 2024 {',
  'published 2024 {',
  'evaluations 2024 {',
  '  target 2000..2999 >= 3',
  '  target 2024 >= +5% on previous',
  '  use P',
  '}',
  'policy __proto__ based on constructor {',
  '<<<<<<< ours',
  '=======',
  '>>>>>>> theirs',
];

export function mutated(text: string, others: readonly string[], random: Random): string {
  let now = text;
  for (let left = 1 + random.below(4); left > 0; left--) now = random.pick(mutations)(now, others, random);
  return now.slice(0, 20_000);
}

type Mutation = (text: string, others: readonly string[], random: Random) => string;

const mutations: readonly Mutation[] = [
  // bytes
  (text, _, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + random.below(6));
  },
  (text, _, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(scraps) + text.slice(at);
  },
  (text, _, random) => text.slice(0, random.below(text.length + 1)),
  // words
  (text, _, random) => {
    const words = text.split(/(\s+)/);
    const [one, other] = [random.below(words.length), random.below(words.length)];
    return words.with(one, words[other]!).join('');
  },
  (text, _, random) => {
    const words = [...new Set(text.match(/[\p{L}_][\p{L}\p{N}_.]*/gu) ?? ['x'])];
    const [from, to] = [random.pick(words), random.below(3) === 0 ? random.pick(names) : random.pick(words)];
    return text.split(from).join(to);
  },
  (text, _, random) => {
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return text;
    const { index, 0: number } = random.pick(numbers);
    const to = random.pick([
      '0',
      '-1',
      '1',
      '9999',
      '99999999999999999999',
      '0.000001',
      `${number}${number}`,
      '1000..9999',
    ]);
    return text.slice(0, index) + to + text.slice(index + number.length);
  },
  // lines
  (text, _, random) => {
    const all = text.split('\n');
    const at = random.below(all.length);
    return all.toSpliced(random.below(all.length), 0, ...all.slice(at, at + 1 + random.below(6))).join('\n');
  },
  (text, _, random) =>
    text
      .split('\n')
      .toSpliced(random.below(text.split('\n').length), 1 + random.below(3))
      .join('\n'),
  (text, _, random) => {
    const all = text.split('\n');
    return all.toSpliced(random.below(all.length), 0, random.pick(lines)).join('\n');
  },
  (text, _, random) => {
    const all = text.split('\n');
    const [one, other] = [random.below(all.length), random.below(all.length)];
    return all.with(one, all[other]!).with(other, all[one]!).join('\n');
  },
  // what another plan has
  (text, others, random) => {
    const [own, foreign] = [text.split('\n'), random.pick(others).split('\n')];
    const at = random.below(foreign.length);
    return own.toSpliced(random.below(own.length), 0, ...foreign.slice(at, at + 1 + random.below(12))).join('\n');
  },
  (text, others, random) => {
    const [own, foreign] = [text.split('\n'), random.pick(others).split('\n')];
    return [...own.slice(0, random.below(own.length)), ...foreign.slice(random.below(foreign.length))].join('\n');
  },
];

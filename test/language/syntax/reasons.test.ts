// A reason is asked for by one word in each language; other words for it are understood, and never taken for a unit.

import { expect, test } from 'vitest';
import { read } from '#language/syntax/parse.ts';

const block = (language: string, word: string, line: string): string =>
  `perf 1 ${language}\n${word} X {\n  ${line}\n}\n`;

test.each([
  ['italian', 'indicatore', 'consuntivo 2024 = non applicabile motivo "x"', []],
  ['italian', 'indicatore', 'consuntivo 2024 = non applicabile perché "x"', ['word-spelling']],
  ['italian', 'indicatore', 'consuntivo 2024 = non applicabile "x"', ['expected-word']],
  ['italian', 'indicatore', 'rivisto 2024-05-01 >= 9 perche "x"', ['word-spelling']],
  ['italian', 'indicatore', 'rivisto 2024-05-01 >= 9 giorni perché "x"', ['word-spelling']],
  ['italian', 'indicatore', 'rivisto 2024-05-01 >= 9 because "x"', ['word-spelling']],
  ['english', 'indicator', 'revised 2024-05-01 >= 9 becuase "x"', ['word-spelling']],
  ['english', 'indicator', 'revised 2024-05-01 >= 9 reason "x"', ['word-spelling']],
  ['english', 'indicator', 'actual 2024 = not applicable', ['no-reason']],
  ['english', 'indicator', 'actual 2024 = not applicable because', ['no-reason']],
])('%s %s: %s', (language, word, line, codes) => {
  const { tree, problems } = read(block(language, word, line));
  expect(problems.map(({ code }) => code)).toEqual(codes);
  const [statement] = tree.members[0]!.declaration.statements;
  if (statement?.kind === 'revised') expect(statement.because?.text).toBe('x');
});

// The colours of a document as numbers: that they are those of the words, and that what is sent of a change makes the new ones of the old.

import { expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver-protocol';
import { type Asking, asking, uriOf } from './ask.ts';
import { files, planText } from './plan.ts';

const full = 'textDocument/semanticTokens/full';
const delta = 'textDocument/semanticTokens/full/delta';
const textDocument = { uri: uriOf('plan.perf') };

function applied(data: readonly number[], edits: readonly SemanticTokensEdit[]): readonly number[] {
  return edits.reduce<readonly number[]>(
    (now, { start, deleteCount, data: put = [] }) => now.toSpliced(start, deleteCount, ...put),
    data,
  );
}

const edits: readonly (readonly [what: string, from: string, to: string, sent: number])[] = [
  ['nothing', '', '', 0],
  ['a word more in the middle', 'target 2024 >= 14', 'target 2024 >= 14 EUR', 1],
  ['a line less', '      unit %\n', '', 1],
  ['another first word', 'perf 1', '// c\nperf 1', 1],
  ['a comment behind all', '  }\n}\n', '  }\n}\n// c\n', 1],
  ['nothing that has a colour', '}\n}\n', '}\n\n}\n', 0],
];

test.each(edits)('of %s, the changes make the new colours of the old', (_what, from, to, sent) => {
  const asked = asking({ files });
  const before = asked.ask<SemanticTokens>(full, { textDocument });
  asked.service.files.putPlan('plan.perf', planText.replace(from, to));
  const change = asked.ask<SemanticTokensDelta>(delta, { textDocument, previousResultId: before.resultId });
  const after = asked.ask<SemanticTokens>(full, { textDocument });
  expect(change.resultId).not.toBe(before.resultId);
  expect(change.edits).toHaveLength(sent);
  expect(applied(before.data, change.edits)).toEqual(after.data);
  // no more than what differs: 5 numbers for a token, and those of the token behind it
  for (const { deleteCount, data = [] } of change.edits) expect(Math.max(deleteCount, data.length)).toBeLessThan(25);
});

test('an answer that is not the last one is answered with all', () => {
  const asked = asking({ files });
  const first = asked.ask<SemanticTokens>(full, { textDocument });
  const second = asked.ask<SemanticTokens>(full, { textDocument });
  const answer = (previousResultId: string): object => asked.ask(delta, { textDocument, previousResultId });
  expect(second.resultId).not.toBe(first.resultId);
  expect(answer(first.resultId!)).toMatchObject({ data: first.data });
  expect(answer('x')).toMatchObject({ data: first.data });
});

test('a document that is gone has none, and is forgotten', () => {
  const asked = asking({ files });
  const { resultId, data } = asked.ask<SemanticTokens>(full, { textDocument });
  asked.service.files.remove('plan.perf');
  expect(asked.ask(full, { textDocument })).toBeNull();
  expect(asked.ask(delta, { textDocument, previousResultId: resultId })).toBeNull();
  expect(asked.ask('textDocument/semanticTokens/range', { textDocument, range: rangeOf([0, 0], [9, 0]) })).toBeNull();
  asked.service.files.putPlan('plan.perf', planText);
  expect(asked.ask(delta, { textDocument, previousResultId: resultId })).toMatchObject({ data });
});

const types = [
  ...['keyword', 'class', 'property', 'variable', 'namespace', 'interface', 'enum', 'enumMember', 'function', 'number'],
  ...['type', 'string', 'comment', 'operator'],
];
const modifiers = ['declaration', 'unresolved', 'readonly', 'documentation'];

/** The numbers as words of the text. */
function words(text: string, data: readonly number[]): readonly string[] {
  const lines = text.split('\n');
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, at) => {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at * 5, at * 5 + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const said = modifiers.filter((_name, bit) => bits & (1 << bit));
    return [`${line}:${character}`, lines[line]!.slice(character, character + length), types[type], ...said].join(' ');
  });
}

const text = `perf 1 english
// è
plan P "È" {
  years 2024
  policy p
  indicator I "One" {
    scale s
    formula max(M, X) + 1
    unit EUR
    target 2024 >= b
    note "🎯" // z
  }
}
policy p { band good >= 90% }
scale s a < b
measure M { 2024 for A = 2 }
office A
`;

function rangeOf(start: readonly [number, number], end: readonly [number, number]): object {
  const at = ([line, character]: readonly [number, number]): object => ({ line, character });
  return { start: at(start), end: at(end) };
}

function coloursOf(asked: Asking, range?: object): readonly string[] {
  const method = range ? 'textDocument/semanticTokens/range' : full;
  const { data } = asked.ask<SemanticTokens>(method, { textDocument, ...(range ? { range } : {}) });
  return words(text, data);
}

test('every word has its colour', () => {
  const asked = asking({ files: { 'plan.perf': text } });
  const all = coloursOf(asked);
  expect(`${all.join('\n')}\n`).toBe(`0:0 perf keyword
0:5 1 number
1:0 // è comment
2:0 plan keyword
2:5 P namespace declaration
2:7 "È" string
3:2 years keyword
3:8 2024 number
4:2 policy keyword
4:9 p interface
5:2 indicator keyword
5:12 I property declaration
5:14 "One" string
6:4 scale keyword
6:10 s enum
7:4 formula keyword
7:12 max function
7:16 M variable
7:19 X variable unresolved
7:22 + operator
7:24 1 number
8:4 unit keyword
8:9 EUR type
9:4 target keyword
9:11 2024 number
9:16 >= operator
9:19 b enumMember
10:4 note keyword
10:9 "🎯" string
10:14 // z comment
13:0 policy keyword
13:7 p interface declaration
13:11 band keyword
13:16 good enumMember declaration
13:21 >= operator
13:24 90% number
14:0 scale keyword
14:6 s enum declaration
14:8 a enumMember declaration
14:10 < operator
14:12 b enumMember declaration
15:0 measure keyword
15:8 M variable declaration
15:12 2024 number
15:17 for keyword
15:21 A namespace
15:23 = operator
15:25 2 number
16:0 office keyword
16:7 A namespace declaration
`);
  expect(coloursOf(asked, rangeOf([7, 0], [8, 0]))).toEqual(all.filter((one) => one.startsWith('7:')));
});

test('lengths are counted as the client counts', () => {
  const total = (encoding: string): number => {
    const asked = asking({
      files: { 'plan.perf': text },
      capabilities: { general: { positionEncodings: [encoding] } },
    });
    const { data } = asked.ask<SemanticTokens>(full, { textDocument });
    return data.filter((_number, at) => at % 5 === 2).reduce((sum, length) => sum + length, 0);
  };
  // è and È are one unit, and two bytes; 🎯 is two units, four bytes, one character
  expect(total('utf-8') - total('utf-16')).toBe(1 + 1 + 2);
  expect(total('utf-16') - total('utf-32')).toBe(1);
});

// Marks of an unresolved merge in a plan: one problem with the names of both sides, and nothing else because of them.

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { fixesOf, messageOf } from '#language/diagnostics/report.ts';
import { format } from '#language/format/format.ts';
import { compile } from '#language/index.ts';
import { readWhole, reparse } from '#language/syntax/incremental/reparse.ts';
import { parse } from '#language/syntax/parse.ts';
import { createRandom, inverse, randomEdit } from './random-edits.ts';

const before = `perf 1 english
plan P "A plan" {
  years 2024
  objective 1 "One" {
    indicator I1 "Courses" {
      target 2024 >= 10
    }
  }
}
actuals 2024 {
`;
const after = `  I2 = 4
}
indicator I2 under 1 "Other" {
  target 2024 >= 4
}
`;
const conflict = `<<<<<<< HEAD
  I1 = 9
=======
  I1 = 11
>>>>>>> training/2024
`;

function problemsIn(text: string): readonly Diagnostic[] {
  return compile([{ name: 'p.perf', text }]).diagnostics;
}

describe('one problem', () => {
  test('names both sides, in both languages', () => {
    const [only, ...more] = parse({ name: 'p.perf', text: before + conflict + after }).diagnostics;
    expect(more).toEqual([]);
    expect(messageOf(only!)).toBe(
      'An unresolved merge of HEAD and training/2024: keep one side or both, and remove the marks; neither was read',
    );
    expect(messageOf(only!, 'it')).toMatch(/^Una fusione non risolta tra HEAD e training\/2024: /);
  });

  test.each<[what: string, marks: string]>([
    ['with the common ancestor', '<<<<<<< HEAD\n  I1 = 9\n||||||| 1a2b3c\n  I1 = 8\n=======\n  I1 = 11\n>>>>>>> x\n'],
    ['with longer marks', '<<<<<<<<<< HEAD\n  I1 = 9\n==========\n>>>>>>>>>> x\n'],
    ['with Windows line ends', conflict.replaceAll('\n', '\r\n')],
    ['without names', conflict.replace(' HEAD', '').replace(' training/2024', '')],
    ['with a whole block on one side', '<<<<<<< HEAD\n=======\n}\nactuals 2024-H1 {\n>>>>>>> x\n'],
    ['with broken lines on both sides', '<<<<<<< HEAD\n  I1 = = "\n=======\n  | `\n>>>>>>> x\n'],
    ['of which the others are gone', '=======\n'],
    ['at the beginning alone', '<<<<<<< HEAD\n'],
    ['at the end alone', '>>>>>>> x\n'],
  ])('%s', (_, marks) => {
    const found = problemsIn(before + marks + after);
    expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['unresolved-merge']);
  });

  test('for each conflict', () => {
    const found = problemsIn(`${before}${conflict}${conflict}${after}${conflict}`);
    expect(found.map(({ code }) => code)).toEqual(['unresolved-merge', 'unresolved-merge', 'unresolved-merge']);
  });

  test('where the sides have two heads of one block', () => {
    const heads = '<<<<<<< HEAD\nmeasure M "Ours" {\n=======\nmeasure M "Theirs" {\n>>>>>>> x\n  2024 = 5\n}\n';
    const { value, diagnostics } = parse({ name: 'p.perf', text: before + after + heads });
    expect(diagnostics.map(({ code }) => code)).toEqual(['unresolved-merge']);
    const last = value.members.at(-1)!.declaration;
    expect([last.title?.text, last.statements.length]).toEqual(['Ours', 1]);
  });
});

test('neither side is read', () => {
  const { value } = compile([{ name: 'p.perf', text: before + conflict + after }]);
  expect(value[0]?.indicators.get('I1')?.actuals).toEqual([]);
  expect(value[0]?.indicators.get('I2')?.actuals).toHaveLength(1);
});

test('is not what only looks like it', () => {
  const text = `${before}  I1 = 9 // <<<<<<< HEAD\n  // =======\n  // >>>>>>> x\n${after}`;
  expect(problemsIn(text)).toEqual([]);
});

describe('what is on offer', () => {
  test.each([
    [0, '  I1 = 9\n'],
    [1, '  I1 = 11\n'],
    [2, '  I1 = 9\n  I1 = 11\n'],
  ])('choice %i', (index, left) => {
    for (const end of ['\n', '\r\n']) {
      const text = (before + conflict + after).replaceAll('\n', end);
      const { value, diagnostics } = parse({ name: 'p.perf', text });
      const { anchor } = diagnostics[0]!;
      const fix = fixesOf(diagnostics[0]!)[index]!;
      expect(fix.keeps).toBe('meaning');
      const owner = value.members.find(({ declaration }) => declaration === anchor.owner);
      const base = anchor.owner === null ? 0 : owner!.start;
      const mended = fix.edits
        .toReversed()
        .reduce((now, edit) => now.slice(0, base + edit.start) + edit.text + now.slice(base + edit.end), text);
      expect(mended).toBe((before + left + after).replaceAll('\n', end));
    }
  });
});

test('a file with marks is left as it is by the formatter', () => {
  const text = `${before}   I3   =   4\n${conflict}${after}`;
  expect(format(text).value).toBe(text);
});

test('incremental parsing after an edit that adds, breaks or repairs a marker gives the same as parsing from scratch', () => {
  const text = before + conflict + after;
  const edits = [
    ...[...text.matchAll(/<<<<<<< |=======|>>>>>>> |I1 = 9/g)].flatMap(({ index, 0: found }) => [
      { start: index, end: index + 1, text: '' },
      { start: index + found.length - 2, end: index + found.length, text: '' },
      { start: index, end: index, text: ' ' },
    ]),
    { start: before.length, end: before.length + conflict.length, text: '' },
  ];
  for (const edit of edits) {
    const next = reparse(readWhole({ name: 'p.perf', text }), edit);
    const whole = parse({ name: 'p.perf', text: next.text });
    expect(next.value).toEqual(whole.value);
    expect(next.diagnostics).toEqual(whole.diagnostics);
    // and back
    const put = { start: edit.start, end: edit.start + edit.text.length, text: text.slice(edit.start, edit.end) };
    const again = reparse(next, put);
    expect(again.diagnostics).toEqual(parse({ name: 'p.perf', text }).diagnostics);
  }
});

test('a random walk among marks', () => {
  const marks = [
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> x\n',
    conflict,
    '||||||| base\n',
    '<',
    '=',
    '>',
    '\n',
    '{',
    '}',
  ];
  const start = before + conflict + after;
  const random = createRandom(1_977);
  let now = readWhole({ name: 'p.perf', text: start });
  for (let step = 0; step < 400; step++) {
    const at = random.below(now.text.length + 1);
    const put = { start: at, end: at, text: random.pick(marks) };
    const edit = random.below(2) === 0 ? put : randomEdit(now.text, random);
    const next = reparse(now, edit);
    const whole = parse({ name: 'p.perf', text: next.text });
    if (!isDeepStrictEqual([next.value, next.diagnostics], [whole.value, whole.diagnostics]))
      throw new Error(`not as the whole after ${JSON.stringify(edit)} in\n${now.text}`);
    now = random.below(10) < 8 ? reparse(next, inverse(now.text, edit)) : next;
    if (now.text.length > start.length * 2 || now.text.length < start.length / 2 || step % 40 === 0)
      now = readWhole({ name: 'p.perf', text: start });
  }
});

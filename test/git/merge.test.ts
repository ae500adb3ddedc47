// Merging three revisions of one file by meaning, without git.

import { describe, expect, test } from 'vitest';
import { mergeByMeaning } from '#cli/git/merge/merge.ts';
import { piecesOf, textOf } from '#cli/git/merge/pieces.ts';
import type { Merged } from '#cli/git/merge/three-way.ts';
import { parse } from '#language/index.ts';
import { allExampleFiles } from '../corpus.ts';

const base = `perf 1 english
// the plan of the year
plan P "A plan" {
  years 2024
  // how attainment is computed
  policy rules
}

area 1 "Services" {
  objective 1.1 weight 50% "Registration" {
    indicator I1 weight 50% "Time" { // days
      target 2024 >= 10
      description
        | How long it takes.
    }

    // the second one
    indicator I2 weight 50% "Guide" {
      target 2024 >= 10 // agreed
    }
  }
}

actuals 2024 source "Offices" {
  I1 = 3
  // from here on: promotion
  I2 = 4
}
`;

type Edit = (text: string) => string;

const marks = { size: 7, ours: 'ours', theirs: 'theirs' };
const replace =
  (from: string | RegExp, to: string): Edit =>
  (text) => {
    const next = text.replace(from, to);
    if (next === text) throw new Error(`not in the text: ${from}`);
    return next;
  };
const both =
  (...edits: readonly Edit[]): Edit =>
  (text) =>
    edits.reduce((now, edit) => edit(now), text);

function merge(ours: Edit, theirs: Edit): Merged | null {
  return mergeByMeaning({ base, ours: ours(base), theirs: theirs(base) }, marks);
}

describe('what does not meet', () => {
  const indicator3 = '    indicator I3 "Third" {\n      target 2024 done\n    }\n';
  const withoutI1 = replace(/ {4}indicator I1[\s\S]*?\n {4}}\n\n/, '');
  test.each<[name: string, ours: Edit, theirs: Edit, result: Edit]>([
    [
      'values in one block',
      replace('I2 = 4\n', 'I2 = 4\n  A = 1\n'),
      replace('I2 = 4\n', 'I2 = 4\n  B = 2\n'),
      replace('I2 = 4\n', 'I2 = 4\n  A = 1\n  B = 2\n'),
    ],
    [
      'the same value on both sides',
      replace('I2 = 4\n', 'I2 = 4\n  A = 1\n'),
      replace('I2 = 4\n', 'I2 = 4\n  A = 1\n'),
      replace('I2 = 4\n', 'I2 = 4\n  A = 1\n'),
    ],
    ['one side alone', (text) => text, replace('I1 = 3', 'I1 = 5'), replace('I1 = 3', 'I1 = 5')],
    [
      'neighbouring lines',
      replace('>= 10\n      desc', '>= 12\n      desc'),
      replace('"Time"', '"Days"'),
      both(replace('>= 10\n      desc', '>= 12\n      desc'), replace('"Time"', '"Days"')),
    ],
    [
      'weight and title of one head',
      replace('I1 weight 50%', 'I1 weight 40%'),
      replace('"Time"', '"Days"'),
      both(replace('I1 weight 50%', 'I1 weight 40%'), replace('"Time"', '"Days"')),
    ],
    [
      'spacing on one side, meaning on the other',
      replace('target 2024 >= 10 //', 'target   2024   >=   10 //'),
      replace('>= 10 // agreed', '>= 11 // agreed'),
      replace('>= 10 // agreed', '>= 11 // agreed'),
    ],
    [
      'something new in a block and a block that is new',
      replace('    // the second', `${indicator3}    // the second`),
      (text) => `${text}\noffice O "Office"\n`,
      (text) => `${replace('    // the second', `${indicator3}    // the second`)(text)}\noffice O "Office"\n`,
    ],
    [
      'something gone and something changed elsewhere',
      withoutI1,
      replace('I2 = 4', 'I2 = 5'),
      both(withoutI1, replace('I2 = 4', 'I2 = 5')),
    ],
    [
      'comments of both sides',
      replace('  // how', '  // ours\n  // how'),
      replace('  // how', '  // theirs\n  // how'),
      replace('  // how attainment is computed', '  // ours\n  // how attainment is computed\n  // theirs'),
    ],
    [
      'prose',
      replace('How long it takes.', 'How many days it takes.'),
      replace('>= 10 // agreed', '>= 9'),
      both(replace('How long it takes.', 'How many days it takes.'), replace('>= 10 // agreed', '>= 9')),
    ],
    [
      'a block where there was none',
      replace('  policy rules\n', '  policy rules\n  office O\n'),
      (text) => `${text}office O "Office" {\n}\n`,
      (text) => `${replace('  policy rules\n', '  policy rules\n  office O\n')(text)}office O "Office" {\n}\n`,
    ],
  ])('%s', (_, ours, theirs, result) => {
    expect(merge(ours, theirs)).toEqual({ text: result(base), conflicts: 0 });
    // and the other way round, apart from the order of what both added
    expect(merge(theirs, ours)).toMatchObject({ conflicts: 0 });
  });

  test('an indicator that moved on one side and changed on the other', () => {
    const block = / {4}indicator I1[\s\S]*?\n {4}}\n\n/;
    const moved = both(
      replace(block, ''),
      replace(
        'actuals 2024',
        'indicator I1 under 1 weight 50% "Time" { // days\n  target 2024 >= 10\n  description\n    | How long it takes.\n}\n\nactuals 2024',
      ),
    );
    const result = merge(moved, replace('>= 10\n      desc', '>= 12\n      desc'));
    expect(result).toEqual({
      text: moved(base).replace('  target 2024 >= 10\n  desc', '  target 2024 >= 12\n  desc'),
      conflicts: 0,
    });
  });
});

describe('what meets', () => {
  const conflict = (ours: string, theirs: string): string => `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;
  test.each<[name: string, ours: Edit, theirs: Edit, shown: string]>([
    [
      'two targets',
      replace('>= 10\n', '>= 12\n'),
      replace('>= 10\n', '>= 8\n'),
      conflict('      target 2024 >= 12\n', '      target 2024 >= 8\n'),
    ],
    [
      'two values for one indicator',
      replace('I1 = 3', 'I1 = 5'),
      replace('I1 = 3', 'I1 = 6'),
      conflict('  I1 = 5\n', '  I1 = 6\n'),
    ],
    [
      'two values that are both new',
      replace('I2 = 4\n', 'I2 = 4\n  A = 1\n'),
      replace('I2 = 4\n', 'I2 = 4\n  A = 2\n'),
      conflict('  A = 1\n', '  A = 2\n'),
    ],
    [
      'two values in two blocks',
      replace('I2 = 4\n', 'I2 = 4\n  A = 1\n'),
      (text) => `${text}\nactuals 2024 source "Others" {\n  A = 2\n}\n`,
      conflict('  A = 1\n', '  A = 2\n'),
    ],
    [
      'something gone that changed',
      replace(/ {4}indicator I1[\s\S]*?\n {4}}\n/, ''),
      replace('>= 10\n      desc', '>= 12\n      desc'),
      conflict(
        '',
        '    indicator I1 weight 50% "Time" { // days\n      target 2024 >= 12\n      description\n        | How long it takes.\n    }\n',
      ),
    ],
    [
      'two weights',
      replace('I1 weight 50%', 'I1 weight 40%'),
      replace('I1 weight 50%', 'I1 weight 60%'),
      conflict('    indicator I1 weight 40% "Time" { // days\n', '    indicator I1 weight 60% "Time" { // days\n'),
    ],
  ])('%s', (_, ours, theirs, shown) => {
    const result = merge(ours, theirs)!;
    expect(result.conflicts).toBe(1);
    expect(result.text).toContain(shown);
  });

  test('a value in a measure and in actuals: each stays in its place', () => {
    const result = merge(
      replace('I2 = 4\n', 'I2 = 4\n  A = 1\n'),
      (text) => `${text}measure A "A" {\n  2024 = 2\n}\n`,
    )!;
    expect(result.conflicts).toBe(1);
    expect(result.text).toContain(conflict('  A = 1\n', ''));
    expect(result.text).toContain(conflict('', '  2024 = 2\n'));
  });
});

describe('whichever side of a conflict is kept, the file is valid', () => {
  const edits: Readonly<Record<string, Edit>> = {
    'a title': replace('"Time"', '"Days"'),
    'another title': replace('"Time"', '"Hours"'),
    'no block any more': replace(/ "Time" \{[\s\S]*?\n {4}}\n/, ' "Months"\n'),
    'a target': replace('>= 10\n', '>= 12\n'),
    'another target': replace('>= 10\n', '>= 13\n'),
    'a block gone': replace(/ {4}indicator I1[\s\S]*?\n {4}}\n/, ''),
    'all of an area gone': replace(/area 1[\s\S]*?\n}\n/, ''),
    'a new block': (text) => `${text}office O "Ours"\n`,
    'a new block with contents': (text) => `${text}office O "Theirs" {\n  description\n    | Where it is.\n}\n`,
    'a weight': replace('1.1 weight 50%', '1.1 weight 40%'),
    'another weight': replace('1.1 weight 50%', '1.1 weight 30%'),
    'a value': replace('I2 = 4', 'I2 = 5'),
    'a value gone': replace('  I2 = 4\n', ''),
    'values from elsewhere': replace('"Offices"', '"Registry"'),
  };
  const names = Object.keys(edits);
  const errorsIn = (text: string): readonly string[] =>
    parse({ name: 'p.perf', text }).diagnostics.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));

  test.each(names)('%s', (one) => {
    for (const other of names) {
      const merged = merge(edits[one]!, edits[other]!);
      if (!merged) continue;
      expect(new Set(errorsIn(merged.text)), `with ${other}`).toEqual(
        new Set(merged.conflicts > 0 ? ['unresolved-merge'] : []),
      );
      for (const side of ['$1', '$2']) {
        const kept = merged.text.replace(/^<{7}.*\n([\s\S]*?)={7}\n([\s\S]*?)>{7}.*\n/gm, side);
        expect(errorsIn(kept), `with ${other}\n${merged.text}`).toEqual([]);
      }
    }
  });
});

test('files that share nothing but their header are put together', () => {
  const result = mergeByMeaning(
    {
      base: '',
      ours: 'perf 1 english for P\nactuals 2024 {\n  A = 1\n}\n',
      theirs: 'perf 1 english for P\nactuals 2024 {\n  B = 2\n}\n',
    },
    marks,
  );
  expect(result).toEqual({ text: 'perf 1 english for P\nactuals 2024 {\n  A = 1\n  B = 2\n}\n', conflicts: 0 });
});

test('lines end as they do on our side', () => {
  const crlf = base.replaceAll('\n', '\r\n');
  const result = mergeByMeaning(
    { base: crlf, ours: crlf.replace('I1 = 3', 'I1 = 5'), theirs: base.replace('I2 = 4', 'I2 = 5') },
    marks,
  );
  expect(result!.text).toBe(crlf.replace('I1 = 3', 'I1 = 5').replace('I2 = 4', 'I2 = 5'));
});

test.each([
  ['broken', base.replace('{', '{{')],
  ['in another language', 'perf 1 italian\n'],
  ['with two things on one line', base.replace('years 2024\n', 'years 2024 }\n')],
])('a file that is %s is none to merge by meaning', (_, theirs) => {
  expect(mergeByMeaning({ base, ours: base, theirs }, marks)).toBeNull();
});

describe('the plans of examples/', () => {
  test.each(allExampleFiles.map(({ name, text }) => [name, text] as const))('%s', (_, text) => {
    expect(textOf(piecesOf(text)!)).toBe(text);
    expect(mergeByMeaning({ base: text, ours: text, theirs: text }, marks)).toEqual({ text, conflicts: 0 });
    // every third number changes on one side, the others on the other: both end where all of them changed
    const changed = (third: (at: number) => boolean): string => {
      let at = 0;
      return text.replace(/(?<== )(\d)(?=[\d_]*$)/gm, (digit) => (third(at++) ? `${(Number(digit) % 9) + 1}` : digit));
    };
    const [ours, theirs, all] = [changed((at) => at % 3 === 0), changed((at) => at % 3 !== 0), changed(() => true)];
    expect(mergeByMeaning({ base: text, ours, theirs }, marks)).toEqual({ text: all, conflicts: 0 });
  });
});

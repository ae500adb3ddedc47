// Mistakes whose fix could change a fact: they are not fixed unasked, and the title of an offered fix says what changes.

import { describe, expect, test } from 'vitest';
import { edited } from '#language/fixes/offered-fixes.ts';
import { applied, look } from './findings.ts';

interface Case {
  /** The lines of an indicator; `#` before what stands for its head. */
  readonly lines: readonly string[];
  /** The line that is wrong, after each of the fixes on offer. */
  readonly becomes: readonly string[];
}

const asked: Readonly<Record<string, Case>> = {
  'a comma before three digits': {
    lines: ['target 2024 >= 1,920'],
    becomes: ['target 2024 >= 01.920', 'target 2024 >= 1_920'],
  },
  'a comma before three digits of another figure': {
    lines: ['target 2024 >= 5', 'actual 2024 = 63,107'],
    becomes: ['actual 2024 = 063.107', 'actual 2024 = 63_107'],
  },
  'a point before three digits': {
    lines: ['target 2024 >= 12.345'],
    becomes: ['target 2024 >= 12_345', 'target 2024 >= 012.345'],
  },
  'a number where a percentage is due': {
    lines: ['unit %', 'target 2024 >= 10%', 'actual 2024 = 0.8'],
    becomes: ['actual 2024 = 0.8%', 'actual 2024 = 80%'],
  },
  'a percentage where a number is due': {
    lines: ['target 2024 >= 10 days', 'actual 2024 = 80%'],
    becomes: ['actual 2024 = 80 days', 'actual 2024 = 0.8 days'],
  },
  'another unit': {
    lines: ['target 2024 <= 10 EUR', 'actual 2024 = 9 days'],
    becomes: ['actual 2024 = 9 EUR'],
  },
  'another unit in a target': {
    lines: ['unit hours', 'target 2024 <= 10 EUR', 'actual 2024 = 9 hours'],
    becomes: ['target 2024 <= 10 hours'],
  },
  'another scale of one unit, which is no mistake': {
    lines: ['target 2024 <= 1_000 kEUR', 'actual 2024 = 900_000 EUR'],
    becomes: [],
  },
  'a day that does not exist': {
    lines: ['target 2024 by 2024-02-30'],
    becomes: ['target 2024 by 2024-02-29', 'target 2024 by 2024-03-01'],
  },
  'a day that does not exist, said of the work': {
    lines: ['target 2024 by 2024-06-30', 'actual 2024 = 2024-04-31'],
    becomes: ['actual 2024 = 2024-04-30', 'actual 2024 = 2024-05-01'],
  },
  'a date whose day may be its month': {
    lines: ['target 2024 by 03/04/2024'],
    becomes: ['target 2024 by 2024-04-03', 'target 2024 by 2024-03-04'],
  },
  'the same behind a sign': {
    lines: ['target 2024 <= 03/04/2024'],
    becomes: ['target 2024 by 2024-04-03', 'target 2024 by 2024-03-04'],
  },
  'a sign that a date does not have': {
    lines: ['target 2024 >= 2024-06-30'],
    becomes: ['target 2024 by 2024-06-30'],
  },
  'a misspelt weight': {
    lines: ['# weigth 50% "Title"', 'target 2024 >= 5'],
    becomes: ['indicator I1 weight 50% "Title" {'],
  },
  'a title without its marks': {
    lines: ['# Enterprises reached', 'target 2024 >= 5'],
    becomes: ['indicator I1 "Enterprises reached" {'],
  },
};

describe('is asked', () => {
  test.each(Object.entries(asked))('%s', (_, { lines, becomes }) => {
    const text = planOf(lines);
    const files = [{ name: 'plan.perf', text }];
    const { findings } = look(files);
    const fixes = findings
      .filter(({ severity }) => severity === 'error')
      .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
    const changed = fixes.map(({ finding, fix }) => changedLine(text, applied(fix, finding, files)[0]!.text));
    expect(changed).toEqual(becomes);
    expect(fixes.map(({ fix }) => fix.keeps)).not.toContain('form');
  });
});

const unasked: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'blanks between thousands': ['target 2024 >= 10 000', 'target 2024 >= 10_000'],
  'blanks that do not break, and decimals': [
    'target 2024 >= 1\u00a0234\u00a0567,5 EUR',
    'target 2024 >= 1_234_567.5 EUR',
  ],
  'blanks before a percent sign as well': ['target 2024 >= 10 000 %', 'target 2024 >= 10_000%'],
  'a decimal comma': ['target 2024 => 5,5 %', 'target 2024 >= 5.5%'],
  'thousands with points': ['target 2024 ≥ 11.774.058', 'target 2024 >= 11_774_058'],
  'a date with its day first': ['target 2024 <= 30/06/2024', 'target 2024 by 2024-06-30'],
  'a unit before its number': ['target 2024 >= € 100', 'target 2024 >= 100 €'],
  'typographic marks': ['note “so said the board”', 'note "so said the board"'],
};

describe('runs unasked', () => {
  test.each(Object.entries(unasked))('%s', (_, [before, after]) => {
    const lines = before.startsWith('note') ? ['target 2024 >= 5', before] : [before];
    expect(changedLine(planOf(lines), settled(planOf(lines)))).toBe(after);
  });
});

/** Two siblings, so that weights are looked at. */
function planOf(lines: readonly string[]): string {
  const head = lines.find((line) => line.startsWith('#'))?.slice(1) ?? ' weight 50% "Title"';
  const body = lines.filter((line) => !line.startsWith('#')).map((line) => `    ${line}`);
  return [
    'perf 1 english',
    'plan P "A plan" {',
    '  years 2024',
    `  indicator I1${head} {`,
    ...body,
    '  }',
    ...(head.includes('%') ? ['  indicator I2 weight 50% "Other" {', '    target 2024 >= 5', '  }'] : []),
    '}',
    '',
  ].join('\n');
}

/** After everything that keeps the form, again and again. */
function settled(text: string): string {
  const { findings } = look([{ name: 'plan.perf', text }]);
  const fix = findings.flatMap(({ fixes }) => fixes).find(({ keeps }) => keeps === 'form');
  return fix === undefined ? text : settled(edited(text, fix.edits));
}

function changedLine(before: string, after: string): string | undefined {
  const lines = new Set(before.split('\n'));
  return after
    .split('\n')
    .find((line) => !lines.has(line))
    ?.trim();
}

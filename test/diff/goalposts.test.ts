// Goalposts that are benchmarks: a benchmark that is changed is one change, and moves the score of what is measured from it.

import { describe, expect, test } from 'vitest';
import type { Flag } from '#engine/diff/change.ts';
import { compare, exact, named, sumOf } from './revisions.ts';

const plan = `plan P "A plan" {
  years 2024
  attainment goalposts
  indicator I "One" {
    benchmark 2024 "min" = 20
    benchmark 2024 "max" = 100
    goalposts benchmark "min" .. benchmark "max"
    actual 2024 = 60
  }
}
`;

describe('each edit is one change', () => {
  // 40 of 80 before; 40 of 60, 30 of 70, 40 of 60, 50 of 90 after
  test.each([
    ['the upper benchmark', '= 100', '= 80', 'benchmark I', '2/3'],
    ['the lower benchmark', '= 20', '= 30', 'benchmark I', '3/7'],
    ['a figure in its place', 'benchmark "max"\n', '80\n', 'scoring I', '2/3'],
    ['another benchmark in its place', 'goalposts benchmark "min"', 'goalposts 10', 'scoring I', '5/9'],
  ])('%s', (_, from, to, change, after) => {
    const found = compare(plan, plan.replace(from, to), 2024);
    expect(named(found)).toEqual([change]);
    expect([exact(found.effect.root.before), exact(found.effect.root.after)]).toEqual(['0.5', after]);
    expect(sumOf(found)).toBe(exact(found.effect.root.difference));
  });
});

describe('flags', () => {
  // lower ends are easier where more is better, higher ones where less is; one here and the other there is neither
  test.each<[before: string, after: string, flags: readonly Flag[]]>([
    ['= 100', '= 80', ['loosened']],
    ['= 100', '= 120', ['tightened']],
    ['= 20', '= 10', ['loosened']],
    ['= 20', '= 30', ['tightened']],
    ['benchmark "min" ..', '10 ..', ['loosened']],
    ['benchmark "min" .. benchmark "max"', '10..90', ['loosened']],
    ['benchmark "min" .. benchmark "max"', '10..110', []],
    ['benchmark "min" .. benchmark "max"', 'benchmark "max" .. benchmark "min"', []],
    // not one of its goalposts
    ['    goalposts', '    benchmark 2024 "mean" = 50\n    goalposts', []],
  ])('from %s to %s', (before, after, flags) => {
    expect(compare(plan, plan.replace(before, after), 2024).changes.flatMap((change) => change.flags)).toEqual(flags);
  });

  test('where less is better', () => {
    const less = plan.replace('benchmark "min" .. benchmark "max"', 'benchmark "max" .. benchmark "min"');
    const of = (edit: string, to: string): readonly Flag[] =>
      compare(less, less.replace(edit, to), 2024).changes.flatMap((change) => change.flags);
    expect(of('= 20', '= 30')).toEqual(['loosened']);
    expect(of('= 100', '= 90')).toEqual(['tightened']);
  });
});

// Goalposts and grades that are measures, in diffs: another value of the measure moves the score, and a figure in its place is flagged as easier or harder.

import { describe, expect, test } from 'vitest';
import { compare, exact, named, sumOf } from './revisions.ts';

const plan = `plan P "A plan" {
  years 2024
  indicator I "One" {
    target 2024 grades interpolated 0 = 0%, Mean = 50%, 100 = 100%
    actual 2024 = 60
  }
}
measure Mean "The mean" {
  2024 = 40
}
measure Other "Another" {
  2024 = 60
}
`;

describe('each edit is one change', () => {
  // 60 is a third of the way from 40 to 100: 66.67 %; as the mean itself 50 %; with 20 a half: 75 %
  test.each([
    ['the value of the measure', '2024 = 40', '2024 = 60', 'value Mean', '0.5', []],
    ['another measure', 'Mean = 50%', 'Other = 50%', 'target I', '0.5', ['tightened', 'after-first-measurement']],
    ['a figure', 'Mean = 50%', '20 = 50%', 'target I', '0.75', ['loosened', 'after-first-measurement']],
    ['a benchmark', 'Mean = 50%', 'benchmark = 50%', 'benchmark I', '0.75', ['loosened', 'after-first-measurement']],
  ])('%s', (what, from, to, change, after, flags) => {
    const later = plan.replace(from, to);
    const found = compare(plan, what === 'a benchmark' ? withBenchmark(later) : later, 2024);
    expect(named(found)).toContain(change);
    expect([exact(found.effect.root.before), exact(found.effect.root.after)]).toEqual(['2/3', after]);
    expect(sumOf(found)).toBe(exact(found.effect.root.difference));
    expect(found.changes.flatMap((one) => one.flags)).toEqual(flags);
  });
});

function withBenchmark(text: string): string {
  return text.replace('    target', '    benchmark 2024 = 20\n    target');
}

// The plans of two years are compared year by year: last year's targets, values and dates stand against this year's.

import { expect, test } from 'vitest';
import { diff } from '#engine/diff/diff.ts';
import { score } from '#engine/score.ts';
import { exact, named, small, sumOf } from './revisions.ts';

interface Year {
  readonly year: number;
  readonly wait: readonly [target: string, actual: number];
  readonly saved: readonly [target: string, actual: number];
  readonly guide: readonly [target: string, actual: string];
  readonly other: string;
  readonly more?: string;
}

function text({ year, wait, saved, guide, other, more = '' }: Year): string {
  const indicator = (code: string, [target, actual]: readonly [string, string | number]): string =>
    `indicator ${code} "${code}" {\n target ${year} ${target}\n actual ${year} = ${actual}\n}`;
  return `plan N-${year} "Plan of North ${year}" {
  organisation "North"
  years ${year}
  ${more}
  policy rules
  area A weight 50% "Services" {
    ${indicator('WAIT', wait)}
    ${indicator(other, ['>= 3', 2])}
    ${indicator('GUIDE', guide)}
  }
  area B weight 50% "Money" {
    ${indicator('SAVED', saved)}
  }
}
policy rules {
  missed <= linear
}
`;
}

const before: Year = {
  year: 2023,
  wait: ['<= 10', 12],
  saved: ['>= 10', 8],
  guide: ['by 2023-06-30', '2023-06-01'],
  other: 'OLD',
};
const after: Year = {
  year: 2024,
  wait: ['<= 11', 11],
  saved: ['>= 12', 9],
  guide: ['by 2024-05-31', '2024-06-01'],
  other: 'NEW',
};

// 2023: 12 days instead of 10 are 80 %, 2 of 3 are 66.67 %, the guide is in time: 82.22 %, with 80 % of B 81.11 %.
// 2024: 100 %, 66.67 % and a guide one day late, 0 %: 55.56 %, with 75 % of B 65.28 %.
test('what is new, dropped, tightened, loosened; effects from last year to this one', () => {
  const models = [small(text(before)), small(text(after))] as const;
  const found = diff(...models);
  expect([exact(found.effect.root.before), exact(found.effect.root.after)]).toEqual(['73/90', '47/72']);
  expect(exact(score(models[0]).value.nodes[0]!.counted)).toBe('73/90');
  expect(sumOf(found)).toBe(exact(found.effect.root.difference));
  expect(named(found)).toEqual([
    'value WAIT',
    'value SAVED',
    'added NEW',
    'removed OLD',
    'renamed N-2024',
    'target WAIT',
    'target GUIDE',
    'target SAVED',
    'text N-2024',
  ]);
  const flags = found.changes.flatMap(({ kind, subject, flags: all }) =>
    kind === 'target' ? [[subject.code, ...all]] : [],
  );
  expect(flags).toEqual([
    ['WAIT', 'loosened'],
    ['GUIDE', 'tightened'],
    ['SAVED', 'tightened'],
  ]);
});

test('where only the year is another, nothing has an effect', () => {
  const next: Year = { ...before, year: 2024, guide: ['by 2024-06-30', '2024-06-01'] };
  const found = diff(small(text(before)), small(text(next)));
  expect(named(found)).toEqual(['renamed N-2024', 'text N-2024']);
  expect(exact(found.effect.root.difference)).toBe('0');
});

test('a 29th of February comes to the 28th', () => {
  const leap: Year = { ...before, year: 2024, guide: ['by 2024-02-29', '2024-02-29'] };
  const next: Year = { ...before, year: 2025, guide: ['by 2025-02-28', '2025-02-28'] };
  expect(named(diff(small(text(leap)), small(text(next))))).toEqual(['renamed N-2025', 'text N-2025']);
});

test('plans that have a year in common are compared as they are', () => {
  const rolling = text({ ...before, year: 2024, guide: ['by 2024-06-30', '2024-06-01'] }).replace(
    'years 2024',
    'years 2023..2024',
  );
  expect(named(diff(small(text(before)), small(rolling)))).toContain('target WAIT');
  expect(diff(small(text(before)), small(rolling)).later).toBe(0);
});

test('the same plan with a year more is compared as it is', () => {
  const longer = text(before).replace('years 2023', 'years 2023..2024');
  expect(named(diff(small(text(before)), small(longer), { year: 2023 }))).toEqual(['text N-2023']);
});

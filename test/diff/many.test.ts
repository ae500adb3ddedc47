// Revisions with many changes, and with errors from a merge: the comparison ends, its effects add up, and the list of changes stays readable.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prettyDiff } from '#cli/render/diff/pretty.ts';
import { equal } from '#engine/arithmetic/rational.ts';
import { diff } from '#engine/diff/diff.ts';
import { compile } from '#language/index.ts';
import type { Model } from '#language/model/model.ts';
import { exact, modelOf, small, sumOf } from './revisions.ts';

const hostile = (name: string): Model =>
  bound(readFileSync(new URL(`../hostile/${name}.perf`, import.meta.url), 'utf8'));

function bound(text: string): Model {
  return compile([{ name: 'plan.perf', text }]).value[0]!;
}

test.each([
  ['diff-hangs-before', 'diff-hangs-after'],
  ['diff-hangs-2-before', 'diff-hangs-2-after'],
])('%s, %s: what stands in itself by its code', (one, other) => {
  const [before, after] = [hostile(one), hostile(other)];
  expect(
    diff(before, after)
      .changes.map(({ kind }) => kind)
      .sort(),
  ).not.toEqual([]);
  expect(diff(after, before).changes).toHaveLength(diff(before, after).changes.length);
});

test('of a code that is declared twice each is compared with its like', () => {
  const twice = (second: number): Model =>
    bound(
      `perf 1 english\nplan P "P" {\n  years 2024\n${[3, second]
        .map(
          (value) =>
            `  objective O "O" {\n    indicator I${value} {\n      target 2024 >= 9\n      actual 2024 = ${value}\n    }\n  }\n`,
        )
        .join('')}}\n`,
    );
  const found = diff(twice(5), twice(6), { year: 2024 });
  expect(found.changes.map(({ kind, subject }) => `${kind} ${subject.code}`)).toEqual(['added I6', 'removed I5']);
  expect(diff(twice(5), twice(5)).changes).toEqual([]);
});

const indicators = Array.from({ length: 60 }, (_, at) => at);

/** Sixty indicators in six objectives, two measures each: what is filled in at the end of a year. */
function year(value: (at: number) => number | null, target = (at: number) => `>= ${(at % 7) + 3}`): string {
  const written = (at: number): string => (value(at) === null ? '' : `\n  2024 = ${value(at)}`);
  const objectives = [0, 1, 2, 3, 4, 5].map((objective) => {
    const own = indicators.filter((at) => at % 6 === objective);
    const inside = own.map((at) => `indicator I${at} "I" {\n formula M${at} / N${at}\n target 2024 ${target(at)}\n}`);
    return `objective O${objective} "O" {\n${inside.join('\n')}\n}`;
  });
  const measures = indicators.map(
    (at) => `measure M${at} "m" {\n  2023 = 5${written(at)}\n}\nmeasure N${at} "n" {\n  2023 = 2${written(at)}\n}`,
  );
  const office = 'scorecard S "S" {\n use I1\n use O2\n}';
  return `plan P "P" {\n years 2023..2024\n${objectives.join('\n')}\n}\n${measures.join('\n')}\n${office}\n`;
}

// A change in place scores what it reaches alone; a comparison of those two revisions alone scores everything.
test("a whole year's values: each effect is that of the plan as it is by then", () => {
  const [before, after] = [small(year(() => null)), small(year((at) => at + 1))];
  const { changes, effect, scores } = diff(before, after, { year: 2024 });
  expect(changes).toHaveLength(120);
  expect(sumOf({ changes, effect } as ReturnType<typeof diff>)).toBe(exact(effect.root.difference));
  expect(exact(effect.root.after)).toBe(exact(scores.after.nodes[0]!.counted));
  for (const { effect: one } of changes) {
    for (const { path, before: was, after: is } of one.scores) expect([path, was, is]).not.toEqual([path, null, null]);
  }
  // the last shift of every score is what the later plan has
  const last = new Map(
    changes.flatMap(({ effect: one }) => one.scores.map(({ key, after: is }) => [key, is] as const)),
  );
  const ends = new Map(effect.scores.map(({ key, after: is }) => [key, is] as const));
  expect([...last.keys()].sort()).toEqual([...ends.keys()].sort());
  for (const [key, is] of ends)
    expect(is && last.get(key) ? equal(is, last.get(key)!) : is === last.get(key)).toBe(true);
});

test('many relative targets: each is told to be easier or harder than it was', () => {
  const text = (change: (at: number) => string): string =>
    year(
      (at) => at + 1,
      (at) => `>= +${change(at)} on previous`,
    );
  const found = diff(small(text(() => '10%')), small(text((at) => (at % 2 ? '5%' : '20%'))), { year: 2024 });
  expect(found.changes.filter(({ kind }) => kind === 'target')).toHaveLength(60);
  for (const { subject, flags } of found.changes.filter(({ kind }) => kind === 'target')) {
    const at = Number(subject.code.slice(1));
    expect([at, flags[0]]).toEqual([at, at % 2 ? 'loosened' : 'tightened']);
  }
});

test('plans that have nothing in common are told apart at once', () => {
  const flat = (letter: string, many: number): Model =>
    small(
      `plan P "P" {\n  years 2024\n${Array.from({ length: many }, (_, at) => `objective ${letter}${at} "${letter} ${at}" {\nindicator I${letter}${at} "${letter}i ${at}" {\n target 2024 >= 5\n actual 2024 = ${at % 5}\n}\n}`).join('\n')}\n}\n`,
    );
  const found = diff(flat('A', 800), flat('B', 800), { year: 2024 });
  expect(found.changes.map(({ kind, together, holds }) => [kind, together, holds])).toEqual([
    ['added', true, { nodes: 800, indicators: 800 }],
    ['removed', true, { nodes: 800, indicators: 800 }],
  ]);
  expect(sumOf(found)).toBe(exact(found.effect.root.difference));
  const terminal = { width: 100, language: 'en', all: 'shortened', sides: { before: 'a', after: 'b' } } as const;
  const text = prettyDiff(found, { ...terminal, style: (_, of) => of });
  expect(text).toContain('added 800 nodes, 800 indicators in P');
  // a few changes are told one by one
  expect(diff(flat('A', 20), flat('B', 20), { year: 2024 }).changes).toHaveLength(40);
});

// What anybody may call a thing, and every object of the machine has.
test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'linear'])(
  'a title that is %s',
  (title) => {
    const before = `piano P "Piano" {\n  anni 2024\n  indicatore I "Prima" {\n    target 2024 >= 3\n  }\n}\n`;
    const model = (text: string): Model => modelOf([{ name: 'p.perf', text: `perf 1 italian\n${text}` }]);
    const found = diff(model(before), model(before.replace('Prima', title)));
    const terminal = { width: 100, language: 'it', all: 'shortened', sides: { before: 'a', after: 'b' } } as const;
    expect(prettyDiff(found, { ...terminal, style: (_, of) => of })).toContain(`titolo Prima → ${title}`);
  },
);

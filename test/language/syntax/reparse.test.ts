// Parsing incrementally after an edit gives the same as parsing from scratch, and keeps the objects of untouched parts.

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Edit } from '#language/diagnostics/diagnostic.ts';
import { type ReadFile, readWhole, reparse } from '#language/syntax/incremental/reparse.ts';
import { parse } from '#language/syntax/parse.ts';
import type { Declaration, Placed } from '#language/syntax/tree.ts';
import { exampleFiles } from '#test/corpus.ts';
import { applied, createRandom, inverse, randomEdit } from './random-edits.ts';

const plan = `perf 1 english
plan P "A plan" {
  years 2024
  area A weight 60% "First" {
    indicator I1 weight 50% "One" {
      formula N / D
      target 2024 >= 10
    }
    indicator I2 weight 50% "Two"
    note "after"
  }
  note "last"
}
measure N {
  2024 = 4
}
measure D "Enterprises" {
  2024 = 40
}
`;

/** What was typed at ‸, in place of what stands between ‹ and ›. */
function edited(
  marked: string,
  text: string,
): { readonly previous: ReadFile; readonly next: ReadFile; readonly edit: Edit } {
  const single = marked.indexOf('‸');
  const start = single >= 0 ? single : marked.indexOf('‹');
  const end = single >= 0 ? single : marked.indexOf('›') - 1;
  const previous = readWhole({ name: 'p.perf', text: marked.replace(/[‸‹›]/g, '') });
  const edit = { start, end, text };
  return { previous, next: reparse(previous, edit), edit };
}

function expectAsWhole(next: ReadFile): void {
  const whole = parse({ name: next.name, text: next.text });
  expect(next.value).toEqual(whole.value);
  expect(next.diagnostics).toEqual(whole.diagnostics);
}

function kept(previous: ReadFile, next: ReadFile): { readonly kept: number; readonly all: number } {
  const before = new Set(declarations(previous.value.members));
  const after = declarations(next.value.members);
  return { kept: after.filter((one) => before.has(one)).length, all: after.length };
}

function declarations(members: readonly Placed[]): Declaration[] {
  return members.flatMap(({ declaration }) => [declaration, ...declarations(declaration.members)]);
}

describe('what an edit does not touch stays the same object', () => {
  test.each([
    ['a value', plan.replace('2024 = 4\n', '2024 = 4‸\n'), '2', 5, 6],
    ['a statement deep inside', plan.replace('N / D', 'N / D‸'), ' + 1', 3, 6],
    ['a title', plan.replace('"One"', '"One‸"'), ' more', 3, 6],
    ['the title of what holds others', plan.replace('"First"', '"First‸"'), 's', 4, 6],
    ['the title of the plan', plan.replace('"A plan"', '"A‸ plan"'), ' good', 5, 6],
    ['a new declaration at the end', `${plan}‸`, 'measure X\n', 6, 7],
    ['a word that is no statement yet', plan.replace('measure D', '‸\nmeasure D'), 'mea', 6, 6],
    ['a line deleted', plan.replace('      formula N / D\n', '‹      formula N / D\n›'), '', 3, 6],
    ['a declaration deleted', plan.replace('measure N {\n  2024 = 4\n}\n', '‹measure N {\n  2024 = 4\n}\n›'), '', 4, 5],
  ])('%s', (_, marked, text, same, all) => {
    const { previous, next } = edited(marked, text);
    expectAsWhole(next);
    expect(kept(previous, next)).toEqual({ kept: same, all });
  });
});

describe('where the lines cannot be read by themselves, the whole is', () => {
  test.each([
    ['the first line', plan.replace('english', 'english‸'), ' for P'],
    ['a brace', plan.replace('measure D', '‸measure D'), '{'],
    ['a brace less', plan.replace('measure N {', 'measure N ‹{›'), ''],
    ['a line that goes on', plan.replace('      target', '‸      target'), '+ '],
    ['a comment over a head', plan.replace('  area', '‸  area'), '//'],
    ['a string over a head', plan.replace('area A', 'area ‸A'), '"'],
  ])('%s', (_, marked, text) => {
    const { next } = edited(marked, text);
    expectAsWhole(next);
  });
});

test('a text that turns into UTF-16 and back under the fingers', () => {
  const wide = [...plan].join('\0');
  let now = readWhole({ name: 'p.perf', text: `x${wide}` });
  expect(now.diagnostics.length).toBeGreaterThan(1);
  // without the first sign, the second is a NUL; then it comes back
  for (const edit of [
    { start: 0, end: 1, text: '' },
    { start: 1, end: 1, text: 'y' },
    { start: 1, end: 2, text: '' },
  ]) {
    now = reparse(now, edit);
    const whole = readWhole({ name: 'p.perf', text: now.text });
    expect(now.diagnostics).toEqual(whole.diagnostics);
    expect(now.value).toEqual(whole.value);
  }
  expect(now.diagnostics.map(({ code }) => code)).toEqual(['not-utf-8']);
});

describe('diagnostics go with their places', () => {
  const wrong = plan.replace('formula N / D', 'formula N /').replace('2024 = 40', '2024 : 40');

  test.each([
    ['typed above', wrong.replace('years 2024', 'years 2024‸'), '..2025'],
    ['typed between', wrong.replace('2024 = 4\n', '2024 = 4‸\n'), '2'],
    ['typed below', `${wrong}‸`, 'measure X\n'],
    ['mended', wrong.replace('formula N /', 'formula N /‸'), ' D'],
  ])('%s', (_, marked, text) => {
    const { previous, next } = edited(marked, text);
    expect(previous.diagnostics.length).toBe(2);
    expectAsWhole(next);
  });
});

describe('a random walk', () => {
  const [modena] = exampleFiles('modena-2024');

  test.each([
    { name: 'a small plan', start: plan, steps: 1_500 },
    { name: 'a real one', start: modena!.text.slice(0, 6_000), steps: 250 },
  ])('over $name', ({ start, steps }) => {
    const random = createRandom(20_241_121);
    let now = readWhole({ name: 'p.perf', text: start });
    let shared = 0;
    let unsound = 0;
    for (let step = 0; step < steps; step++) {
      const edit = randomEdit(now.text, random);
      const next = check(now, edit);
      if (sharesAny(now, next)) shared++;
      // most steps are taken back, so that the walk stays near what a plan looks like
      const back = inverse(now.text, edit);
      now = random.below(10) < 8 ? check(next, back) : next;
      unsound = now.sound ? 0 : unsound + 1;
      if (unsound > 5 || now.text.length > start.length * 2 || now.text.length < start.length / 2) {
        now = readWhole({ name: 'p.perf', text: start });
      }
    }
    expect(shared).toBeGreaterThan(steps / 2);
  });

  function check(now: ReadFile, edit: Edit): ReadFile {
    const next = reparse(now, edit);
    const whole = parse({ name: next.name, text: applied(now.text, edit) });
    if (isDeepStrictEqual([next.value, next.diagnostics], [whole.value, whole.diagnostics])) return next;
    const place = now.text.slice(Math.max(0, edit.start - 200), edit.end + 200);
    throw new Error(`not as the whole after ${JSON.stringify(edit)} in\n${place}`);
  }

  function sharesAny(now: ReadFile, next: ReadFile): boolean {
    const before = new Set(declarations(now.value.members));
    return declarations(next.value.members).some((one) => before.has(one));
  }
});

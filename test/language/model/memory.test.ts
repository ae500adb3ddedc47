// What is made of a list, and of what it finds by name, is always what it would be from scratch; and nothing is made anew that is the same.

import { expect, test } from 'vitest';
import { createMemory } from '#language/model/memory.ts';
import { createRandom } from '../../../bench/plan/random.ts';

interface Thing {
  readonly looksFor: string | null;
}

const codes = ['A', 'B', 'C', 'D'] as const;

function said(thing: Thing, names: ReadonlyMap<string, number>): string {
  if (thing.looksFor === null) return [...names.keys()].join();
  return `${thing.looksFor} ${names.get(thing.looksFor) ?? 'none'}`;
}

test('a list goes on as things come, go, move and change, and as names come to mean others', () => {
  const random = createRandom(5).next;
  const memory = createMemory();
  let things: readonly Thing[] = [];
  let names: ReadonlyMap<string, number> = new Map();
  for (let step = 0; step < 2_000; step++) {
    things = changed(things, random);
    if (random() < 0.3) names = renamed(names, random);
    memory.begin();
    const found = memory.each('things', things, { world: codes, names }, said);
    expect(found).toEqual(things.map((thing) => said(thing, names)));
  }
});

function changed(things: readonly Thing[], random: () => number): readonly Thing[] {
  const at = Math.floor(random() * (things.length + 1));
  const thing: Thing = { looksFor: random() < 0.1 ? null : codes[Math.floor(random() * codes.length)]! };
  switch (Math.floor(random() * 5)) {
    case 0:
      return things.toSpliced(at, 0, thing);
    case 1:
      return things.toSpliced(at, 1 + Math.floor(random() * 2));
    case 2:
      return things.toSpliced(at, 1, thing);
    case 3:
      return [...things.slice(at), ...things.slice(0, at)];
    default:
      return things;
  }
}

function renamed(names: ReadonlyMap<string, number>, random: () => number): ReadonlyMap<string, number> {
  const code = codes[Math.floor(random() * codes.length)]!;
  const others = [...names].filter(([name]) => name !== code);
  return new Map(random() < 0.3 ? others : [...others, [code, Math.floor(random() * 3)]]);
}

test('only what is new, or found another by its name, is made anew; what was reported is reported again', () => {
  const memory = createMemory();
  const things: Thing[] = [{ looksFor: 'A' }, { looksFor: 'B' }, { looksFor: 'C' }];
  const made: Thing[] = [];
  const each = (list: readonly Thing[], names: ReadonlyMap<string, number>, world: object): readonly string[] => {
    made.length = 0;
    return memory.each('things', list, { world, names }, (thing, among) => {
      made.push(thing);
      if (!among.has(thing.looksFor!)) memory.report('no-plan', { file: 'f', owner: null, start: 0, end: 0 }, {});
      return said(thing, among);
    });
  };
  const names = new Map([
    ['A', 1],
    ['B', 2],
  ]);
  const world = {};
  const first = each(things, names, world);
  expect(made).toEqual(things);
  const found = memory.begin();
  expect(each([...things], new Map(names), world)).toBe(first);
  expect(made).toEqual([]);
  expect(found).toHaveLength(1);
  each(things, new Map([...names, ['B', 3]]), world);
  expect(made).toEqual([things[1]]);
  each([things[0]!, things[2]!], names, world);
  expect(made).toEqual([]);
  each(things, names, {});
  expect(made).toEqual(things);
});

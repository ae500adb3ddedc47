// Two revisions of the plan of Modena: a target softened, a weight moved, an objective moved and renamed, a policy changed, actuals
// added. Each is named once, and the effects add up to the change of the root score, exactly.

import { describe, expect, test } from 'vitest';
import { subtract } from '#engine/arithmetic/rational.ts';
import type { Change } from '#engine/diff/change.ts';
import { diff } from '#engine/diff/diff.ts';
import { score } from '#engine/score.ts';
import { exampleFiles, exampleFolders } from '../corpus.ts';
import { exact, modelOf, modena, named, revised, sumOf } from './revisions.ts';

// The January revision lacks one actual that is there in July.
const january = modelOf(revised(modena, [['  D5.1.2_ATT = 116\n', '']]));
const july = modelOf(
  revised(modena, [
    ['target 2024 >= 14\n', 'target 2024 >= 12\n'],
    ['indicator 801.S4 weight 50%', 'indicator 801.S4 weight 60%'],
    ['indicator OC_TBS_03 weight 50%', 'indicator OC_TBS_03 weight 40%'],
    ['objective 801.A1.3 under 801', 'objective 801.A1.3 under 803'],
    ['801.A1.3', '803.X9'],
    ['share indicators 50% children 50%', 'share indicators 40% children 60%'],
  ]),
);
const found = diff(january, july, { year: 2024 });

test('every change is named once, in the order in which it is applied', () => {
  expect(named(found)).toEqual([
    'value D5.1.2_ATT',
    'moved 803.X9',
    'renamed 803.X9',
    'rule smvp',
    'weights 801',
    'target OC_TBS_03',
  ]);
});

test('the effects add up to the change of the root score, exactly', () => {
  const [before, after] = [january, july].map((model) => score(model, { year: 2024 }).value.nodes[0]!.counted!);
  expect(sumOf(found)).toBe(exact(subtract(after!, before!)));
  expect(exact(found.effect.root.after)).toBe(exact(after!));
});

// what changed the score of a node or an indicator adds up, too
test('the effects on every other score add up', () => {
  const sums = new Map<string, Change['effect']['root']['difference'][]>();
  for (const { effect } of found.changes) {
    for (const { key, difference } of effect.scores) sums.set(key, [...(sums.get(key) ?? []), difference]);
  }
  for (const { key, difference } of found.effect.scores) {
    const total = (sums.get(key) ?? []).reduce((sum, one) => subtract(sum, { n: -one.n, d: one.d }), { n: 0n, d: 1n });
    expect(exact(total)).toBe(exact(difference));
  }
});

test('what to look at twice is flagged', () => {
  const flags = Object.fromEntries(found.changes.map(({ kind, flags: of }) => [kind, of]));
  expect(flags.target).toEqual(['loosened', 'after-first-measurement']);
  // OC_TBS_03 attains 93.68 %, 801.S4 100 %
  expect(flags.weights).toEqual(['weight-off-the-weak']);
  expect(flags.moved).toEqual([]);
});

test('a renamed and moved objective takes its indicators along without a word', () => {
  const moved = found.changes.find(({ kind }) => kind === 'moved')!;
  expect(moved.lines.map(({ field, before, after }) => [field, before, after])).toMatchObject([
    ['parent', { name: '801' }, { name: '803' }],
  ]);
  expect(moved.subject).toMatchObject({ nodeKind: 'objective', code: '803.X9' });
});

describe('formatting is no change in meaning', () => {
  const reformatted = modena.map(({ name, text }) => ({
    name: `x/${name}`,
    text: `${text.replace(/^ +/gm, '   ').replace(/^\/\/.*$/gm, '// another comment')}\n\n`,
  }));
  // declarations in another order, all in one file
  const header = /^perf 1 english for PIAO-2024\n/;
  const one = [...modena]
    .sort((a, b) => Number(header.test(a.text)) - Number(header.test(b.text)))
    .map(({ text }) => text.replace(header, ''))
    .join('\n');

  test.each([
    ['spaces and comments', reformatted],
    ['one file out of ten', [{ name: 'all.perf', text: one }]],
  ])('%s', (_, files) => {
    const none = diff(modelOf(modena), modelOf(files));
    expect(none.changes).toEqual([]);
    expect(none.effect.scores).toEqual([]);
  });
});

// what `build` binds together again must be the plan that was taken apart
describe('a plan with itself', () => {
  test.each(exampleFolders)('%s', (folder) => {
    const model = modelOf(exampleFiles(folder));
    const scores = score(model).value;
    const same = diff(model, modelOf(exampleFiles(folder)));
    expect(same.changes).toEqual([]);
    expect(exact(same.effect.root.after)).toBe(exact(scores.nodes[0]!.counted));
  });
});

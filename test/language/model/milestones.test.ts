// The milestones of a year are all that says what an indicator is held against and what it comes to: whatever else says it is refused, with what to
// do instead, and none of them counts.

import { expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import { bindFiles, bindText } from './bound.ts';

const draft = 'milestone "Draft" by 2024-03-31';

const refused: readonly (readonly [lines: string, says: string, others: string])[] = [
  [`${draft} = 80%`, 'was done on a day, or was not', ''],
  [`${draft} = good`, 'was done on a day, or was not', ''],
  [`${draft} weight 0`, 'weighs nothing', ''],
  [`${draft} weight -1`, 'weighs nothing', ''],
  [`${draft} weight 40%\nmilestone "Opinion" by 2024-06-30 weight 2`, 'weigh alike or by themselves', ''],
  [`${draft} weight 40%\nmilestone "Opinion" by 2024-06-30`, 'weigh alike or by themselves', ''],
  [`${draft} weight 40%\nmilestone "Opinion" by 2024-06-30 weight 50%`, 'and these 90%', ''],
  [`${draft}\nmilestone "Draft" by 2024-06-30`, 'called "Draft"', ''],
  [`${draft}\ntarget 2024 >= 10`, 'are its target in their year', ''],
  [`${draft}\ntarget 2023..2024 >= 10`, 'are its target in their year', ''],
  [`${draft}\ntarget 2024-H1 >= 10`, 'are its target in their year', ''],
  [`${draft}\ntarget 2024 between 1 and 2`, 'are its target in their year', ''],
  [`${draft}\nactual 2024 = 10`, 'its milestones say', ''],
  [`${draft}\nformula M`, 'take the formula out', 'measure M {\n2024 = 1\n}'],
  [`${draft}\ngoalposts 0..10`, 'no value between goalposts', ''],
  [`${draft}\naccumulate sum`, 'add up by their weights', ''],
  [`${draft}\naccumulate kept`, 'add up by their weights', ''],
];

const beside: readonly (readonly [others: string, says: string])[] = [
  ['actuals 2024 {\nI = 10\n}', 'its milestones say'],
  ['measure I {\n2024 = 1\n}', 'not the measure of the same code'],
  ['indicator J under P {\nformula I * 2\ntarget 2024 >= 1\n}', 'write attained(I)'],
];

function planOf(lines: string, others = ''): string {
  return `plan P {\nyears 2023..2024\nindicator I {\n${lines}\n}\n}\n${others}\n`;
}

test.each(refused)('%s', (lines, says, others) => {
  const { model, messages } = bindText(planOf(lines, others));
  expect(messages).toContainEqual(expect.stringContaining(says));
  const { targets } = model.indicators.get('I')!;
  expect(targets.filter(({ goal }) => goal.kind === 'milestones')).toEqual([]);
});

test.each(beside)('%s', (others, says) => {
  const { messages } = bindText(planOf(draft, others));
  expect(messages).toEqual([expect.stringContaining(says)]);
});

test('a library has none', () => {
  const { messages } = bindFiles(
    { name: 'l.perf', text: `perf 1 english\nlibrary L "Common"\nindicator I {\n${draft}\n}\n` },
    { name: 'p.perf', text: 'perf 1 english\nplan P {\nyears 2024\nlibrary L\nuse I\n}\n' },
  );
  expect(messages).toContainEqual(expect.stringContaining('write the indicator in the plan'));
});

test('beside a target of another year they are fine', () => {
  const { model, messages } = bindText(planOf(`target 2023 >= 10\nactual 2023 = 9\n${draft} = 2024-03-01`));
  expect(messages).toEqual([]);
  expect([2023, 2024].map((year) => score(model, { year }).value.places[0]!.attainment)).toEqual([
    { n: 9n, d: 10n },
    { n: 1n, d: 1n },
  ]);
});

test('a plan with nothing but milestones is scored for the last year that has one with a value', () => {
  const { model } = bindText(planOf('milestone "A" by 2023-03-31 = done\nmilestone "B" by 2024-03-31'));
  expect(score(model).value.year).toBe(2023);
});

test('a day of a year before is doubted, as that of a target is', () => {
  const { messages } = bindText(planOf(`${draft} = 2023-03-28`));
  expect(messages).toEqual([expect.stringContaining('2023-03-28')]);
});

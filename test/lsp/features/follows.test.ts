// The plan that went before, in the editor: from `follows` to it, its codes offered, its figures in cards.

import { expect, test } from 'vitest';
import { completion } from '#lsp/features/completion/completion.ts';
import { definition } from '#lsp/features/definition.ts';
import { hover } from '#lsp/features/hover/hover.ts';
import { rename } from '#lsp/features/rename.ts';
import { edited, marked } from '../marked.ts';

const earlier = `--- 2023/plan.perf
perf 1 english
plan P2023 "The plan of 2023" {
  years 2023
  indicator I "Services" {
    target 2023 >= 38
    actual 2023 = 40
  }
}
measure M "Visits" {
  2023 = 7
}
`;
const later = `--- 2024/plan.perf
perf 1 english
plan P2024 "The plan of 2024" {
  years 2024
  follows P2023
  indicator I "Services" {
    target 2024 >= +10% on previous
    actual 2024 = 33
  }
}
measure M "Visits" {
  2024 = 8
}
`;

test('from follows to the plan that went before, and its card', () => {
  const { context, offset } = marked(earlier + later.replace('follows P2023', 'follows P20<|>23'));
  expect(definition(context, offset)).toMatchObject([{ file: '2023/plan.perf' }]);
  expect(hover(context, offset)?.markdown).toContain('The plan of 2023');
});

test('plans are offered behind follows, but for the plan itself', () => {
  const { context, offset } = marked(earlier + later.replace('follows P2023', 'follows <|>'));
  expect(completion(context, offset).items.map(({ label }) => label)).toEqual(['P2023']);
});

test('cards say of a figure that it is of the plan that went before', () => {
  const ofIndicator = marked(earlier + later.replace('indicator I', 'indicator I<|>'));
  const ofMeasure = marked(earlier + later.replace('measure M', 'measure M<|>'));
  expect(hover(ofIndicator.context, ofIndicator.offset)?.markdown).toContain('40 (plan P2023)');
  expect(hover(ofMeasure.context, ofMeasure.offset)?.markdown).toContain('7 (plan P2023)');
});

test('a plan that is renamed is still the one that is followed', () => {
  const { context, offset } = marked(earlier.replace('plan P2023', 'plan P20<|>23') + later);
  const renamed = rename(context, offset, 'PIAO-2023');
  const files = renamed && 'files' in renamed ? renamed.files : [];
  const texts = files.map(({ file, edits }) => edited(context.workspace.files.get(file)!.text, edits));
  expect(texts.map((text) => text.match(/(?:plan|follows) PIAO-2023/g))).toEqual([
    ['plan PIAO-2023'],
    ['follows PIAO-2023'],
  ]);
});

// Calls, asked of everything that has them: what a scorecard, a node, an indicator and a measure is computed from, and what reads it, back and forth.

import { expect, test } from 'vitest';
import type { CallItem } from '#lsp/features/results.ts';
import { createLanguageService } from '#lsp/language-service.ts';
import { defaultSettings } from '#lsp/workspace/settings.ts';

const text = `perf 1 english
plan P "The plan" {
  years 2024
  area A "Area" {
    objective O "Objective" {
      indicator I "Ratio" {
        formula M / N
        target 2024 >= 1
      }
      indicator M "Of its measure" {
        target 2024 >= 1
      }
    }
  }
}
scorecard S "Card" {
  use I
  use O
}
measure M "First" {
  2024 = 3
}
measure N "Computed" {
  formula M + M
}
`;

const service = createLanguageService({ settingsOf: () => defaultSettings });
service.files.putPlan('plan.perf', text);
const context = service.contextOf(service.workspace().files.get('plan.perf')!);
const { prepareCalls, incomingCalls, outgoingCalls } = service.features;

const preparedAt = (found: string): readonly CallItem[] =>
  prepareCalls(context, text.indexOf(found) + found.length - 1);

const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;

function told(
  found: readonly { readonly item: CallItem; readonly at: readonly { readonly start: number }[] }[],
): readonly string[] {
  return found.map(({ item, at }) => `${item.kind} ${item.name} at ${at.map(({ start }) => lineOf(start)).join()}`);
}

test.each([
  ['plan P', ['plan P: The plan'], [], ['node A at 4']],
  ['area A', ['node A: Area'], ['plan P at 4'], ['node O at 5']],
  ['objective O', ['node O: Objective'], ['node A at 5'], ['indicator I at 6', 'indicator M at 10']],
  ['scorecard S', ['scorecard S: Card'], [], ['indicator I at 17', 'node O at 18']],
  ['indicator I', ['indicator I: Ratio'], ['node O at 6'], ['measure M at 7', 'measure N at 7']],
  ['/ N\n        tar', ['indicator I: Ratio'], ['node O at 6'], ['measure M at 7', 'measure N at 7']],
  ['indicator M', ['indicator M: Of its measure'], ['node O at 10'], ['measure M at 10']],
  ['measure M', ['measure M: First'], ['measure N at 24,24', 'indicator I at 7', 'indicator M at 10'], []],
  ['measure N', ['measure N: Computed'], ['indicator I at 7'], ['measure M at 24,24']],
  ['years 2024', ['plan P: The plan'], [], ['node A at 4']],
  ['perf 1', [], [], []],
] as const)('%s', (found, items, incoming, outgoing) => {
  const prepared = preparedAt(found);
  const [first] = prepared;
  expect(
    prepared.slice(0, 1).map(({ kind, name, detail }) => `${kind} ${name}: ${detail.replace(/^.* · /, '')}`),
  ).toEqual(items);
  expect(first ? told(incomingCalls(context, first)) : []).toEqual(incoming);
  expect(first ? told(outgoingCalls(context, first)) : []).toEqual(outgoing);
});

test('what is gone calls nothing, and is called by nothing', () => {
  const [measure] = preparedAt('measure M');
  const gone = { ...measure!, data: { ...measure!.data, key: 'gone' } };
  for (const kind of ['measure', 'place', 'node'] as const) {
    const item = { ...gone, data: { ...gone.data, kind } };
    expect([...incomingCalls(context, item), ...outgoingCalls(context, item)]).toEqual([]);
  }
});

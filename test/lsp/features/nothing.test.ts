// Every feature where there is nothing to say: in a table, in a file of no plan, in an empty one, behind the end, with what the user switched off.

import { expect, test } from 'vitest';
import { readTable } from '#language/table/read-table.ts';
import type { Context, Settings } from '#lsp/features/context.ts';
import type { Features } from '#lsp/features/features.ts';
import { createLanguageService, type LanguageService } from '#lsp/language-service.ts';
import { defaultSettings } from '#lsp/workspace/settings.ts';

const plan = `perf 1 english
plan P "P" {
  years 2024
  indicator I {
    formula M
    target 2024 >= 3
  }
}
measure M "Read"
`;

const table = {
  name: 'values.csv',
  text: 'measure;value\nM;2\n',
  settings: {
    name: 'values.csv.json',
    text: JSON.stringify({ plan: 'P', period: '2024', columns: { code: 'measure', value: 'value' }, separator: ';' }),
  },
};

const alone = `perf 1 english for NOBODY
measure M "Not read" {
  2024 = 2
}
`;

function opened(settings: Partial<Settings> = {}): LanguageService {
  const service = createLanguageService({ settingsOf: () => ({ ...defaultSettings, ...settings }) });
  service.files.putPlan('plan.perf', plan);
  service.files.putTable({ file: table, parsed: readTable(table) });
  service.files.putPlan('alone.perf', alone);
  service.files.putPlan('empty.perf', '');
  service.workspace();
  service.files.settle(() => true);
  return service;
}

function contextIn(service: LanguageService, name: string): Context {
  return service.contextOf(service.workspace().files.get(name)!);
}

type Asked = { readonly [Name in keyof Features]?: (features: Features, context: Context, offset: number) => unknown };

const asked: Asked = {
  hover: ({ hover }, context, offset) => hover(context, offset),
  signatureHelp: ({ signatureHelp }, context, offset) => signatureHelp(context, offset),
  completion: ({ completion }, context, offset) => completion(context, offset).items,
  definition: ({ definition }, context, offset) => definition(context, offset),
  declaration: ({ declaration }, context, offset) => declaration(context, offset),
  references: ({ references }, context, offset) => references(context, offset, { definitions: true }),
  highlights: ({ highlights }, context, offset) => highlights(context, offset),
  prepareRename: ({ prepareRename }, context, offset) => prepareRename(context, offset),
  rename: ({ rename }, context, offset) => rename(context, offset, 'X'),
  documentSymbols: ({ documentSymbols }, context) => documentSymbols(context),
  documentLinks: ({ documentLinks }, context) => documentLinks(context),
  folding: ({ folding }, context) => folding(context),
  prepareCalls: ({ prepareCalls }, context, offset) => prepareCalls(context, offset),
  formatting: ({ formatting }, context) => formatting(context, null),
  formattingOnType: ({ formattingOnType }, context, offset) => formattingOnType(context, offset, '\n'),
  linkedEditing: ({ linkedEditing }, context, offset) => linkedEditing(context, offset),
  semanticTokens: ({ semanticTokens }, context) => semanticTokens(context, null),
  inlayHints: ({ inlayHints }, context) => inlayHints(context, { start: 0, end: context.file.text.length }),
  codeLenses: ({ codeLenses }, context) => codeLenses(context),
  codeActions: ({ codeActions }, context, offset) => codeActions(context, { start: offset, end: offset }, []),
  explanation: ({ explanation }, context) => explanation(context, 'gone'),
  gapReport: ({ gapReport }, context) => gapReport(context, 'gone'),
};

/** The features that say something anywhere in a file, or at one of its ends and beyond. */
function telling(service: LanguageService, name: string): readonly string[] {
  const context = contextIn(service, name);
  const { text } = context.file;
  const words = [...text.matchAll(/\S+/g)].map(({ index }) => index);
  const offsets = [-1, ...words, text.length, text.length + 1];
  return Object.entries(asked).flatMap(([feature, ask]) => {
    const told = offsets.map((offset) => ask(service.features, context, offset));
    return told.some((one) => one !== null && (one as readonly unknown[]).length !== 0) ? [feature] : [];
  });
}

test('in a table there is nothing', () => {
  expect(telling(opened(), 'values.csv')).toEqual([]);
});

test('in an empty file there is what may be written, and the line to begin with', () => {
  expect(telling(opened(), 'empty.perf')).toEqual(['completion', 'codeActions']);
});

test('in a file of no plan there are names, and no scores', () => {
  const without = ['signatureHelp', 'inlayHints', 'codeLenses', 'explanation', 'gapReport', 'documentLinks'];
  const told = telling(opened(), 'alone.perf');
  for (const feature of without) expect(told, feature).not.toContain(feature);
  expect(told).toContain('documentSymbols');
});

test('what is switched off is not there, and all else is', () => {
  const all = telling(opened(), 'plan.perf');
  expect(all.filter((name) => !telling(opened({ codeLens: false }), 'plan.perf').includes(name))).toEqual([
    'codeLenses',
  ]);
  expect(all.filter((name) => !telling(opened({ inlayHints: false }), 'plan.perf').includes(name))).toEqual([
    'inlayHints',
  ]);
});

test('what is wanted no more is not looked for', () => {
  const service = opened();
  const context = { ...contextIn(service, 'plan.perf'), cancelled: () => true };
  for (const feature of ['codeLenses', 'inlayHints'] as const)
    expect(asked[feature]!(service.features, context, 0), feature).toEqual([]);
});

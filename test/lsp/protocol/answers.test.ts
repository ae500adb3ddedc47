// The answers to every request about one plan with something of everything, to a client that can nothing beyond what it must and to one that can
// everything: written by `npm run update`, to be read. What has gone meanwhile is left out of them.

import { expect, test } from 'vitest';
import { type Asking, asking, type Capabilities, uriOf } from './ask.ts';
import { at } from './plan.ts';

const plan = `perf 1 english
// How this plan is
// commented.
plan P "A plan" {
  years 2023..2024
  policy p
  objective O weight 60% "First" {
    indicator I1 weight 50% "Tools per firm" {
      formula Tools * 100 / Firms
      target 2024 >= +2% on baseline
      baseline 2023 = 12
      spread 3
      note "See https://example.org/tools"
    }
    indicator I2 weight 20% {
      formula max(Tools, 2
      target 2024 >= 10%
    }
    // one line
    indicator I3 weight 30% "🎯 Written" {
      target 2024 >=
      actual 2024 = 0.3
      published 2024 value 0.4
    }
  }
  objective X weight 30% {
    indicator I4 {
      target 2024 <= 3
      actual 2024 = 4
    }
    use I1
  }
}
policy p {
  missed <= linear
  band good >= 90% "Good"
  band bad
}
scorecard C {
  office A
  use I3
}
office A "Registry"
`;

const measures = `perf 1 english for P
measure Tools "Digital tools" source "Register" {
  2023 = 7_000
  2024 = 8_270
}
measure Firms "Active firms" {
  2024 = 63_056
}
measure Unused { 2024 = 1 }
actuals 2024 source "Register" {
  I4 = 4
}
`;

const untidy = `perf 1 english for P
measure  Untidy{
2023=1.5 kEUR // è
     2024 = 1,5
}
`;

const files = { 'plan.perf': plan, 'measures.perf': measures, 'untidy.perf': untidy };

const everything: Capabilities = {
  general: { positionEncodings: ['utf-8'] },
  textDocument: {
    hover: { contentFormat: ['plaintext'] },
    completion: {
      completionItem: { snippetSupport: true, insertReplaceSupport: true },
      completionList: { itemDefaults: ['editRange'] },
    },
    codeAction: { disabledSupport: true, codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    foldingRange: { lineFoldingOnly: true },
    diagnostic: {},
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

const actionsAlone: Capabilities = { textDocument: { codeAction: everything.textDocument!.codeAction! } };

const clients: Readonly<Record<string, Capabilities>> = { nothing: actionsAlone, everything };

const textDocument = { uri: uriOf('plan.perf') };
const spots = [
  'P "A',
  'p\n  objective',
  'I1 weight',
  'Tools *',
  '2% on',
  'baseline 2023',
  '10%',
  '🎯',
  'good',
  'I3\n}',
  'office A\n  use',
];
const ofUntidy = { uri: uriOf('untidy.perf') };
const formula = { start: at(plan, 'Tools *'), end: at(plan, ' / Firms') };
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

const everywhere = (place: string): object => ({ textDocument, position: at(plan, place) });

/** What is asked, by method. */
const asked: Readonly<Record<string, readonly object[]>> = {
  ...Object.fromEntries(
    ['hover', 'definition', 'declaration', 'documentHighlight', 'prepareCallHierarchy', 'linkedEditingRange'].map(
      (name) => [`textDocument/${name}`, spots.map(everywhere)],
    ),
  ),
  'textDocument/references': spots.flatMap((place) =>
    [true, false].map((includeDeclaration) => ({ ...everywhere(place), context: { includeDeclaration } })),
  ),
  'textDocument/completion': [
    ...['formula max', 'target 2024 >=\n', 'Tools *', '>= 90%', 'P "A plan'].map(everywhere),
    { textDocument, position: { line: 43, character: 0 } },
  ],
  'textDocument/signatureHelp': [{ textDocument, position: at(plan, 'Tools, 2', 7) }, everywhere('I1 weight')],
  'textDocument/rename': ['I1 weight', 'good', 'Tools *'].map((place) => ({ ...everywhere(place), newName: 'è 1' })),
  'textDocument/prepareRename': ['I1 weight', 'good', 'Tools *'].map(everywhere),
  'textDocument/selectionRange': [{ textDocument, positions: [at(plan, 'Tools *'), at(plan, '🎯')] }],
  'textDocument/codeAction': [
    { textDocument, range: whole, context: { diagnostics: [] } },
    ...['', 'quickfix', 'refactor', 'refactor.extract', 'refact', 'refactor.extract.x', 'x'].map((only) => ({
      ...{ textDocument, range: formula, context: { diagnostics: [], only: [only] } },
    })),
    ...['', 'quickfix', 'source', 'source.fixAll', 'source.fixAll.perfplan', 'source.fixAll.other'].map((only) => ({
      ...{ textDocument: ofUntidy, range: whole, context: { diagnostics: [], only: [only] } },
    })),
    { textDocument, range: formula },
  ],
  'textDocument/onTypeFormatting': [{ textDocument: ofUntidy, position: { line: 3, character: 0 }, ch: '\n' }],
  'textDocument/rangeFormatting': [whole, { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } }].map(
    (range) => ({ textDocument: ofUntidy, range }),
  ),
  'textDocument/formatting': [{ textDocument: ofUntidy }, { textDocument }],
  'textDocument/inlayHint': [{ textDocument, range: whole }],
  ...Object.fromEntries(
    ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens', 'diagnostic'].map((name) => [
      `textDocument/${name}`,
      [{ textDocument }],
    ]),
  ),
  'workspace/symbol': [{ query: 'to' }],
  'workspace/diagnostic': [{ previousResultIds: [] }],
};

const sessions = new Map(
  Object.entries(clients).map(([name, capabilities]) => [name, asking({ files, capabilities })]),
);

test.each(Object.keys(clients).flatMap((client) => Object.keys(asked).map((method) => [method, client] as const)))(
  '%s, to a client that can %s',
  async (method, client) => {
    const open = sessions.get(client)!;
    const told = asked[method]!.map((params) => `${shown(params)}\n${shown(answerOf(open, method, params))}\n`);
    await expect(told.join('\n')).toMatchFileSnapshot(`answers/${client}/${method.replaceAll('/', '-')}.txt`);
  },
);

function answerOf(open: Asking, method: string, params: object): unknown {
  try {
    const answer = open.ask(method, params);
    return method === 'textDocument/completion' ? someOf(answer as Completed) : answer;
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
}

interface Completed {
  readonly items: readonly { readonly kind: number; readonly insertTextFormat?: number }[];
}

/** Of each kind two: which of them there are is not the protocol's. */
function someOf(answer: Completed): Completed {
  const kinds = Map.groupBy(answer.items, ({ kind, insertTextFormat }) => `${kind} ${insertTextFormat}`);
  return { ...answer, items: [...kinds.values()].flatMap((its) => its.slice(0, 2)) };
}

/** A list with a line for each of its parts, ranges as `3:5-3:7`. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : value.map((one) => `- ${flat(one)}`).join('\n');
  return flat(value);
}

function flat(value: unknown): string {
  return JSON.stringify(value, (name, part) => (name === 'resultId' ? '...' : placed(part)))
    .replaceAll(/"(\d+:\d+(?:-\d+:\d+)?)"/g, '$1')
    .replaceAll('},{', '},\n  {');
}

function placed(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const { line, character, start, end, ...more } = part as Readonly<
    Record<string, { line: number; character: number }>
  >;
  if (typeof line === 'number') return `${line}:${character}`;
  const isRange = typeof start === 'object' && typeof end === 'object' && Object.keys(more).length === 0;
  return isRange ? `${start.line}:${start.character}-${end.line}:${end.character}` : part;
}

test('an item of the completion, and of the calls, is asked about as it was sent', () => {
  const open = sessions.get('nothing')!;
  const { items } = open.ask<{ items: readonly { label: string; data?: unknown }[] }>(
    'textDocument/completion',
    everywhere('formula max'),
  );
  const item = items.find(({ data }) => data !== undefined)!;
  const resolved = open.ask<{ documentation?: { kind: string; value: string } }>('completionItem/resolve', item);
  expect(resolved).toMatchObject({ ...item, documentation: { kind: 'markdown' } });
  expect(resolved.documentation!.value).not.toBe('');
  for (const other of [{ label: 'x' }, { ...item, data: { ...(item.data as object), file: 'gone.perf' } }])
    expect(open.ask('completionItem/resolve', other)).toBe(other);
  const [called] = open.ask<readonly { name: string }[]>('textDocument/prepareCallHierarchy', everywhere('I1 weight'));
  const outgoing = open.ask<readonly object[]>('callHierarchy/outgoingCalls', { item: called });
  expect(outgoing.map((one) => flat(one))).toMatchObject([
    expect.stringContaining('"name":"Tools"'),
    expect.stringContaining('"name":"Firms"'),
  ]);
  expect(flat(outgoing[0])).toContain('"fromRanges":[8:14-8:19]');
  const { to } = outgoing[0] as { to: object };
  const incoming = open.ask<readonly object[]>('callHierarchy/incomingCalls', { item: to });
  expect(flat(incoming)).toContain('"name":"I1"');
  expect(flat(incoming)).toContain('"fromRanges":[8:14-8:19]');
  for (const side of ['incoming', 'outgoing'])
    expect(open.ask(`callHierarchy/${side}Calls`, { item: { ...called, uri: uriOf('gone.perf') } })).toEqual([]);
});

const gone = { file: 'gone.perf', start: 0, end: 1 };
const here = { file: 'plan.perf', start: 0, end: 4 };
const called = { ...here, name: 'x', detail: '', kind: 'measure', whole: here } as never;
const calledGone = { ...gone, name: 'x', detail: '', kind: 'measure', whole: gone } as never;
const finding = {
  ...{ start: 0, end: 1, severity: 'info', code: 'c', message: 'm', href: null, tag: null, base: 0 },
  related: [
    { ...gone, message: 'gone' },
    { ...here, message: 'here' },
  ],
} as never;

test.each(Object.entries(clients))('what has gone is in no answer, to a client that can %s', (_name, capabilities) => {
  const open = asking({
    files,
    capabilities,
    features: {
      definition: () => [gone, here].map((one) => ({ ...one, whole: one })),
      references: () => [gone, here],
      rename: () => ({ files: [gone, here].map(({ file }) => ({ file, edits: [{ start: 0, end: 4, text: 't' }] })) }),
      prepareCalls: () => [called, calledGone],
      incomingCalls: () => [called, calledGone].map((item) => ({ item, at: [here] })),
      outgoingCalls: () => [called, calledGone].map((item) => ({ item, at: [here] })),
      workspaceSymbols: () => [gone, here].map((one) => ({ ...one, name: 'n', kind: 'measure', container: '' })),
      findings: () => [finding],
      inlayHints: () => [
        { offset: 1, text: 't', kind: null, tooltip: null, target: gone, padLeft: false, padRight: true } as never,
        { offset: 1, text: 't', kind: null, tooltip: 'x', target: here, padLeft: true, padRight: false } as never,
      ],
      hover: () => null,
      linkedEditing: () => [here],
    },
  });
  const place = { textDocument, position: { line: 0, character: 1 } };
  const item = { uri: uriOf('plan.perf'), data: called };
  const answers: Readonly<Record<string, object>> = {
    'textDocument/definition': place,
    'textDocument/references': { ...place, context: { includeDeclaration: true } },
    'textDocument/rename': { ...place, newName: 't' },
    'textDocument/prepareCallHierarchy': place,
    'callHierarchy/incomingCalls': { item },
    'callHierarchy/outgoingCalls': { item },
    'workspace/symbol': { query: '' },
    'textDocument/diagnostic': { textDocument },
    'textDocument/inlayHint': { textDocument, range: whole },
  };
  for (const [method, params] of Object.entries(answers)) {
    const told = flat(open.ask(method, params));
    expect(told, method).not.toContain('gone');
    if (method !== 'textDocument/diagnostic') expect(told, method).toContain('0:0-0:4');
  }
  expect(open.ask('textDocument/hover', place)).toBeNull();
  // one span has nothing that must stay the same
  expect(open.ask('textDocument/linkedEditingRange', place)).toBeNull();
  expect(open.ask('callHierarchy/outgoingCalls', { item: { ...item, data: calledGone } })).toMatchObject([
    { fromRanges: [] },
  ]);
});

test.each(
  Object.keys(asked).filter((method) => method.startsWith('textDocument/') && method !== 'textDocument/diagnostic'),
)('%s of a document that nobody knows', (method) => {
  const open = sessions.get('everything')!;
  for (const params of asked[method]!)
    expect(open.ask(method, { ...params, textDocument: { uri: uriOf('gone.perf') } })).toBeNull();
});

test('diagnostics that have not changed are not sent again, those of what is gone are taken back', () => {
  const open = asking({ files, capabilities: everything });
  type Report = { readonly kind: string; readonly resultId: string; readonly items: readonly object[] };
  const of = (uri: string, previousResultId?: string): Report =>
    open.ask('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  const first = of(textDocument.uri);
  expect(first.kind).toBe('full');
  expect(of(textDocument.uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  expect(of(uriOf('gone.perf'))).toEqual({ kind: 'full', items: [] });
  const all = (previousResultIds: readonly object[]): readonly object[] =>
    open.ask<{ items: readonly object[] }>('workspace/diagnostic', { previousResultIds }).items;
  const held = [
    { uri: textDocument.uri, value: first.resultId },
    { uri: uriOf('measures.perf'), value: 'x' },
    { uri: uriOf('gone.perf'), value: 'y' },
  ];
  expect(all(held)).toMatchObject([
    { kind: 'full', uri: uriOf('gone.perf'), version: null, items: [] },
    { kind: 'unchanged', uri: textDocument.uri, version: 7, resultId: first.resultId },
    { kind: 'full', uri: uriOf('measures.perf'), version: null },
    { kind: 'full', uri: uriOf('untidy.perf'), version: null },
  ]);
  open.service.files.putPlan('plan.perf', `${plan}\n`);
  expect(of(textDocument.uri, first.resultId)).toMatchObject({ kind: 'full' });
});

test('the page of a lens, by its address', () => {
  const open = asking({ files });
  type Page = { readonly uri: string; readonly markdown: string } | null;
  const click = (command: unknown, ...given: readonly unknown[]): Page =>
    open.ask('workspace/executeCommand', { command, arguments: given });
  const content = (uri: string): string => open.ask<{ text: string }>('workspace/textDocumentContent', { uri }).text;
  const argument = { file: uriOf('plan.perf'), plan: 'P', path: 'O' };
  const [explained, lost] = ['perfplan.explain', 'perfplan.gap'].map((command) => click(command, argument)!);
  for (const page of [explained!, lost!]) expect(content(page.uri)).toBe(page.markdown);
  expect(explained!.markdown).not.toBe(lost!.markdown);
  expect(open.shown).toEqual([explained!.uri, lost!.uri]);
  // the plan has another code now, or is in another file: the only one there, the only one of that code
  expect(click('perfplan.explain', { ...argument, plan: 'Q' })!.markdown).toBe(explained!.markdown);
  expect(click('perfplan.explain', { ...argument, file: uriOf('gone.perf') })!.markdown).toBe(explained!.markdown);
  expect(click('perfplan.explain', { plan: 'P', path: 'O' })!.markdown).toBe(explained!.markdown);
  expect(click('perfplan.explain', { ...argument, plan: 'Q', file: uriOf('gone.perf') })).toBeNull();
  expect(click('perfplan.explain', { ...argument, path: 'gone' })).toBeNull();
  for (const bad of [undefined, null, 'P', {}, { plan: 'P' }, { path: 'O' }, { plan: 1, path: 'O' }])
    expect(click('perfplan.explain', bad)).toBeNull();
  for (const command of [undefined, 'perfplan.x', 'toString']) expect(click(command, argument)).toBeNull();
  expect(open.ask('workspace/executeCommand', { command: 'perfplan.explain' })).toBeNull();
  const none = explained!.uri.replace('explain%22', 'x%22');
  expect(content(none)).toBe(`${none} is the address of no report.`);
  expect(content('x')).toBe('x is the address of no report.');
  expect(content(explained!.uri.replace('%22O%22', '%22gone%22'))).toBe(
    'There is no gone in P any more, or no plan P.',
  );
});

// What is read from the capabilities of a client: each by itself, as editors send them.

import { expect, test } from 'vitest';
import { clientOf } from '#lsp/protocol/client.ts';
import { capabilitiesOf, createRequests } from '#lsp/protocol/requests.ts';
import { asking, type Capabilities } from './ask.ts';

const nothing = clientOf({}, null);

const said: readonly (readonly [capability: Capabilities, of: object])[] = [
  [{ textDocument: { diagnostic: {} } }, { pullsDiagnostics: true }],
  [{ textDocument: { publishDiagnostics: { relatedInformation: true } } }, { relatedInformation: true }],
  [{ textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } }, { pageLinks: true }],
  [{ workspace: { configuration: true } }, { configuration: true }],
  [{ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }, { registersWatchers: true }],
  [{ workspace: { didChangeConfiguration: { dynamicRegistration: true } } }, { registersConfiguration: true }],
  [{ window: { workDoneProgress: true } }, { progress: true }],
  [{ workspace: { workspaceEdit: { documentChanges: true } } }, { versionedEdits: true }],
  [{ textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } }, { nestedSymbols: true }],
  [{ textDocument: { definition: { linkSupport: true } } }, { definitionLinks: true }],
  [
    { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
    { literalActions: true },
  ],
  [{ textDocument: { codeAction: { disabledSupport: true } } }, { disabledActions: true }],
  [{ textDocument: { completion: { completionItem: { snippetSupport: true } } } }, { snippets: true }],
  [{ textDocument: { completion: { completionItem: { insertReplaceSupport: true } } } }, { insertReplace: true }],
  [{ textDocument: { completion: { completionList: { itemDefaults: ['editRange'] } } } }, { defaultRange: true }],
  [{ textDocument: { completion: { completionList: { itemDefaults: ['data'] } } } }, {}],
  [{ textDocument: { hover: { contentFormat: ['plaintext'] } } }, { markdown: false }],
  [{ textDocument: { hover: { contentFormat: ['plaintext', 'markdown'] } } }, {}],
  [{ textDocument: { foldingRange: { lineFoldingOnly: true } } }, { onlyLineFolds: true }],
  [{ workspace: { diagnostics: { refreshSupport: true } } }, { refreshes: ['diagnostics'] }],
  [{ workspace: { inlayHint: { refreshSupport: true } } }, { refreshes: ['inlayHint'] }],
  [{ workspace: { codeLens: { refreshSupport: true } } }, { refreshes: ['codeLens'] }],
  [{ workspace: { semanticTokens: { refreshSupport: true } } }, { refreshes: ['semanticTokens'] }],
  [{ workspace: { textDocumentContent: {} } }, { refreshes: ['pages'] }],
  [{ general: { positionEncodings: ['utf-8'] } }, { encoding: 'utf-8' }],
  [{ general: { positionEncodings: ['utf-7', 'utf-32', 'utf-8'] } }, { encoding: 'utf-32' }],
  [{ general: { positionEncodings: ['utf-8', 'utf-16'] } }, {}],
  [{ general: { positionEncodings: ['utf-7'] } }, {}],
];

test('a client that says nothing can nothing but markdown', () => {
  const can = Object.entries(nothing).filter(([, value]) => value === true);
  expect(can).toEqual([['markdown', true]]);
  expect(nothing).toMatchObject({ encoding: 'utf-16', locale: null, refreshes: [] });
  expect(clientOf({}, 'it')).toEqual({ ...nothing, locale: 'it' });
});

test.each(said.map(([capability, of]) => [JSON.stringify(capability), capability, of] as const))(
  '%s',
  (_title, capability, of) => {
    expect(clientOf(capability, null)).toEqual({ ...nothing, ...of });
    // what is switched off is not there
    const off = JSON.parse(JSON.stringify(capability).replaceAll(':true', ':false')) as Capabilities;
    if (JSON.stringify(off) !== JSON.stringify(capability)) expect(clientOf(off, null)).toEqual(nothing);
  },
);

const { features } = asking({ files: {} }).service;

test('what the server declares', () => {
  const { semanticTokensProvider, ...declared } = capabilitiesOf(createRequests(features));
  expect(semanticTokensProvider).toMatchObject({ full: { delta: true }, range: true });
  expect(declared).toEqual({
    diagnosticProvider: { identifier: 'perfplan', interFileDependencies: true, workspaceDiagnostics: true },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: ['(', ','], retriggerCharacters: [')'] },
    completionProvider: { resolveProvider: true, triggerCharacters: [' ', '`', '.', '(', ','] },
    codeActionProvider: {
      codeActionKinds: ['quickfix', 'refactor.extract', 'refactor.inline', 'refactor.rewrite', 'source.fixAll'],
      resolveProvider: false,
    },
    ...{ definitionProvider: true, declarationProvider: true, referencesProvider: true },
    ...{ documentHighlightProvider: true, renameProvider: { prepareProvider: true }, documentSymbolProvider: true },
    ...{ workspaceSymbolProvider: true, callHierarchyProvider: true, documentLinkProvider: { resolveProvider: false } },
    ...{ foldingRangeProvider: true, selectionRangeProvider: true, linkedEditingRangeProvider: true },
    ...{ inlayHintProvider: true, codeLensProvider: { resolveProvider: false } },
    executeCommandProvider: { commands: ['perfplan.explain', 'perfplan.gap'] },
    ...{ documentFormattingProvider: true, documentRangeFormattingProvider: true },
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['|', '\n'] },
  });
});

const document = (...names: readonly string[]): readonly string[] => names.map((name) => `textDocument/${name}`);
const calls = [...document('prepareCallHierarchy'), 'callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls'];
const pages = ['workspace/executeCommand', 'workspace/textDocumentContent'];
const completions = [...document('completion'), 'completionItem/resolve'];

/** What cannot be asked for without a feature. */
const needing: Readonly<Record<string, readonly string[]>> = {
  hover: document('hover'),
  signatureHelp: document('signatureHelp'),
  completion: completions,
  resolveCompletion: completions,
  definition: document('definition'),
  declaration: document('declaration'),
  references: document('references'),
  highlights: document('documentHighlight'),
  rename: document('prepareRename', 'rename'),
  prepareRename: document('prepareRename', 'rename'),
  documentSymbols: document('documentSymbol'),
  workspaceSymbols: ['workspace/symbol'],
  documentLinks: document('documentLink'),
  folding: document('foldingRange'),
  selectionRanges: document('selectionRange'),
  prepareCalls: calls,
  incomingCalls: calls,
  outgoingCalls: calls,
  formatting: document('formatting', 'rangeFormatting'),
  formattingOnType: document('onTypeFormatting'),
  linkedEditing: document('linkedEditingRange'),
  semanticTokens: document('semanticTokens/full', 'semanticTokens/full/delta', 'semanticTokens/range'),
  inlayHints: document('inlayHint'),
  codeLenses: document('codeLens'),
  scoresPanel: ['perfplan/scores'],
  codeActions: document('codeAction'),
  findings: [...document('diagnostic'), 'workspace/diagnostic'],
  explanation: pages,
  gapReport: pages,
};

test('without a feature what needs it is not declared', () => {
  const methodsOf = (its: typeof features): readonly string[] => createRequests(its).map(({ method }) => method);
  const all = methodsOf(features);
  const lost = Object.keys(features).map((name) => {
    const left = methodsOf({ ...features, [name]: undefined });
    return [name, all.filter((method) => !left.includes(method))];
  });
  const sorted = (entries: readonly (readonly unknown[])[]): unknown => Object.fromEntries(entries);
  expect(sorted(lost)).toEqual(needing);
});

// The answers to a client that can nothing beyond what it must, and to one that can everything, as they go over the wire: written by
// `npm run update`, to be compared with each other.

import { expect, onTestFinished, test } from 'vitest';
import type { InitializeParams } from 'vscode-languageserver-protocol';
import { startClient, type TestClient } from './client.ts';
import { at, files, planText } from './plan.ts';

type Capabilities = InitializeParams['capabilities'];

const everything = {
  general: { positionEncodings: ['utf-8', 'utf-16'] },
  textDocument: {
    hover: { contentFormat: ['plaintext'] },
    completion: {
      completionItem: { snippetSupport: true, insertReplaceSupport: true },
      completionList: { itemDefaults: ['editRange'] },
    },
    codeAction: {
      disabledSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source.fixAll'] } },
    },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    foldingRange: { lineFoldingOnly: true },
    diagnostic: {},
  },
  workspace: { workspaceEdit: { documentChanges: true } },
} as const;

const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** What is asked, by method, at a word of the plan or of all of it. */
const asked: readonly (readonly [method: string, word: string | null, more?: object])[] = [
  ['textDocument/hover', 'I1'],
  ['textDocument/completion', 'Tools * 100'],
  ['textDocument/completion', 'target'],
  ['textDocument/definition', 'Tools * 100'],
  ['textDocument/declaration', 'I1'],
  ['textDocument/references', 'Tools * 100', { context: { includeDeclaration: true } }],
  ['textDocument/documentHighlight', 'Tools * 100'],
  ['textDocument/prepareRename', 'Tools * 100'],
  ['textDocument/rename', 'Tools * 100', { newName: 'Other tools' }],
  ['textDocument/rename', 'formula', { newName: 'x' }],
  ['textDocument/linkedEditingRange', 'I1'],
  ['textDocument/prepareCallHierarchy', 'I1'],
  ['textDocument/signatureHelp', 'Tools * 100'],
  ['textDocument/documentSymbol', null],
  ['textDocument/foldingRange', null],
  ['textDocument/documentLink', null],
  ['textDocument/codeLens', null],
  ['textDocument/inlayHint', null, { range: whole }],
  ['textDocument/semanticTokens/full', null],
  ['textDocument/semanticTokens/range', null, { range: { ...whole, end: { line: 3, character: 5 } } }],
  ['textDocument/formatting', null, { options: { tabSize: 2, insertSpaces: true } }],
  ['textDocument/codeAction', null, { range: whole, context: { diagnostics: [] } }],
  ['textDocument/codeAction', null, { range: whole, context: { diagnostics: [], only: ['refactor'] } }],
  [
    'textDocument/codeAction',
    null,
    { range: whole, context: { diagnostics: [], only: ['source.fixAll.perfplan', 'x'] } },
  ],
];

const clients: readonly (readonly [string, Capabilities])[] = [
  ['nothing', {}],
  ['everything', everything as unknown as Capabilities],
];

for (const [name, capabilities] of clients) {
  test.each(asked.map(([method, word], index) => [method, word ?? 'all of it', index] as const))(
    `%s, of %s, to a client that can ${name}`,
    async (method, _word, index) => {
      const client = await startClient({ files, capabilities });
      onTestFinished(async () => void (await client.end()));
      client.open('plan.perf', planText);
      await expect(await answer(client, index)).toMatchFileSnapshot(
        `clients/${name}/${index}-${method.replaceAll('/', '-')}.txt`,
      );
    },
  );
}

async function answer(client: TestClient, index: number): Promise<string> {
  const [method, word, more] = asked[index]!;
  const textDocument = { uri: client.uri('plan.perf') };
  const place = word === null ? {} : { position: at(planText, word) };
  const told = await client.request(method, { textDocument, ...place, ...more }).catch((error: Error) => error.message);
  return JSON.stringify(told, null, 1)
    .replaceAll(client.uri(''), 'file:///')
    .replaceAll(/"resultId": "[^"]*"/g, '"resultId": "..."');
}

// Each kind of request once, from a client over stdio. What features say is tested with the features; here it is that they are asked,
// and that the answer is what the protocol wants.

import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SignatureHelp,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { startClient, type TestClient } from './client.ts';
import { applied, at, files, measuresText, planText } from './plan.ts';

let client: TestClient;
const inPlan = (found: string, behind = 0): object => ({
  textDocument: { uri: client.uri('plan.perf') },
  position: at(planText, found, behind),
});
const ofPlan = (): object => ({ textDocument: { uri: client.uri('plan.perf') } });
const wholePlan = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

beforeAll(async () => {
  client = await startClient({
    files,
    capabilities: {
      textDocument: {
        completion: { completionItem: { snippetSupport: true } },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } } },
        definition: { linkSupport: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
      },
      workspace: { workspaceEdit: { documentChanges: true } },
    },
  });
  client.open('plan.perf', planText);
});

afterAll(async () => {
  expect(await client.end()).toBe(0);
  expect(client.logged).toEqual([]);
});

test('hover', async () => {
  const hover = await client.request<Hover>('textDocument/hover', inPlan('I1'));
  // 8270 * 100 / 63056 = 13.1153…, over 14: 93.68 %
  expect((hover.contents as { value: string }).value).toContain('93.68');
  expect(hover.range).toEqual({ start: at(planText, 'I1'), end: at(planText, 'I1', 2) });
});

test('completion, and what is said of an item when it is looked at', async () => {
  const list = await client.request<CompletionList>('textDocument/completion', inPlan('Tools * 100', 2));
  const item = list.items.find(({ label }) => label === 'Tools');
  expect(item).toMatchObject({ textEdit: { newText: 'Tools' } });
  const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
  expect(JSON.stringify(resolved.documentation)).toContain('Digital tools');
});

test('the panel of scores: rows with where they are written, of the version that the document has', async () => {
  const panel = await client.request<{ rows: { path: string; uri: string; range: Range }[]; version: number }>(
    'perfplan/scores',
    { ...inPlan('I1'), open: 'all', told: 'no list', year: 'no year' },
  );
  const row = panel.rows.find(({ path }) => path.endsWith('I1'));
  expect(row).toMatchObject({ uri: client.uri('plan.perf'), range: { start: at(planText, 'I1') } });
  expect(panel).toMatchObject({ current: row!.path, version: 1 });
  await expect(client.request('perfplan/scores', {})).rejects.toThrow(/textDocument/);
});

test('signature help', async () => {
  client.open('sum.perf', 'perf 1 english for P\nmeasure Sum {\n  formula sum(Tools, \n}\n');
  const help = await client.request<SignatureHelp>('textDocument/signatureHelp', {
    textDocument: { uri: client.uri('sum.perf') },
    position: { line: 2, character: 21 },
  });
  expect(help.signatures[0]?.label).toMatch(/^sum\(/);
  client.notify('textDocument/didClose', { textDocument: { uri: client.uri('sum.perf') } });
});

test('definition, with the whole declaration', async () => {
  const [link] = await client.request<LocationLink[]>('textDocument/definition', inPlan('Tools *'));
  expect(link).toMatchObject({
    targetUri: client.uri('measures.perf'),
    targetSelectionRange: { start: at(measuresText, 'Tools'), end: at(measuresText, 'Tools', 5) },
    targetRange: { start: at(measuresText, 'measure Tools') },
  });
});

test('declaration', async () => {
  expect(await client.request<LocationLink[]>('textDocument/declaration', inPlan('Firms'))).toHaveLength(1);
});

test('references, over both files', async () => {
  const found = await client.request<Location[]>('textDocument/references', {
    ...inPlan('Tools *'),
    context: { includeDeclaration: true },
  });
  expect(found.map(({ uri }) => uri).toSorted()).toEqual(
    [client.uri('measures.perf'), ...Array(4).fill(client.uri('plan.perf'))].toSorted(),
  );
});

test('document highlight', async () => {
  expect(await client.request<DocumentHighlight[]>('textDocument/documentHighlight', inPlan('Tools *'))).toHaveLength(
    4,
  );
});

test('rename, prepared: over both files, with the version of the open one', async () => {
  const prepared = await client.request<{ placeholder: string }>('textDocument/prepareRename', inPlan('Tools *'));
  expect(prepared.placeholder).toBe('Tools');
  const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
    ...inPlan('Tools *'),
    newName: 'Digital tools',
  });
  const changes = edit.documentChanges as {
    textDocument: { uri: string; version: number | null };
    edits: TextEdit[];
  }[];
  const ofUri = (file: string): (typeof changes)[number] =>
    changes.find(({ textDocument }) => textDocument.uri === client.uri(file))!;
  expect(ofUri('plan.perf').textDocument.version).toBe(1);
  expect(ofUri('measures.perf').textDocument.version).toBeNull();
  expect(applied(planText, ofUri('plan.perf').edits)).toBe(
    planText.replaceAll(/\bTools\b(?=[ [])(?! per)/g, '`Digital tools`'),
  );
});

test('a rename that cannot be is refused with its reason', async () => {
  await expect(client.request('textDocument/rename', { ...inPlan('Tools *'), newName: 'Firms' })).rejects.toThrow(
    /Firms/,
  );
});

test('document symbols, as a tree', async () => {
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', ofPlan());
  const names = (list: readonly DocumentSymbol[]): unknown[] =>
    list.map(({ name, children }) => [name, names(children ?? [])]);
  expect(JSON.stringify(names(symbols))).toMatch(/A.*I1.*I2/);
});

test('workspace symbols', async () => {
  const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'Firms' });
  expect(found.map(({ location }) => location.uri)).toContain(client.uri('measures.perf'));
});

test('call hierarchy: what feeds an indicator, where a measure goes', async () => {
  const [indicator] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', inPlan('I1'));
  const fed = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: indicator });
  expect(fed.map(({ to }) => to.name).join(' ')).toMatch(/Tools.*Firms/);
  const [measure] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', inPlan('Firms'));
  const readers = await client.request<{ from: CallHierarchyItem }[]>('callHierarchy/incomingCalls', { item: measure });
  expect(readers.map(({ from }) => from.name).join(' ')).toContain('I1');
});

test('code actions: a quick fix for what is wrong, bound to its diagnostic', async () => {
  client.open('wrong.perf', 'perf 1 english for P\nmeasure Wrong {\n  formula Tool / Firms\n}\n');
  const range = { start: { line: 2, character: 10 }, end: { line: 2, character: 14 } };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: client.uri('wrong.perf') },
    range,
    context: { diagnostics: [], only: ['quickfix'] },
  });
  const fix = actions.find(({ title }) => title.includes('Tools'))!;
  expect(fix.diagnostics?.[0]?.code).toBe('unknown-name');
  expect(JSON.stringify(fix.edit)).toContain('"newText":"Tools"');
  client.notify('textDocument/didClose', { textDocument: { uri: client.uri('wrong.perf') } });
});

test('document links', async () => {
  const links = await client.request<DocumentLink[]>('textDocument/documentLink', ofPlan());
  expect(links.map(({ target }) => target)).toContain('https://example.org/tools');
});

test('folding', async () => {
  const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', ofPlan());
  expect(folds).toContainEqual(expect.objectContaining({ startLine: 1, endLine: 15 }));
});

test('selection ranges grow', async () => {
  const [range] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
    ...ofPlan(),
    positions: [at(planText, 'Tools *')],
  });
  expect(range?.range).toEqual({ start: at(planText, 'Tools *'), end: at(planText, 'Tools *', 5) });
  let last = range!;
  while (last.parent) last = last.parent;
  expect(last.range.start).toEqual({ line: 0, character: 0 });
});

test('semantic tokens: all, as changes, of a range', async () => {
  const all = await client.request<SemanticTokens>('textDocument/semanticTokens/full', ofPlan());
  expect(all.data.length % 5).toBe(0);
  expect(all.data.length).toBeGreaterThan(100);
  const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
    ...ofPlan(),
    previousResultId: all.resultId,
  });
  expect(delta.edits).toEqual([]);
  const some = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
    ...ofPlan(),
    range: { start: { line: 4, character: 0 }, end: { line: 6, character: 0 } },
  });
  expect(some.data.length).toBeLessThan(all.data.length / 2);
});

test('inlay hints', async () => {
  const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { ...ofPlan(), range: wholePlan });
  expect(hints.map(({ label }) => JSON.stringify(label)).join('\n')).toContain('93.68');
});

test('code lenses', async () => {
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', ofPlan());
  expect(lenses.map(({ command }) => command?.title).join('\n')).toMatch(/\d/);
});

test('formatting: of the document, of a range, while typing', async () => {
  const untidy = 'perf 1 english for P\nmeasure   Untidy {\n2024=1\n}\n';
  client.open('untidy.perf', untidy);
  const textDocument = { uri: client.uri('untidy.perf') };
  const options = { tabSize: 2, insertSpaces: true };
  const tidy = 'perf 1 english for P\nmeasure Untidy {\n  2024 = 1\n}\n';
  const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
  expect(applied(untidy, edits)).toBe(tidy);
  const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } };
  const some = await client.request<TextEdit[]>('textDocument/rangeFormatting', { textDocument, options, range });
  expect(applied(untidy, some)).toContain('\n  2024 = 1\n');
  const typed = await client.request<TextEdit[]>('textDocument/onTypeFormatting', {
    textDocument,
    options,
    position: { line: 3, character: 1 },
    ch: '}',
  });
  expect(Array.isArray(typed)).toBe(true);
  client.notify('textDocument/didClose', { textDocument });
});

test('linked editing answers', async () => {
  const ranges = await client.request('textDocument/linkedEditingRange', inPlan('I1'));
  expect(ranges === null || typeof ranges === 'object').toBe(true);
});

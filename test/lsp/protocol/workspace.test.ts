// Files that come, change and go, on disk and in the editor; several plans, several folders, settings, progress.

import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver-protocol';
import { type ClientOptions, startClient, type TestClient, write } from './client.ts';
import { at, files, measuresText, planText } from './plan.ts';

let client: TestClient;
const start = async (options: ClientOptions): Promise<void> => {
  client = await startClient(options);
};
afterEach(async () => {
  await client.end();
});

const errors = (list: readonly { readonly severity?: number; readonly code?: unknown }[]): unknown[] =>
  list.flatMap(({ severity, code }) => (severity === 1 ? [code] : []));

const hover = async (file: string, text: string, found: string): Promise<string> => {
  const answer = await client.request<Hover | null>('textDocument/hover', {
    textDocument: { uri: client.uri(file) },
    position: at(text, found),
  });
  return (answer?.contents as { value: string } | undefined)?.value ?? '';
};

describe('files on disk', () => {
  test.each([
    { by: 'the client', capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } },
    { by: 'the server itself', capabilities: {} },
  ])('that change, watched by $by', async ({ by, capabilities }) => {
    await start({ files, capabilities });
    client.open('plan.perf', planText);
    expect(errors(await client.diagnostics('plan.perf'))).toEqual([]);
    const tell = (file: string, type: number): void => {
      if (by === 'the client')
        client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri(file), type }] });
    };
    write(client.folder, 'measures.perf', measuresText.replace('measure Firms', 'measure Companies'));
    tell('measures.perf', 2);
    await client.diagnostics('plan.perf', ({ diagnostics }) => errors(diagnostics).includes('unknown-name'));
    write(client.folder, 'more.perf', 'perf 1 english for P\nmeasure Firms {\n  2024 = 1\n}\n');
    tell('more.perf', 1);
    await client.diagnostics('plan.perf', ({ diagnostics }) => errors(diagnostics).length === 0);
    rmSync(join(client.folder, 'more.perf'));
    tell('more.perf', 3);
    await client.diagnostics('plan.perf', ({ diagnostics }) => errors(diagnostics).includes('unknown-name'));
  });

  test('an open document is used, whatever happens to its file; the file is read again when it is closed', async () => {
    await start({ files });
    client.open('measures.perf', measuresText.replace('8_270', '6_305.6'));
    // 6305.6 * 100 / 63056 = 10
    expect(await hover('plan.perf', planText, 'I1')).toContain('10');
    rmSync(join(client.folder, 'measures.perf'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('measures.perf'), type: 3 }] });
    expect(await hover('plan.perf', planText, 'I1')).toContain('71.43'); // 10 of 14
    write(client.folder, 'measures.perf', measuresText);
    client.notify('textDocument/didClose', { textDocument: { uri: client.uri('measures.perf') } });
    expect(await hover('plan.perf', planText, 'I1')).toContain('93.68');
  });

  test('a file renamed while it is open', async () => {
    await start({ files });
    client.open('measures.perf', measuresText);
    renameSync(join(client.folder, 'measures.perf'), join(client.folder, 'figures.perf'));
    client.notify('workspace/didRenameFiles', {
      files: [{ oldUri: client.uri('measures.perf'), newUri: client.uri('figures.perf') }],
    });
    client.notify('textDocument/didClose', { textDocument: { uri: client.uri('measures.perf') } });
    client.open('figures.perf', measuresText);
    expect(errors(await client.diagnostics('figures.perf', ({ version }) => version === 1))).toEqual([]);
    expect(await hover('plan.perf', planText, 'I1')).toContain('93.68');
  });

  test('a folder that is deleted takes its files along', async () => {
    await start({ files: { 'plan.perf': planText, 'figures/measures.perf': measuresText } });
    expect(await hover('plan.perf', planText, 'I1')).toContain('93.68');
    rmSync(join(client.folder, 'figures'), { recursive: true });
    client.notify('workspace/didDeleteFiles', { files: [{ uri: client.uri('figures') }] });
    await client.diagnostics('plan.perf', ({ diagnostics }) => errors(diagnostics).includes('unknown-name'));
  });

  test('a table of actuals, read by its description, and read again when it changes', async () => {
    const described = JSON.stringify({
      plan: 'P',
      period: '2024',
      separator: ';',
      decimal: ',',
      columns: { code: 'measure', value: 'value' },
    });
    await start({
      files: {
        'plan.perf': planText,
        'measures.perf': measuresText.replace('  2024 = 63_056\n', ''),
        'values.csv': 'measure;value\nFirms;63056\n',
        'values.csv.json': described,
      },
    });
    expect(await hover('plan.perf', planText, 'I1')).toContain('93.68');
    write(client.folder, 'values.csv', 'measure;value\nFirms;82700\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('values.csv'), type: 2 }] });
    expect(await hover('plan.perf', planText, 'I1')).toContain('71.43'); // 8270 * 100 / 82700 = 10, of 14
    write(client.folder, 'values.csv', 'measure;value\nNothing;1\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('values.csv'), type: 2 }] });
    await client.diagnostics('values.csv', ({ diagnostics }) => errors(diagnostics).includes('unknown-name'));
  });
});

describe('plans', () => {
  test('several in one folder: a file says for which it is', async () => {
    const other =
      'perf 1 english\nplan Q "Another" {\n  years 2024\n  indicator I1 {\n    formula Own\n    target 2024 >= 1\n  }\n}\n';
    await start({
      files: {
        ...files,
        'other.perf': other,
        'own.perf': 'perf 1 english for Q\nmeasure Own {\n  2024 = 2\n}\n',
        'whose.perf': 'perf 1 english\nmeasure X\n',
      },
    });
    expect(errors(await client.diagnostics('whose.perf'))).toEqual(['which-plan']);
    expect(await hover('other.perf', other, 'Own')).toContain('Own');
    expect(
      client
        .told('textDocument/publishDiagnostics')
        .filter((one) => (one as { uri: string }).uri === client.uri('other.perf')),
    ).toEqual([]);
  });

  test('plans of the same code in different folders do not meet', async () => {
    await start({
      files: {
        'a/plan.perf': planText,
        'a/measures.perf': measuresText,
        'b/plan.perf': planText,
        'b/measures.perf': measuresText,
      },
    });
    client.open('a/plan.perf', planText);
    expect(errors(await client.diagnostics('a/plan.perf'))).toEqual([]);
    client.open('b/plan.perf', planText);
    expect(errors(await client.diagnostics('b/plan.perf'))).toEqual([]);
  });

  test('a single file, without a workspace: what lies beside it belongs to it', async () => {
    await start({ files, initialize: { rootUri: null, workspaceFolders: null } });
    client.open('plan.perf', planText);
    expect(errors(await client.diagnostics('plan.perf', ({ version }) => version === 1))).toEqual([]);
    expect(await hover('plan.perf', planText, 'I1')).toContain('93.68');
  });

  test('a text that was never saved is a plan by itself', async () => {
    await start({ files });
    const text =
      'perf 1 english\nplan P "Draft" {\n  years 2024\n  indicator I {\n    target 2024 >= 1\n    actual 2024 = 1\n  }\n}\n';
    client.open('untitled:Untitled-1', text);
    expect(errors(await client.diagnostics('untitled:Untitled-1'))).toEqual([]);
    expect(await hover('untitled:Untitled-1', text, 'I {')).toContain('100');
  });

  test('folders that are added and removed', async () => {
    await start({
      files: { 'one/plan.perf': planText, 'two/readme.txt': '' },
      initialize: { workspaceFolders: null, rootUri: null },
    });
    const folder = { uri: client.uri('one'), name: 'one' };
    client.open('two/draft.perf', measuresText);
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
    await client.diagnostics('one/plan.perf', ({ diagnostics }) => errors(diagnostics).includes('unknown-name'));
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
    await client.diagnostics('one/plan.perf', ({ diagnostics }) => diagnostics.length === 0);
    // what is open stays open, whatever it is called now
    client.change('two/draft.perf', 2, [{ text: measuresText.replace('measure Firms', 'measure {') }]);
    const found = await client.diagnostics('two/draft.perf', ({ version }) => version === 2);
    expect(errors(found)).toContain('expected');
  });
});

describe('notifications to the client', () => {
  test('how the first load goes', async () => {
    await start({ files, capabilities: { window: { workDoneProgress: true } } });
    client.open('plan.perf', planText);
    await client.diagnostics('plan.perf');
    expect(client.told('window/workDoneProgress/create')).toHaveLength(1);
    const kinds = (client.told('$/progress') as { value: { kind: string } }[]).map(({ value }) => value.kind);
    if (kinds.length > 0) expect([kinds[0], kinds.at(-1)]).toEqual(['begin', 'end']);
  });

  test('what to watch', async () => {
    await start({
      files,
      capabilities: {
        workspace: {
          didChangeWatchedFiles: { dynamicRegistration: true },
          didChangeConfiguration: { dynamicRegistration: true },
        },
      },
    });
    await client.waitFor('registrations', () => client.told('client/registerCapability').length === 2);
    expect(JSON.stringify(client.told('client/registerCapability'))).toContain('**/*.perf');
  });

  test('that hints in other files are old', async () => {
    await start({
      files,
      capabilities: { workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } } },
    });
    client.open('measures.perf', measuresText);
    await client.diagnostics('measures.perf');
    await client.waitFor('a refresh', () => client.told('workspace/inlayHint/refresh').length > 0);
    const before = client.told('workspace/inlayHint/refresh').length;
    client.change('measures.perf', 2, [{ text: measuresText.replace('8_270', '1') }]);
    await client.waitFor('another', () => client.told('workspace/inlayHint/refresh').length > before);
  });
});

test('the colours of a name are old when another file declares it, not when it says something else', async () => {
  await start({
    files,
    capabilities: { workspace: { semanticTokens: { refreshSupport: true }, codeLens: { refreshSupport: true } } },
  });
  client.open('plan.perf', planText);
  client.open('measures.perf', measuresText);
  const told = (kind: string): number => client.told(`workspace/${kind}/refresh`).length;
  await client.waitFor('a pause', () => told('codeLens') > 0);
  const [lenses, tokens] = [told('codeLens'), told('semanticTokens')];
  client.change('measures.perf', 2, [{ text: measuresText.replace('8_270', '1') }]);
  await client.waitFor('another pause', () => told('codeLens') > lenses);
  expect(told('semanticTokens')).toBe(tokens);
  client.change('measures.perf', 3, [{ text: measuresText.replace('measure Firms', 'measure Firm') }]);
  await client.waitFor('colours', () => told('semanticTokens') > tokens);
});

test('settings: the year, no hints, no lenses', async () => {
  await start({
    files,
    capabilities: { workspace: { configuration: true } },
    settings: { year: 2023, inlayHints: { enabled: false }, codeLens: { enabled: false } },
  });
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const textDocument = { uri: client.uri('plan.perf') };
  expect(await client.request('textDocument/inlayHint', { textDocument, range })).toEqual([]);
  expect(await client.request('textDocument/codeLens', { textDocument })).toEqual([]);
  expect(await hover('plan.perf', planText, 'I1')).not.toContain('93.68');
  client.settings({ year: null });
  expect(await hover('plan.perf', planText, 'I1')).toContain('93.68');
  expect(await client.request('textDocument/inlayHint', { textDocument, range })).not.toEqual([]);
});

test('settings that arrive as they are, from a client that is not asked', async () => {
  await start({ files, initialize: { initializationOptions: { language: 'it' } } });
  client.open('plan.perf', planText.replace('Firms', 'Firm'));
  expect((await client.diagnostics('plan.perf', ({ version }) => version === 1))[0]?.message).toMatch(/Non esiste/);
  client.settings({ language: 'en' });
  expect(
    (await client.diagnostics('plan.perf', ({ diagnostics }) => /There is no/.test(String(diagnostics[0]?.message))))
      .length,
  ).toBeGreaterThan(0);
});

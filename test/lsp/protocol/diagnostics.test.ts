// Diagnostics: pushed to clients that do not ask, pulled by those that do, with versions, links to pages and related places.

import { renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  FileChangeType,
  type Hover,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { type ClientOptions, startClient, type TestClient, write } from './client.ts';
import { at, files, measuresText, planText } from './plan.ts';

let client: TestClient;
const start = async (options: ClientOptions): Promise<void> => {
  client = await startClient(options);
};
afterEach(async () => {
  await client.end();
});

const codes = (list: readonly { readonly code?: unknown }[]): unknown[] => list.map(({ code }) => code);
const errors = (list: readonly { readonly severity?: number; readonly code?: unknown }[]): unknown[] =>
  codes(list.filter(({ severity }) => severity === 1));

test('are pushed for each version, for files that are not open too, and taken back', async () => {
  await start({ files: { ...files, 'broken.perf': 'perf 1 english for P\nmeasure {\n}\n' } });
  expect(errors(await client.diagnostics('broken.perf'))).toEqual(['expected']);
  client.open('plan.perf', planText.replace('Firms', 'Firm'), 7);
  expect(errors(await client.diagnostics('plan.perf', ({ version }) => version === 7))).toEqual(['unknown-name']);
  client.change('plan.perf', 8, [
    { range: { start: at(planText, 'Firms', 4), end: at(planText, 'Firms', 4) }, text: 's' },
  ]);
  expect(errors(await client.diagnostics('plan.perf', ({ version }) => version === 8))).toEqual([]);
});

test('a change of one file updates the diagnostics of others', async () => {
  await start({ files });
  client.open('plan.perf', planText);
  client.open('measures.perf', measuresText);
  await client.diagnostics('measures.perf', ({ version }) => version === 1);
  client.change('measures.perf', 2, [{ text: measuresText.replace('measure Firms', 'measure Companies') }]);
  expect(errors(await client.diagnostics('plan.perf', ({ diagnostics }) => diagnostics.length > 0))).toContain(
    'unknown-name',
  );
});

test('have a page, a severity, related places, for clients that show them', async () => {
  const twice = 'perf 1 english for P\nmeasure Firms {\n}\n';
  const publishDiagnostics = {
    relatedInformation: true,
    codeDescriptionSupport: true,
    tagSupport: { valueSet: [1 as const, 2 as const] },
  };
  await start({ files: { ...files, 'twice.perf': twice }, capabilities: { textDocument: { publishDiagnostics } } });
  const [diagnostic] = (await client.diagnostics('twice.perf')).filter(({ code }) => code === 'duplicate-name');
  expect(diagnostic).toMatchObject({
    severity: 1,
    source: 'perfplan',
    range: { start: at(twice, 'Firms'), end: at(twice, 'Firms', 5) },
    relatedInformation: [{ location: { uri: client.uri('measures.perf') } }],
  });
  expect(diagnostic?.codeDescription?.href).toMatch(/^file:.*duplicate-name\.md$/);
});

test('a file that is there and cannot be read leaves its mark on the scores, until it is gone', async () => {
  await start({ files });
  const path = join(client.folder, 'actuals-2024.perf');
  const hover = async (): Promise<string> => {
    const position = at(planText, 'I1');
    const found = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: client.uri('plan.perf') },
      position,
    });
    return (found.contents as { value: string }).value;
  };
  const changed = (type: FileChangeType): void =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('actuals-2024.perf'), type }] });
  client.open('plan.perf', planText);
  expect(await hover()).not.toContain('actuals-2024.perf');
  // larger than any plan: a file with nothing in it that takes no room on the disk
  write(client.folder, 'actuals-2024.perf', '');
  truncateSync(path, 100_000_000);
  changed(FileChangeType.Created);
  await expect.poll(hover, { timeout: 10_000 }).toContain('actuals-2024.perf');
  rmSync(path);
  changed(FileChangeType.Deleted);
  await expect.poll(hover, { timeout: 10_000 }).not.toContain('actuals-2024.perf');
});

test('what lints find comes after a pause', async () => {
  await start({
    files: { ...files, 'unused.perf': 'perf 1 english for P\nmeasure Unused "Never read" {\n  2024 = 1\n}\n' },
  });
  const found = await client.diagnostics('unused.perf', ({ diagnostics }) =>
    codes(diagnostics).includes('unused-measure'),
  );
  expect(found).toHaveLength(1);
});

test('are pulled, and not sent twice', async () => {
  await start({ files, capabilities: { textDocument: { diagnostic: {} } } });
  client.open('plan.perf', planText.replace('Firms', 'Firm'));
  const textDocument = { uri: client.uri('plan.perf') };
  const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.request('textDocument/diagnostic', { textDocument, ...(previousResultId ? { previousResultId } : {}) });
  const first = await pull();
  expect(first).toMatchObject({ kind: 'full' });
  expect(errors(first.kind === 'full' ? first.items : [])).toEqual(['unknown-name']);
  await new Promise((resolve) => setTimeout(resolve, 600));
  const settled = await pull();
  expect(await pull(settled.resultId)).toEqual({ kind: 'unchanged', resultId: settled.resultId });
  client.change('plan.perf', 2, [{ text: planText }]);
  const mended = await pull(settled.resultId);
  expect(mended).toMatchObject({ kind: 'full' });
  expect(errors(mended.kind === 'full' ? mended.items : [0 as never])).toEqual([]);
  expect(client.told('textDocument/publishDiagnostics')).toEqual([]);
});

test('are pulled for the whole workspace', async () => {
  await start({
    files,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
  });
  const all = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  expect(all.items.map(({ uri }) => uri).toSorted()).toEqual([client.uri('measures.perf'), client.uri('plan.perf')]);
  await client.waitFor('a refresh', () => client.told('workspace/diagnostic/refresh').length > 0);
  const settled = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  const previousResultIds = settled.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
  const again = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
  expect(again.items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
});

describe('of what is gone', () => {
  const broken = 'perf 1 english for P\nmeasure {\n}\n';

  test.each([
    { how: 'deleted', rename: null },
    { how: 'renamed', rename: 'mended.perf' },
  ])('are taken back from a client that pulls them: a file that is $how', async ({ rename }) => {
    await start({ files: { ...files, 'broken.perf': broken }, capabilities: { textDocument: { diagnostic: {} } } });
    const held = await pullAll([]);
    expect(errors(held.get(client.uri('broken.perf')) ?? [])).toEqual(['expected']);
    if (rename === null) {
      rmSync(join(client.folder, 'broken.perf'));
      client.notify('workspace/didDeleteFiles', { files: [{ uri: client.uri('broken.perf') }] });
    } else {
      renameSync(join(client.folder, 'broken.perf'), join(client.folder, rename));
      const moved = { oldUri: client.uri('broken.perf'), newUri: client.uri(rename) };
      client.notify('workspace/didRenameFiles', { files: [moved] });
    }
    const now = await pullAll([{ uri: client.uri('broken.perf'), value: 'any' }]);
    expect(now.get(client.uri('broken.perf'))).toEqual([]);
    expect(errors(now.get(client.uri(rename ?? 'broken.perf')) ?? [])).toEqual(rename === null ? [] : ['expected']);
  });

  test('are taken back when a folder leaves the workspace, in both ways', async () => {
    for (const capabilities of [{ textDocument: { diagnostic: {} } }, {}]) {
      await client?.end();
      await start({ files: { 'one/broken.perf': broken }, capabilities });
      const uri = client.uri('one/broken.perf');
      if ('textDocument' in capabilities) expect(errors((await pullAll([])).get(uri) ?? [])).toContain('expected');
      else expect(errors(await client.diagnostics('one/broken.perf'))).toContain('expected');
      const folder = { uri: pathToFileURL(client.folder).href, name: 'test' };
      client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
      if ('textDocument' in capabilities) expect((await pullAll([{ uri, value: 'any' }])).get(uri)).toEqual([]);
      else expect(await client.diagnostics('one/broken.perf')).toEqual([]);
    }
  });

  test('are taken back with the last document outside of the workspace, for all that lies beside it', async () => {
    await start({
      files: { 'plan.perf': planText, 'broken.perf': broken },
      initialize: { rootUri: null, workspaceFolders: null },
    });
    client.open('plan.perf', planText);
    expect(errors(await client.diagnostics('broken.perf'))).toEqual(['expected']);
    client.notify('textDocument/didClose', { textDocument: { uri: client.uri('plan.perf') } });
    expect(await client.diagnostics('broken.perf', ({ diagnostics }) => diagnostics.length === 0)).toEqual([]);
    const told = client.told('textDocument/publishDiagnostics') as { uri: string; diagnostics: unknown[] }[];
    expect(told.findLast(({ uri }) => uri === client.uri('plan.perf'))?.diagnostics).toEqual([]);
  });

  test.each([
    { by: 'the client', capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } },
    { by: 'the server itself', capabilities: {} },
  ])('are taken back with a folder of which nothing else is told, watched by $by', async ({ by, capabilities }) => {
    await start({ files: { 'plan.perf': planText, 'below/deep/broken.perf': broken }, capabilities });
    expect(errors(await client.diagnostics('below/deep/broken.perf'))).toContain('expected');
    renameSync(join(client.folder, 'below'), join(client.folder, '.hidden'));
    if (by === 'the client')
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('below'), type: 3 }] });
    expect(await client.diagnostics('below/deep/broken.perf')).toEqual([]);
    // and they are there again with a folder that comes
    renameSync(join(client.folder, '.hidden'), join(client.folder, 'again'));
    if (by === 'the client')
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri('again'), type: 1 }] });
    expect(errors(await client.diagnostics('again/deep/broken.perf'))).toContain('expected');
  });

  async function pullAll(previousResultIds: readonly object[]): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
    const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    return new Map(items.map((item) => [item.uri, item.kind === 'full' ? item.items : []]));
  }
});

test('new lints after a change on disk are reported to a client that pulls', async () => {
  await start({
    files,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
  });
  await client.waitFor('a refresh', () => client.told('workspace/diagnostic/refresh').length > 0);
  const told = client.told('workspace/diagnostic/refresh').length;
  write(client.folder, 'unused.perf', 'perf 1 english for P\nmeasure Unused "Never read" {\n  2024 = 1\n}\n');
  await client.waitFor('a refresh', () => client.told('workspace/diagnostic/refresh').length > told);
  const textDocument = { uri: client.uri('unused.perf') };
  const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
  expect(codes(report.kind === 'full' ? report.items : [])).toContain('unused-measure');
});

test('no two servers give one name to their answers', async () => {
  const pull = async (): Promise<unknown> => {
    await start({ files, capabilities: { textDocument: { diagnostic: {} } } });
    const textDocument = { uri: client.uri('plan.perf') };
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    await client.end();
    return report.kind === 'full' ? report.resultId : null;
  };
  expect(await pull()).not.toBe(await pull());
});

test('speak the language of the settings, as loud as they say', async () => {
  const unused =
    'perf 1 english for P\nmeasure Unused "Never read" {\n  2024 = 1\n}\nmeasure Wrong {\n  formula Nothing\n}\n';
  await start({
    files: { ...files, 'unused.perf': unused },
    capabilities: { workspace: { configuration: true } },
    settings: { language: 'it', lint: { severity: { 'unused-measure': 'warning' } } },
  });
  const found = await client.diagnostics('unused.perf', ({ diagnostics }) =>
    codes(diagnostics).includes('unused-measure'),
  );
  expect(found.find(({ code }) => code === 'unused-measure')?.severity).toBe(2);
  expect(found.find(({ code }) => code === 'unknown-name')?.message).toMatch(/Non esiste/);
  client.settings({ language: 'en', lint: { severity: { 'unused-measure': 'off', 'unknown-name': 'off' } } });
  const changed = await client.diagnostics(
    'unused.perf',
    ({ diagnostics }) => !codes(diagnostics).includes('unused-measure'),
  );
  // an error stays one
  expect(changed.find(({ code }) => code === 'unknown-name')?.message).toMatch(/There is no/);
});

// The pages that a click on a code lens opens: each has an address of its own, at which stands what the plan says now.

import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { CodeLens, TextDocumentContentResult } from 'vscode-languageserver-protocol';
import { startClient, type TestClient } from './client.ts';
import { files, measuresText, planText } from './plan.ts';

let client: TestClient;
const start = async (onDisk: Readonly<Record<string, string>>): Promise<void> => {
  client = await startClient({
    files: onDisk,
    capabilities: { workspace: { textDocumentContent: { dynamicRegistration: true } } },
  });
};
afterEach(async () => {
  await client.end();
});

interface Page {
  readonly uri: string;
  readonly markdown: string;
}

/** What a click on each lens of a file gives. */
async function clicked(file: string): Promise<readonly Page[]> {
  const textDocument = { uri: client.uri(file) };
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  return Promise.all(lenses.map(({ command }) => client.request<Page>('workspace/executeCommand', command)));
}

async function contentOf(uri: string): Promise<string> {
  return (await client.request<TextDocumentContentResult>('workspace/textDocumentContent', { uri })).text;
}

test('are declared', async () => {
  await start(files);
  expect(client.initialized.capabilities.workspace).toMatchObject({
    textDocumentContent: { schemes: ['perfplan-report'] },
  });
});

test('each has a URI of its own, with the page as content', async () => {
  await start(files);
  const pages = await clicked('plan.perf');
  // the plan and its area, each explained, and what holds each back
  expect(pages).toHaveLength(4);
  expect(new Set(pages.map(({ uri }) => uri)).size).toBe(4);
  expect(new Set(pages.map(({ markdown }) => markdown)).size).toBe(4);
  for (const { uri, markdown } of pages) expect(await contentOf(uri)).toBe(markdown);
  // an editor writes an address in its own way: with more escapes, or fewer
  for (const { uri, markdown } of pages) {
    const [path, query] = uri.split('?') as [string, string];
    expect(await contentOf(`${path}?${query.replaceAll('%22', '"').replaceAll('%2F', '/')}`)).toBe(markdown);
  }
});

test('the client is told when one is old, once until it asks again', async () => {
  await start(files);
  client.open('measures.perf', measuresText);
  const [page] = await clicked('plan.perf');
  const told = (): readonly unknown[] => client.told('workspace/textDocumentContent/refresh');
  const change = (version: number, tools: string): void =>
    client.change('measures.perf', version, [{ text: measuresText.replace('8_270', tools) }]);
  expect(await contentOf(page!.uri)).toBe(page!.markdown);
  change(2, '6_305.6');
  await client.waitFor('a refresh', () => told().length > 0);
  expect(told()).toEqual([{ uri: page!.uri }]);
  // 6305.6 * 100 / 63056 is 10, of 14: 71.43 %; less than 7000, so nothing of 10 %
  const now = await contentOf(page!.uri);
  expect(now).not.toBe(page!.markdown);
  expect(now).toBe((await clicked('plan.perf'))[0]!.markdown);
  change(3, '8_270');
  await client.waitFor('another refresh', () => told().length > 1);
  expect(await contentOf(page!.uri)).toBe(page!.markdown);
});

test('two plans of one code in two folders have pages of their own', async () => {
  await start({
    'a/plan.perf': planText,
    'a/measures.perf': measuresText,
    'b/plan.perf': planText,
    'b/measures.perf': measuresText.replace('8_270', '6_305.6'),
  });
  const [a] = await clicked('a/plan.perf');
  const [b] = await clicked('b/plan.perf');
  expect(a!.uri).not.toBe(b!.uri);
  expect(a!.markdown).not.toBe(b!.markdown);
  expect(await contentOf(b!.uri)).toBe(b!.markdown);
  rmSync(join(client.folder, 'a'), { recursive: true });
  client.notify('workspace/didDeleteFiles', { files: [{ uri: client.uri('a') }] });
  expect(await contentOf(b!.uri)).toBe(b!.markdown);
});

test('a page follows its plan into another file, and says so when its node is gone', async () => {
  await start(files);
  const pages = await clicked('plan.perf');
  const area = pages[2]!;
  renameSync(join(client.folder, 'plan.perf'), join(client.folder, 'renamed.perf'));
  const moved = { oldUri: client.uri('plan.perf'), newUri: client.uri('renamed.perf') };
  client.notify('workspace/didRenameFiles', { files: [moved] });
  expect(await contentOf(area.uri)).toBe(area.markdown);
  client.open('renamed.perf', planText.replace('area A', 'area B'));
  expect(await contentOf(area.uri)).toBe('There is no A in P any more, or no plan P.');
  expect(await contentOf('perfplan-report:/explain.md?%5B%5D')).toMatch(/address of no report/);
});

test('a click answers for whatever is sent', async () => {
  await start(files);
  const odd = [undefined, null, [], [{}], [{ plan: 'P' }], [{ plan: 'P', path: 7 }], [{ plan: 'Q', path: '' }]];
  for (const given of odd) {
    const answer = client.request('workspace/executeCommand', { command: 'perfplan.explain', arguments: given });
    expect(await answer).toBeNull();
  }
  expect(await client.request('workspace/executeCommand', { command: 'toString', arguments: [{}] })).toBeNull();
});

// Messages in any order and of any type: the server rejects or ignores them, says which, and answers the next request correctly.

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { features } from '#lsp/language-service.ts';
import { createRequests } from '#lsp/protocol/requests.ts';
import { createRandom } from '#test/language/syntax/random-edits.ts';
import { at, files, planText } from './protocol/plan.ts';
import { type Line, openLine } from './session/server.ts';

let folder: string;
let uri: string;
let line: Line;
let logged: { type: number; message: string }[];

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'perfplan-order-')));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  uri = pathToFileURL(join(folder, 'plan.perf')).href;
  logged = [];
  line = openLine({
    heard: (method, params) => {
      if (method === 'window/logMessage') logged.push(params as (typeof logged)[number]);
      return null;
    },
  });
});
afterEach(async () => {
  await line.end();
  rmSync(folder, { recursive: true });
});

const methods = createRequests(features).map(({ method }) => method);
const hover = (): Promise<unknown> =>
  line.request('textDocument/hover', { textDocument: { uri }, position: at(planText, 'I1') });
/** 8270 * 100 / 63056 over 14: 93.68 %, as the plan on disk says. */
const expectAlive = async (): Promise<void> => expect(JSON.stringify(await hover())).toContain('93.68');
const codeOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'answered',
    (error: { code: number }) => error.code,
  );

async function begin(params: object = {}): Promise<void> {
  const root = { rootUri: pathToFileURL(folder).href, capabilities: {}, processId: null };
  await line.request('initialize', { ...root, ...params });
  line.notify('initialized', {});
}

const called = { file: 'plan.perf', start: 0, end: 0, data: { kind: 'node', key: 'A', plan: 'P' } };
const notInitialized = -32002;
const invalidRequest = -32600;
const invalidParams = -32602;

test('before initialize every request is refused and every notification left out', async () => {
  for (const method of [...methods, 'shutdown']) {
    expect(await codeOf(line.request(method, { textDocument: { uri } }))).toBe(notInitialized);
  }
  line.notify('initialized', {});
  line.notify('textDocument/didOpen', { textDocument: { uri, version: 1, text: 'perf 1 english' } });
  line.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: '' }] });
  line.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
  await begin();
  await expectAlive();
});

test('after shutdown every request is refused', async () => {
  await begin();
  await expectAlive();
  await line.request('shutdown', undefined);
  for (const method of [...methods, 'shutdown', 'initialize']) {
    expect(await codeOf(line.request(method, { textDocument: { uri } }))).toBe(invalidRequest);
  }
});

test.each([
  { of: 'nothing', params: { workspaceFolders: null, rootUri: null, rootPath: undefined, capabilities: null } },
  { of: 'other types', params: { workspaceFolders: 7, rootUri: [], rootPath: {}, capabilities: 'all', locale: 3 } },
  { of: 'folders that are none', params: { workspaceFolders: [null, 1, {}, { uri: 5 }, { uri: 'no uri' }] } },
  { of: 'a process that is none', params: { processId: 'me' } },
  { of: 'settings that are none', params: { initializationOptions: [[['year']]] } },
])('initialize with $of', async ({ params }) => {
  await begin(params);
  line.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'perf', version: 1, text: planText } });
  expect(JSON.stringify(await hover())).toMatch(/I1/);
  expect(logged.filter(({ type }) => type === 1)).toEqual([]);
});

describe('documents', () => {
  const change = (version: unknown, contentChanges: unknown): void =>
    line.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  const open = (text: unknown, version: unknown = 1): void =>
    line.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'perf', version, text } });

  test('changed without being open, opened twice, closed twice, changed after closing', async () => {
    await begin();
    change(1, [{ text: 'nothing' }]);
    await expectAlive();
    open('perf 1 english\n');
    open(planText, 1);
    await expectAlive();
    for (let time = 0; time < 2; time++) line.notify('textDocument/didClose', { textDocument: { uri } });
    change(2, [{ text: 'nothing' }]);
    await expectAlive();
    expect(logged.map(({ message }) => message).join('\n')).toMatch(/without being open; the change is left out/);
  });

  test('versions that decrease, are repeated, or are no numbers', async () => {
    await begin();
    open('perf 1 english\n', 9);
    for (const version of [3, 3, -1, null, undefined, 'ten', 1.5, Number.MAX_SAFE_INTEGER])
      change(version, [{ text: planText }]);
    await expectAlive();
    expect(logged.map(({ message }) => message).join('\n')).toMatch(/from an older version/);
  });

  test('ranges that are negative, behind the end, the wrong way round, no ranges', async () => {
    await begin();
    open(planText);
    const nowhere = [
      { start: { line: 9_000, character: 0 }, end: { line: 9_999, character: 5 } },
      { start: { line: -5, character: -5 }, end: { line: -1, character: 3 } },
      { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      { start: { line: Number.MAX_SAFE_INTEGER, character: 0 }, end: { line: 2 ** 40, character: 2 ** 40 } },
    ];
    for (const [index, range] of nowhere.entries()) change(2 + index, [{ range, text: '' }]);
    await expectAlive();
    // taken out and put in again, from its end to its beginning
    const [start, end] = [at(planText, 'indicator I2'), at(planText, 'note')];
    const between = planText.slice(planText.indexOf('indicator I2'), planText.indexOf('note'));
    change(7, [{ range: { start: end, end: start }, text: '' }]);
    change(8, [{ range: { start, end: start }, text: between }]);
    await expectAlive();
    for (const odd of [
      { range: 7, text: '' },
      { range: {}, text: '' },
      { text: 7 },
      null,
      'all',
      { range: { start: { line: 0 } }, text: '' },
    ])
      change(9, [odd]);
    for (const odd of [null, 7, {}, 'all']) change(10, odd);
    await expectAlive();
    expect(logged.filter(({ type }) => type === 1)).toEqual([]);
  });

  test('without an address, a text, anything', async () => {
    await begin();
    const odd = [
      undefined,
      null,
      7,
      [],
      {},
      { textDocument: null },
      { textDocument: {} },
      { textDocument: { uri: 7 } },
    ];
    const texts = [{ textDocument: { uri } }, { textDocument: { uri, text: null } }, { textDocument: { text: '' } }];
    for (const params of [...odd, ...texts]) {
      for (const kind of ['didOpen', 'didChange', 'didClose', 'didSave', 'willSave'])
        line.notify(`textDocument/${kind}`, params);
      for (const kind of ['didChangeWatchedFiles', 'didRenameFiles', 'didCreateFiles', 'didDeleteFiles'])
        line.notify(`workspace/${kind}`, params);
      for (const kind of ['didChangeConfiguration', 'didChangeWorkspaceFolders'])
        line.notify(`workspace/${kind}`, params);
      line.notify('workspace/didChangeWorkspaceFolders', { event: { added: params, removed: [params] } });
      line.notify('workspace/didChangeWatchedFiles', {
        changes: [params, { uri: 'file:' }, { uri: 'file://other/plan.perf' }],
      });
      await expectAlive();
    }
    expect(logged.filter(({ type }) => type === 1)).toEqual([]);
  });
});

describe('requests', () => {
  test.each(methods)('%s with parameters that are missing or of another type', async (method) => {
    await begin();
    const position = { line: 3, character: 4 };
    const whole = {
      textDocument: { uri },
      ...{ position, range: { start: position, end: position }, positions: [position], options: {}, context: {} },
      ...{ query: '', newName: 'X', ch: '}', command: 'perfplan.explain', arguments: [], uri: 'perfplan-report:/x.md' },
      ...{ previousResultIds: [], item: { uri, data: called }, label: 'x' },
    };
    const answers: unknown[] = [];
    const ask = async (params: unknown): Promise<void> => void answers.push(await codeOf(line.request(method, params)));
    await ask(whole);
    expect(logged.filter(({ type }) => type === 1)).toEqual([]);
    expect(answers).toEqual([method === 'textDocument/rename' ? expect.anything() : 'answered']);
    const random = createRandom(method.length);
    const odd = [
      null,
      undefined,
      7,
      'text',
      [],
      {},
      [null],
      true,
      { uri: 7 },
      { line: 'x' },
      { start: null },
      { data: 5 },
    ];
    for (const key of Object.keys(whole)) {
      for (let time = 0; time < 3; time++) await ask({ ...whole, [key]: random.pick(odd) });
    }
    for (const params of [null, undefined, 7, 'text', [], {}]) await ask(params);
    const refused = answers.filter((code) => code !== 'answered');
    // understood and not possible (a rename), or not understood: never a failure of the server's own
    expect(refused.filter((code) => code !== invalidParams && code !== -32803)).toEqual([]);
    await expectAlive();
    expect(logged.filter(({ type }) => type === 1)).toEqual([]);
  });
});

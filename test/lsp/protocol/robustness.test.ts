// Whatever a client sends, in whatever order: the server answers what it can, refuses what it cannot, says so, and lives on.

import { spawn } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver-protocol';
import { type Change, type ClientOptions, startClient, type TestClient } from './client.ts';
import { at, files, measuresText, planText } from './plan.ts';
import { startProcess } from './server.ts';

let client: TestClient;
const start = async (options: ClientOptions = { files }): Promise<void> => {
  client = await startClient(options);
};
afterEach(async () => {
  await client.end();
});

const hover = async (line: number, character: number): Promise<Hover | null> =>
  client.request('textDocument/hover', {
    textDocument: { uri: client.uri('plan.perf') },
    position: { line, character },
  });
const expectAlive = async (): Promise<void> => {
  const { line, character } = at(planText, 'I1');
  expect(JSON.stringify(await hover(line, character))).toContain('93.68');
};

describe('messages out of order', () => {
  test('changes and closing of what is not open, opening twice, changes from an old version', async () => {
    await start();
    client.change('plan.perf', 1, [{ text: 'nothing' }]);
    client.notify('textDocument/didClose', { textDocument: { uri: client.uri('plan.perf') } });
    client.open('plan.perf', 'perf 1 english\n', 5);
    client.open('plan.perf', planText, 6);
    client.change('plan.perf', 3, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '' },
    ]);
    await expectAlive();
    expect(client.logged.join('\n')).toMatch(/without being open/);
  });

  test('requests before the documents are open, or of documents that do not exist', async () => {
    await start();
    await expectAlive();
    const textDocument = { uri: client.uri('nowhere.perf') };
    expect(await client.request('textDocument/documentSymbol', { textDocument })).toBeNull();
    expect(
      await client.request('textDocument/hover', { textDocument, position: { line: 0, character: 0 } }),
    ).toBeNull();
    expect(
      await client.request('textDocument/hover', {
        textDocument: { uri: 'no uri at all' },
        position: { line: 0, character: 0 },
      }),
    ).toBeNull();
  });

  test('a second initialize is refused; after shutdown nothing is answered, and exit ends with 0', async () => {
    await start({ files, start: startProcess });
    await expect(client.request('initialize', { capabilities: {} })).rejects.toThrow(/initialized already/);
    await expectAlive();
    await client.request('shutdown', undefined);
    await expect(hover(0, 0)).rejects.toThrow(/shut down/);
    client.notify('exit', undefined);
    await client.waitFor('end', () => client.server.exitCode() !== null).catch(() => {});
    expect(client.server.exitCode()).toBe(0);
  });
});

describe('messages that make no sense', () => {
  test('unknown requests and notifications', async () => {
    await start();
    await expect(client.request('textDocument/somethingNew', {})).rejects.toThrow(/Unhandled method/);
    client.notify('textDocument/somethingElse', { a: 1 });
    client.notify('$/unheardOf', {});
    await expectAlive();
  });

  test('parameters that are none', async () => {
    await start();
    client.open('plan.perf', planText);
    for (const params of [undefined, null, {}, { textDocument: null }, { textDocument: {} }, [], [1, 2], 'text']) {
      await client.request('textDocument/hover', params).catch((error: Error) => expect(error.message).toMatch(/./));
      await client.request('workspace/symbol', params).catch((error: Error) => expect(error.message).toMatch(/./));
      for (const method of ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose'])
        client.notify(method, params);
      for (const method of [
        'workspace/didChangeWatchedFiles',
        'workspace/didChangeConfiguration',
        'workspace/didRenameFiles',
        'workspace/didChangeWorkspaceFolders',
      ])
        client.notify(method, params);
    }
    await expectAlive();
  });

  test('ranges outside of the document, the wrong way round, broken, not numbers', async () => {
    await start();
    client.open('plan.perf', planText);
    const odd: readonly Change[] = [
      { range: { start: { line: 900, character: 3 }, end: { line: 999, character: 1 } }, text: '// behind\n' },
      { range: { start: { line: -3, character: -1 }, end: { line: -1, character: 0 } }, text: '' },
      { range: { start: { line: 1, character: 0 }, end: { line: 0, character: 9_999 } }, text: '\n' },
      { range: { start: { line: 0.5, character: Number.NaN }, end: { line: 0.5, character: 0 } } as never, text: '' },
    ];
    for (const [index, change] of odd.entries()) client.change('plan.perf', 2 + index, [change]);
    for (const [line, character] of [
      [999, 0],
      [0, 9_999],
      [-1, -1],
      [Number.MAX_SAFE_INTEGER, 0],
    ] as const)
      await hover(line, character);
    await expectAlive();
  });

  test('bytes that are no message', async () => {
    await start({ files, start: startProcess });
    client.server.input.write('Content-Length: 7\r\n\r\n{"broke');
    client.server.input.write('Content-Length: 4\r\n\r\nnull');
    client.server.input.write('Content-Length: 2\r\n\r\n{}');
    client.server.input.write('Content-Length: 22\r\n\r\n{"jsonrpc":"2.0","x":1}'.slice(0, -1));
    await expectAlive();
    expect(client.logged.length).toBeGreaterThan(0);
  });
});

describe('what is wanted no more', () => {
  test('is not answered', async () => {
    await start();
    const { connection } = client;
    await expectAlive();
    const params = { textDocument: { uri: client.uri('plan.perf') } };
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const cancelled = Array.from({ length: 20 }, () => {
      const source = new CancellationTokenSource();
      const answer = connection.sendRequest('textDocument/semanticTokens/full', params, source.token);
      source.cancel();
      return answer.then(
        () => 'answered',
        (error: { code: number }) => error.code,
      );
    });
    expect(await Promise.all(cancelled)).toContain(-32800);
    await expectAlive();
  });
});

describe('texts as they come', () => {
  test.each([
    ['\\r\\n', '\r\n'],
    ['\\r', '\r'],
  ])('lines that end with %s', async (_, end) => {
    await start({
      files: { 'plan.perf': planText.replaceAll('\n', end), 'measures.perf': measuresText.replaceAll('\n', end) },
    });
    await expectAlive();
    client.open('plan.perf', planText.replaceAll('\n', end));
    const { line } = at(planText, 'formula Tools');
    // the end of a line is before what ends it, however far out the position is
    client.change('plan.perf', 2, [
      { range: { start: { line, character: 999 }, end: { line: line + 1, character: 0 } }, text: ` + 0${end}` },
      { range: { start: { line: line + 1, character: 0 }, end: { line: line + 1, character: 0 } }, text: '' },
    ]);
    await expectAlive();
  });

  test.each([
    { encoding: 'utf-16', character: 17 },
    { encoding: 'utf-8', character: 22 },
    { encoding: 'utf-32', character: 15 },
  ])('positions counted in $encoding', async ({ encoding, character }) => {
    const text = 'perf 1 english for P\nmeasure X "🙂🙂 à" {\n  2024 = 1\n}\n';
    const capabilities = { general: { positionEncodings: [encoding] } };
    await start({ files: { ...files, 'x.perf': text }, capabilities });
    expect(client.initialized.capabilities.positionEncoding).toBe(encoding);
    client.open('x.perf', text);
    // right behind the à; then behind the quote that closes the title
    const put = (version: number, from: number, what: string): void => {
      const position = { line: 1, character: from };
      client.change('x.perf', version, [{ range: { start: position, end: position }, text: what }]);
    };
    put(2, character, 'Y');
    const [symbol] = await client.request<{ name: string }[]>('workspace/symbol', { query: 'X' });
    expect(symbol?.name).toContain('🙂🙂 àY');
    put(3, character + 2, '§');
    const found = await client.diagnostics('x.perf', ({ version }) => version === 3);
    expect(found.find(({ code }) => code === 'stray-character')?.range.start).toEqual({
      line: 1,
      character: character + 2,
    });
  });

  test('characters that belong together, half of a pair, a byte order mark', async () => {
    const text = '\uFEFFperf 1 english for P\nmeasure `e\u0301 👩‍👩‍👧` "e\u0301" {\n  2024 = 1\n}\n';
    await start({ files: { ...files, 'x.perf': text } });
    client.open('x.perf', text);
    const found = await client.request<{ name: string }[]>('workspace/symbol', { query: 'é' });
    expect(found[0]?.name).toMatch(/^é 👩‍👩‍👧/);
    client.change('x.perf', 2, [
      { range: { start: { line: 1, character: 13 }, end: { line: 1, character: 14 } }, text: '' },
    ]);
    await expectAlive();
  });
});

test('a server whose client goes away ends', async () => {
  await start({ files, start: startProcess });
  client.server.input.end();
  await client.waitFor('end', () => client.server.exitCode() !== null).catch(() => {});
  expect(client.server.exitCode()).toBe(1);
});

test('a server whose client dies without a word ends', async () => {
  const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  client = await startClient({ files, start: startProcess, initialize: { processId: editor.pid! } });
  await expectAlive();
  editor.kill('SIGKILL');
  await client.waitFor('end', () => client.server.exitCode() !== null).catch(() => {});
  expect(client.server.exitCode()).toBe(1);
});

test('`perfplan lsp --stdio` is the same server', async () => {
  await start();
  const command = new URL('../../../cli/main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [command, 'lsp', '--stdio'], { stdio: 'pipe' });
  const message = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  child.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
  let answer = '';
  for await (const chunk of child.stdout) {
    answer += String(chunk);
    if (answer.includes('serverInfo')) break;
  }
  expect(answer).toContain('"hoverProvider":true');
  child.kill();
});

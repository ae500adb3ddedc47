// A real protocol client in a temporary folder. The server is in this process, connected by two streams, or a process where that is what is tested.

import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, InitializeParams, InitializeResult, Position } from 'vscode-languageserver-protocol';
import {
  createProtocolConnection,
  type MessageConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type Server, startInThisProcess } from './server.ts';

export interface TestClient {
  readonly folder: string;
  readonly initialized: InitializeResult;
  readonly connection: ProtocolConnection;
  readonly server: Server;
  /** What the server has logged. */
  readonly logged: readonly string[];
  readonly uri: (file: string) => string;
  request<Answer>(method: string, params: unknown): Promise<Answer>;
  notify(method: string, params: unknown): void;
  open(file: string, text: string, version?: number): void;
  change(file: string, version: number, changes: readonly Change[]): void;
  /** The user changes settings under `perfplan`. */
  settings(value: Record<string, unknown>): void;
  /** The next diagnostics that fit; those that have come already and were not asked for too. */
  diagnostics(file: string, fits?: (published: Published) => boolean): Promise<readonly Diagnostic[]>;
  /** Messages of the server's by their method, from the beginning. */
  told(method: string): readonly unknown[];
  waitFor(what: string, isTrue: () => boolean): Promise<void>;
  /** `shutdown`, `exit`; gives the exit code. */
  end(): Promise<number | null>;
}

export interface Change {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ClientOptions {
  /** Files on disk before the server starts. */
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: InitializeParams['capabilities'];
  /** Settings under `perfplan`, as `workspace/configuration` answers. */
  readonly settings?: Record<string, unknown>;
  readonly initialize?: Partial<InitializeParams>;
  /** In this process unless told otherwise. */
  readonly start?: (folder: string, ended: () => void) => Server;
}

/** How long anything may take before a test fails. */
const patience = 20_000;

export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'perfplan-lsp-')));
  for (const [name, text] of Object.entries(options.files ?? {})) write(folder, name, text);
  const arrivals = new EventEmitter();
  arrivals.setMaxListeners(0);
  const server = (options.start ?? startInThisProcess)(folder, () => arrivals.emit('any'));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.output),
    new StreamMessageWriter(server.input),
  );
  const received: { method: string; params: unknown }[] = [];
  const receive = (method: string, params: unknown): void => {
    received.push({ method, params });
    arrivals.emit('any');
  };
  const settings = { current: options.settings ?? {} };
  const logged: string[] = [];
  connection.onUnhandledNotification(({ method, params }) => {
    if (method === 'window/logMessage') logged.push((params as { message: string }).message);
    receive(method, params);
  });
  for (const method of ['client/registerCapability', 'window/workDoneProgress/create', ...refreshes]) {
    connection.onRequest(method, (params: unknown) => {
      receive(method, params);
      return null;
    });
  }
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => settings.current),
  );
  // the protocol's own connection type leaves it out
  (connection as unknown as MessageConnection).onUnhandledProgress(({ token, value }) =>
    receive('$/progress', { token, value }),
  );
  connection.listen();

  const uri = (file: string): string => (file.includes(':') ? file : pathToFileURL(join(folder, file)).href);
  const initialized = (await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }],
    capabilities: options.capabilities ?? {},
    ...options.initialize,
  })) as InitializeResult;
  await connection.sendNotification('initialized', {});

  async function waitFor(what: string, isTrue: () => boolean): Promise<void> {
    const until = performance.now() + patience;
    while (!isTrue()) {
      if (performance.now() > until || server.exitCode() !== null) {
        const why = server.exitCode() === null ? 'waited in vain' : `the server ended with ${server.exitCode()}`;
        throw new Error(`no ${what}: ${why}\n${logged.join('\n')}\n${server.complaints()}`);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 500);
        arrivals.once('any', () => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  const notify: TestClient['notify'] = (method, params) => {
    connection.sendNotification(method, params as object).catch(() => {});
  };
  const taken = new Set<unknown>();
  return {
    ...{ folder, initialized, connection, server, logged, uri, waitFor, notify },
    request: async (method, params) => connection.sendRequest(method, params as object),
    open: (file, text, version = 1) =>
      notify('textDocument/didOpen', { textDocument: { uri: uri(file), languageId: 'perf', version, text } }),
    change: (file, version, contentChanges) =>
      notify('textDocument/didChange', { textDocument: { uri: uri(file), version }, contentChanges }),
    settings: (value) => {
      settings.current = value;
      notify('workspace/didChangeConfiguration', { settings: { perfplan: value } });
    },
    async diagnostics(file, fits = () => true) {
      let found: Published | undefined;
      await waitFor(`diagnostics of ${file}`, () => {
        found = received.flatMap(({ method, params }) => {
          const published = params as Published;
          const isNew = method === 'textDocument/publishDiagnostics' && !taken.has(params);
          return isNew && published.uri === uri(file) && fits(published) ? [published] : [];
        })[0];
        return found !== undefined;
      });
      for (const { params } of received.slice(0, received.findIndex((one) => one.params === found) + 1))
        taken.add(params);
      return found!.diagnostics;
    },
    told: (method) => received.filter((one) => one.method === method).map(({ params }) => params),
    async end() {
      if (server.exitCode() === null) {
        await connection.sendRequest('shutdown');
        await connection.sendNotification('exit');
        await waitFor('end', () => server.exitCode() !== null).catch(() => {});
      }
      connection.dispose();
      server.kill();
      rmSync(folder, { recursive: true, force: true });
      return server.exitCode();
    },
  };
}

const refreshes = [
  'workspace/diagnostic/refresh',
  'workspace/inlayHint/refresh',
  'workspace/codeLens/refresh',
  'workspace/semanticTokens/refresh',
  'workspace/textDocumentContent/refresh',
];

export function write(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

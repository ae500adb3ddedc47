// A server in this process and the connection to it, without a process of its own and without waiting for pauses. Knows no plan.

import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { serve } from '#lsp/server/serve.ts';

export interface Line {
  readonly connection: ProtocolConnection;
  request<Answer>(method: string, params: unknown): Promise<Answer>;
  notify(method: string, params: unknown): void;
  /** Until nothing more comes: what has been said is read, what may wait is computed. */
  quiet(): Promise<void>;
  end(): Promise<void>;
}

export interface LineOptions {
  /** What the server says of its own accord; what it asks for is answered with what this gives. */
  readonly heard: (method: string, params: unknown) => unknown;
}

/** In milliseconds. */
const pause = 1;

/** Not initialized yet. */
export function openLine({ heard }: LineOptions): Line {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  serve({ input: toServer, output: toClient, version: 'test', exit: () => {}, pause });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  let messages = 0;
  const hear = (method: string, params: unknown): unknown => {
    messages++;
    return heard(method, params) ?? null;
  };
  connection.onUnhandledNotification(({ method, params }) => void hear(method, params));
  for (const method of asked) connection.onRequest(method, (params: unknown) => hear(method, params));
  connection.listen();
  const request: Line['request'] = (method, params) => connection.sendRequest(method, params as object);
  return {
    connection,
    request,
    notify: (method, params) => void connection.sendNotification(method, params as object),
    quiet: async () => {
      for (let seen = -1; seen !== messages; ) {
        seen = messages;
        // waits until the files are read; then for longer than the server does
        await request('workspace/symbol', { query: '\u0000' });
        await new Promise((resolve) => setTimeout(resolve, pause + 2));
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    end: async () => {
      await request('shutdown', undefined).catch(() => {});
      connection.end();
      connection.dispose();
      for (const stream of [toServer, toClient]) stream.destroy();
    },
  };
}

const asked = [
  'client/registerCapability',
  'workspace/configuration',
  'workspace/diagnostic/refresh',
  'workspace/inlayHint/refresh',
  'workspace/codeLens/refresh',
  'workspace/semanticTokens/refresh',
  'workspace/textDocumentContent/refresh',
];

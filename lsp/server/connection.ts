// The connection to the client: reads, writes and logs messages, and catches errors in handlers.

import {
  type CancellationToken,
  createProtocolConnection,
  Message,
  type ProtocolConnection,
  type RequestMessage,
  ResponseError,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export interface Connection {
  readonly protocol: ProtocolConnection;
  readonly log: (level: 'error' | 'warning' | 'info', text: string) => void;
  /** Handles a request; an error thrown becomes the response. */
  readonly onRequest: (method: string, handle: (params: unknown, token: CancellationToken) => unknown) => void;
  readonly onNotification: (method: string, handle: (params: unknown) => void) => void;
  /** Sends a request; resolves to null on error. `answered` is called on success. */
  readonly ask: (method: string, params?: unknown, answered?: () => void) => Promise<unknown>;
  /** Sends a notification. Never fails, even if the connection is closed. */
  readonly tell: (method: string, params: unknown) => void;
}

/** Error codes of the protocol. */
export const codes = { cancelled: -32800, notInitialized: -32002, invalid: -32600, failed: -32603 } as const;

const logLevels = { error: 1, warning: 2, info: 3 } as const;

export function connect(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Connection {
  const protocol = createProtocolConnection(
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
    undefined,
    {
      // a request cancelled while still queued is answered at once
      connectionStrategy: {
        cancelUndispatched: (message) => (Message.isRequest(message) ? cancelled(message) : undefined),
      },
    },
  );
  // a closed connection throws, a broken one rejects
  const tell: Connection['tell'] = async (method, params) => {
    try {
      await protocol.sendNotification(method, params as object);
    } catch {
      // the client is gone
    }
  };
  const log: Connection['log'] = (level, message) => tell('window/logMessage', { type: logLevels[level], message });
  return {
    protocol,
    tell,
    log,
    onRequest: (method, handle) => {
      protocol.onRequest(method, async (...given: unknown[]) => {
        try {
          return await handle(given.length > 1 ? given[0] : undefined, given.at(-1) as CancellationToken);
        } catch (error) {
          return refusal(error, method, log);
        }
      });
    },
    onNotification: (method, handle) => {
      protocol.onNotification(method, (...given: unknown[]) => {
        try {
          handle(given[0]);
        } catch (error) {
          log('error', `${method}: ${textOf(error)}`);
        }
      });
    },
    ask: async (method, params, answered = () => {}) => {
      try {
        const answer = await protocol.sendRequest<unknown>(method, params as object);
        answered();
        return answer;
      } catch (error) {
        log('info', `${method} was refused: ${error instanceof Error ? error.message : error}`);
        return null;
      }
    },
  };
}

function cancelled({ id }: RequestMessage): ResponseMessage {
  return { jsonrpc: '2.0', id, error: new ResponseError(codes.cancelled, 'Cancelled before its turn').toJson() };
}

function refusal(error: unknown, method: string, log: Connection['log']): ResponseError {
  if (error instanceof ResponseError) return error;
  log('error', `${method}: ${textOf(error)}`);
  return new ResponseError(codes.failed, `${method} failed: ${error instanceof Error ? error.message : error}`);
}

export function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

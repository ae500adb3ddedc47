// The server: a connection, the life cycle of a session on it, and its requests. Ends when the client says so or is gone.

import { type CancellationToken, ResponseError } from 'vscode-languageserver-protocol/node';
import { features } from '../language-service.ts';
import { checkParameters } from '../protocol/parameters.ts';
import type { AnyRequestKind } from '../protocol/request.ts';
import { createRequests } from '../protocol/requests.ts';
import { type Connection, codes, connect } from './connection.ts';
import { initializeResult, readInitialize } from './initialize.ts';
import { type RunningSession, start } from './session.ts';

export interface ServeOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly version: string;
  /** Ends the process. */
  readonly exit: (code: number) => void;
  /** Milliseconds without a change before deferred diagnostics are computed. */
  readonly pause?: number;
}

interface Life {
  running: ReturnType<typeof start> | null;
  isShutDown: boolean;
}

/** Listens until the client says `exit`. */
export function serve({ input, output, version, exit, pause = 250 }: ServeOptions): Connection {
  const connection = connect(input, output);
  const life: Life = { running: null, isShutDown: false };
  connection.onRequest('initialize', (params) => {
    if (life.running) throw new ResponseError(codes.invalid, 'The server has been initialized already');
    const given = readInitialize(params);
    const result = initializeResult(given, version);
    life.running = start({ connection, params: given, pause });
    endWithParent(given.processId ?? null, exit);
    return result;
  });
  connection.onNotification('initialized', () => life.running?.initialized());
  connection.onRequest('shutdown', () => {
    runningIn(life);
    life.isShutDown = true;
    life.running?.end();
    return null;
  });
  connection.onNotification('exit', () => exit(life.isShutDown ? 0 : 1));
  connection.protocol.onClose(() => exit(life.isShutDown ? 0 : 1));
  connection.protocol.onError(([error]) => connection.log('error', `unreadable message: ${error.message}`));
  for (const request of createRequests(features)) answer(connection, life, request);
  connection.protocol.listen();
  return connection;
}

/** Waits until files are loaded, and skips cancelled requests. */
function answer(connection: Connection, life: Life, { method, answer: answerTo }: AnyRequestKind): void {
  connection.onRequest(method, async (params, token) => {
    const running = runningIn(life);
    await running.ready();
    refuseCancelled(token);
    if (typeof params !== 'object' || params === null) {
      throw new ResponseError(-32602, `${method} needs parameters`);
    }
    checkParameters(method, params);
    const answered = answerTo(params, { ...running.session, cancelled: () => token.isCancellationRequested });
    refuseCancelled(token);
    return answered;
  });
}

function runningIn(life: Life): RunningSession {
  if (!life.running) throw new ResponseError(codes.notInitialized, 'The server has not been initialized');
  if (life.isShutDown) throw new ResponseError(codes.invalid, 'The server has been shut down');
  return life.running;
}

function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(codes.cancelled, 'Cancelled');
}

/** Checks now and then whether the client's process still exists: a crashed client sends no `exit`. */
function endWithParent(processId: number | null, exit: (code: number) => void): void {
  if (processId === null) return;
  const timer = setInterval(() => {
    try {
      process.kill(processId, 0);
    } catch (error) {
      // EPERM: it exists, and belongs to another user
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') exit(1);
    }
  }, 1_000);
  timer.unref();
}

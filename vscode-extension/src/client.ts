// The connection to the language server: how it is started, what it is told, what happens after a crash or on demand.

import { type Disposable, EventEmitter, type LogOutputChannel } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, State, TransportKind } from 'vscode-languageclient/node';
import { renewReports, showReport } from './report.ts';
import { createTraceChannel } from './trace.ts';

/** The server of a window. After a crash the library starts it again, up to four times in three minutes; on demand we do. */
export interface Server extends Disposable {
  readonly state: State;
  onDidChangeState(listener: (state: State) => void): Disposable;
  /** The server tells that scores have changed by something else than an edit. */
  onDidChangeScores(listener: () => void): Disposable;
  /** null where the server does not run or does not answer. */
  request<Answer>(method: string, params: object): Promise<Answer | null>;
  start(): Promise<void>;
  /** Ends the server, if it still runs, and starts another: also after the library has given up on it. */
  restart(): Promise<void>;
}

/** The server whose program is the given file; it does not run yet. */
export function createServer(program: string, output: LogOutputChannel): Server {
  const changes = new EventEmitter<State>();
  const scores = new EventEmitter<void>();
  const trace = createTraceChannel(output);
  let client: LanguageClient | undefined;

  async function start(): Promise<void> {
    const current = createClient(program, output, trace);
    client = current;
    current.onDidChangeState(({ newState }) => {
      if (client !== current) return;
      changes.fire(newState);
      // it runs before all of its parts do; who asks it to start once more is told when
      if (newState === State.Running) void current.start().then(() => renewReports(current));
    });
    current.onRequest('perfplan/scores/refresh', () => scores.fire());
    await current.start().catch((error: unknown) => output.error(`The server does not start: ${error}`));
  }

  return {
    get state() {
      return client?.state ?? State.Stopped;
    },
    onDidChangeState: changes.event,
    onDidChangeScores: scores.event,
    async request<Answer>(method: string, params: object) {
      if (client?.state !== State.Running) return null;
      return client.sendRequest<Answer>(method, params).catch((error: unknown) => {
        output.debug(`${method}: ${error}`);
        return null;
      });
    },
    start,
    async restart() {
      output.info('Restarting the server.');
      await end(client, output);
      await start();
    },
    async dispose() {
      await end(client, output);
      changes.dispose();
      scores.dispose();
      trace.dispose();
    },
  };
}

/** A client is used once: one whose start has failed cannot be started again. */
async function end(client: LanguageClient | undefined, output: LogOutputChannel): Promise<void> {
  await client?.dispose().catch((error: unknown) => output.debug(`The server did not end by itself: ${error}`));
}

/** Files and settings are watched as the server asks for it. */
function createClient(program: string, output: LogOutputChannel, trace: LogOutputChannel): LanguageClient {
  const server = { module: program, transport: TransportKind.stdio };
  return new LanguageClient(
    'perfplan',
    'Perfplan',
    { run: server, debug: { ...server, options: { execArgv: ['--inspect=6009'] } } },
    {
      documentSelector: [
        { language: 'perf', scheme: 'file' },
        { language: 'perf', scheme: 'untitled' },
      ],
      outputChannel: output,
      traceOutputChannel: trace,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      middleware: {
        executeCommand: async (command, given, next) => showReport(await next(command, given)),
      },
    },
  );
}

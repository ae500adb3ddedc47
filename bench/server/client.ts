// A minimal language client over stdio: frames messages, matches responses to requests, notifies of diagnostics. Knows no server and no language.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Client {
  readonly request: (method: string, params: unknown) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => void;
  /** The next diagnostics for a document, of this version where the server names versions. */
  readonly diagnostics: (uri: string, version: number) => Promise<readonly unknown[]>;
  /** In MB; null where the system does not tell. */
  readonly peakMemory: () => number | null;
  /** The processor time so far, of all threads, in milliseconds; null where the system does not tell. */
  readonly processorTime: () => number | null;
  readonly stop: () => void;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Published {
  readonly uri: string;
  readonly version?: number | null;
  readonly diagnostics: readonly unknown[];
}

/** Timeout for answers, in milliseconds. */
const patience = 60_000;

export function startClient(command: readonly string[], folder: string): Client {
  const [program, ...args] = command;
  const child = spawn(program!, args, { cwd: folder, stdio: 'pipe' });
  const waiting = new Set<Waiting>();
  let complaints = '';
  let ids = 0;
  child.stderr.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-2_000)));
  child.stdin.on('error', () => {});
  child.once('exit', (code) => fail(waiting, `the server ended with ${code}: ${complaints.trim()}`));
  child.once('error', (error) => fail(waiting, error.message));
  receive(child, (message) => {
    if (message.id !== undefined && message.method !== undefined)
      send(child, { id: message.id, result: answer(message) });
    else for (const each of [...waiting]) if (each.take(message)) waiting.delete(each);
  });
  const wait = <T>(what: string, pick: (message: Message) => T | undefined): Promise<T> => waitFor(waiting, what, pick);
  return {
    request: (method, params) => {
      ids += 1;
      const id = ids;
      const answered = wait(method, (message) => (message.id === id ? { message } : undefined));
      send(child, { id, method, params });
      return answered.then(({ message }) => resultOf(method, message));
    },
    notify: (method, params) => send(child, { method, params }),
    diagnostics: (uri, version) => wait('diagnostics', (message) => publishedFor(message, uri, version)),
    peakMemory: () => peakMemory(child.pid),
    processorTime: () => processorTime(child.pid),
    stop: () => child.kill('SIGKILL'),
  };
}

// ------------------------------------------------------------------------------------------------------------------- waiting

interface Waiting {
  /** Whether the message was the one waited for. */
  readonly take: (message: Message) => boolean;
  readonly fail: (reason: string) => void;
}

function waitFor<T>(waiting: Set<Waiting>, what: string, pick: (message: Message) => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => each.fail(`no ${what} for ${patience / 1_000} s`), patience);
    const each: Waiting = {
      take: (message) => {
        const picked = pick(message);
        if (picked === undefined) return false;
        clearTimeout(timer);
        resolve(picked);
        return true;
      },
      fail: (reason) => {
        clearTimeout(timer);
        waiting.delete(each);
        reject(new Error(reason));
      },
    };
    waiting.add(each);
  });
}

function fail(waiting: Set<Waiting>, reason: string): void {
  for (const each of [...waiting]) each.fail(reason);
}

function resultOf(method: string, message: Message): unknown {
  if (message.error) throw new Error(`${method}: ${message.error.message}`);
  return message.result;
}

function publishedFor(message: Message, uri: string, version: number): readonly unknown[] | undefined {
  if (message.method !== 'textDocument/publishDiagnostics') return undefined;
  const published = message.params as Published;
  const current = published.version === undefined || published.version === null || published.version === version;
  // A server may spell the same address in another way: `file:///c%3A/`, `file:///c:/`.
  return decodeURIComponent(published.uri) === decodeURIComponent(uri) && current ? published.diagnostics : undefined;
}

/** Answers requests of the server: no settings, and permission for everything. */
function answer({ method, params }: Message): unknown {
  if (method !== 'workspace/configuration') return null;
  return (params as { readonly items: readonly unknown[] }).items.map(() => ({}));
}

// ------------------------------------------------------------------------------------------------------------------- messages

function send(child: ChildProcessWithoutNullStreams, message: object): void {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
}

function receive(child: ChildProcessWithoutNullStreams, take: (message: Message) => void): void {
  let buffered: Buffer = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk]);
    for (let frame = firstFrame(buffered); frame; frame = firstFrame(buffered)) {
      buffered = buffered.subarray(frame.end);
      take(JSON.parse(frame.body) as Message);
    }
  });
}

function firstFrame(buffered: Buffer): { readonly body: string; readonly end: number } | null {
  const headEnd = buffered.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const length = Number(/Content-Length: *(\d+)/i.exec(buffered.toString('latin1', 0, headEnd))?.[1]);
  const end = headEnd + 4 + length;
  return end <= buffered.length ? { body: buffered.toString('utf8', headEnd + 4, end), end } : null;
}

/** Linux alone tells the peak of another process. */
function peakMemory(pid: number | undefined): number | null {
  try {
    const peak = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? null : Number(peak) / 1024;
  } catch {
    return null;
  }
}

/** `utime` and `stime` of `proc_pid_stat(5)`, in hundredths of a second. */
function processorTime(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

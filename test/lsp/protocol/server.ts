// The server that a test's client talks to: in this process, which starts in no time, or a process of its own.

import { spawn } from 'node:child_process';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { serve } from '#lsp/server/serve.ts';

export interface Server {
  /** What the client writes to. */
  readonly input: Writable;
  /** What the client reads from. */
  readonly output: Readable;
  /** Null while it runs. */
  exitCode(): number | null;
  kill(): void;
  /** What it has printed where errors go. */
  complaints(): string;
}

const main = fileURLToPath(new URL('../../../lsp/server/main.ts', import.meta.url));

export function startInThisProcess(_folder: string, ended: () => void): Server {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let exitCode: number | null = null;
  const exit = (code: number): void => {
    exitCode ??= code;
    ended();
  };
  serve({ input, output, version: 'test', exit });
  const kill = (): void => {
    input.destroy();
    output.destroy();
  };
  return { input, output, exitCode: () => exitCode, kill, complaints: () => '' };
}

/** As editors start it. */
export function startProcess(folder: string, ended: () => void): Server {
  const child = spawn(process.execPath, [main], { cwd: folder, stdio: 'pipe' });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  child.on('exit', ended);
  return {
    input: child.stdin,
    output: child.stdout,
    exitCode: () => child.exitCode,
    kill: () => child.kill('SIGKILL'),
    complaints: () => complaints,
  };
}

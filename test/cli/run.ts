// Runs the command and returns its output and exit code: in-process, or as a process where that is what is tested. `process.test.ts` checks that both
// give the same.

import { execFile } from 'node:child_process';
import { Console } from 'node:console';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { speak, spokenLanguage } from '#cli/language.ts';
import { runArguments } from '#cli/program.ts';

export const root: string = fileURLToPath(new URL('../..', import.meta.url));

const main = join(root, 'cli/main.ts');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Added to an environment that holds nothing but the path and a width of 100. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The words as a shell would hand them over; from the root of the project unless told otherwise. */
export function perfplan(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  // one after another: this process has one current folder
  const ran = previous.then(() => runHere(args, options));
  previous = ran.catch(() => {});
  return ran;
}

let previous: Promise<unknown> = Promise.resolve();

async function runHere(args: readonly string[], { cwd = root, env = {} }: RunOptions): Promise<Ran> {
  const [stdout, stderr] = [new Captured(), new Captured()];
  const restore = [
    replace(process, { stdout, stderr, env: environment(env), argv: [process.execPath, main, ...args] }),
    replace(console, consoleOn(stdout, stderr)),
  ];
  const [folder, code, language] = [process.cwd(), process.exitCode, spokenLanguage()];
  process.chdir(cwd);
  process.exitCode = 0;
  try {
    await runArguments(args);
    return { code: Number(process.exitCode), out: stdout.text, err: stderr.text };
  } finally {
    process.exitCode = code;
    speak(language);
    process.chdir(folder);
    for (const undo of restore) undo();
  }
}

class Captured extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

const consoleOn = (stdout: Writable, stderr: Writable): Partial<Console> => {
  const { log, info, debug, warn, error } = new Console(stdout, stderr);
  return { log, info, debug, warn, error };
};

/** Gives what puts back the properties that were there. */
function replace<Of extends object>(object: Of, properties: Readonly<Record<string, unknown>>): () => void {
  const names = Object.keys(properties);
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(object, name)!] as const);
  for (const name of names)
    Object.defineProperty(object, name, {
      value: properties[name],
      configurable: true,
      writable: true,
      enumerable: true,
    });
  return () => Object.defineProperties(object, Object.fromEntries(before));
}

/** The same as a process of its own: its exit code, its pipes. */
export function perfplanProcess(
  args: readonly string[],
  { cwd = root, env = {} }: RunOptions = {},
  program = main,
): Promise<Ran> {
  const options = { cwd, env: environment(env), maxBuffer: 100_000_000, encoding: 'utf8' } as const;
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

function environment(env: Readonly<Record<string, string>>): Record<string, string> {
  return { PATH: process.env.PATH ?? '', COLUMNS: '100', ...env };
}

/** A folder with these files, gone when the test is over. */
export function scratch(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'perfplan-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

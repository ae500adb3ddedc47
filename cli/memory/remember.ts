// Remembers what a command printed for folders, by the content of every file in them: asked again of the same files, it is printed again without
// anything being read as a plan. Entries are small, written whole or not at all, and safe to delete at any time.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBytes } from '../files/bytes.ts';
import { filesBelow } from '../files/list-files.ts';
import { isFolder } from '../files/read.ts';
import { removeFile, writeAtomically } from '../files/write.ts';

/** What a command has to say. */
export interface Outcome {
  readonly out: string;
  /** Lines for stderr. */
  readonly err: readonly string[];
  readonly code: number;
}

export interface Asked {
  readonly version: string;
  readonly paths: readonly string[];
  /** Everything besides the files that decides what is printed. */
  readonly about: readonly unknown[];
}

/** With every change of what is stored, or of how keys are made. */
const form = 'v1';
/** At most so many entries; the oldest go. */
const most = 200;

export interface Memory {
  /** The outcome of the same question, if it was asked before of the same files. */
  readonly known: Outcome | null;
  readonly keep: (outcome: Outcome) => void;
}

export function memoryOf(asked: Asked, folder: string | null = memoryFolder()): Memory {
  const key = folder === null ? null : keyOf(asked);
  if (folder === null || key === null) return { known: null, keep: () => {} };
  const file = join(folder, `${key}.json`);
  return { known: read(file), keep: (outcome) => write(folder, file, outcome) };
}

/** Prints it and sets the exit code. */
export function tell({ out, err, code }: Outcome): void {
  process.stdout.write(out);
  for (const line of err) console.error(line);
  process.exitCode = code;
}

/**
 * The folder for it in the user's cache; null: nothing is remembered. From sources, which may be edited between two runs, only where
 * PERFPLAN_CACHE names a folder; `off` turns it off.
 */
function memoryFolder(environment: NodeJS.ProcessEnv = process.env, source = import.meta.url): string | null {
  const { PERFPLAN_CACHE: said, XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  if (said === 'off') return null;
  if (said) return join(said, form);
  if (source.endsWith('.ts')) return null;
  const user =
    XDG_CACHE_HOME ||
    (process.platform === 'win32' ? LOCALAPPDATA : null) ||
    join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
  return join(user, 'perfplan', form);
}

/** null: something besides the files of these folders may be read, or cannot be. */
function keyOf({ version, paths, about }: Asked): string | null {
  if (!paths.every(isFolder)) return null;
  const hash = createHash('sha256');
  const take = (text: string | Uint8Array): void => {
    hash.update(`${text.length} `);
    hash.update(text);
  };
  // a program that was built anew, of the same version, may answer otherwise
  const { mtimeMs, size } = statSync(fileURLToPath(import.meta.url));
  for (const part of [version, `${mtimeMs} ${size}`, process.cwd(), JSON.stringify(paths), JSON.stringify(about)])
    take(part);
  for (const path of paths) {
    const { plans, described, undescribed, unreadable } = filesBelow(path, 'all below');
    if (unreadable.length > 0) return null;
    take(JSON.stringify(undescribed));
    for (const name of [...plans, ...described, ...described.map((table) => `${table}.json`)]) {
      const content = contentOf(name);
      if (content === null) return null;
      take(name);
      take(content);
    }
  }
  return hash.digest('hex');
}

function contentOf(name: string): Uint8Array | null {
  try {
    return readBytes(name);
  } catch {
    return null;
  }
}

/** What is there and no outcome, whoever wrote it, counts as nothing. */
function read(file: string): Outcome | null {
  try {
    const known: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isOutcome(known) ? known : null;
  } catch {
    return null;
  }
}

function isOutcome(known: unknown): known is Outcome {
  if (known === null || typeof known !== 'object') return false;
  const { out, err, code } = known as Partial<Record<keyof Outcome, unknown>>;
  return (
    typeof out === 'string' &&
    typeof code === 'number' &&
    Array.isArray(err) &&
    err.every((line) => typeof line === 'string')
  );
}

/** Where it cannot be written, nothing is remembered. */
function write(folder: string, file: string, outcome: Outcome): void {
  try {
    writeAtomically(file, JSON.stringify(outcome));
    forget(folder);
  } catch {
    // no room, no right to write: the next run computes it again
  }
}

function forget(folder: string): void {
  const entries = readdirSync(folder).map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
  for (const { name } of entries.toSorted((a, b) => b.time - a.time).slice(most)) removeFile(join(folder, name));
}

// Writes files whole or not at all: to a neighbour first, then in place of the old one.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Replaces (or creates) a file; a reader sees the old text or the new one, never a part. Keeps the file's permissions. */
export function writeAtomically(path: string, text: string): void {
  const folder = dirname(path);
  makeFolder(folder);
  const neighbour = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0o644;
  try {
    const file = openSync(neighbour, 'wx', mode);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(neighbour, path);
  } catch (error) {
    rmSync(neighbour, { force: true });
    throw error;
  }
}

/** With those around it. One by one: `recursive` never ends where the system says that a folder it has just seen is not there (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

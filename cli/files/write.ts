// Writes files atomically: to a temporary file beside the old one, then renamed. The only place that writes to disk.

import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Replaces (or creates) a file. Readers see the old content or the new, never a part. If the path is a link, its target is replaced. Permissions
 * and owner are kept; `mode` is for a new file.
 */
export function writeAtomically(path: string, content: string | Uint8Array, mode = 0o644): void {
  const target = targetOf(path);
  const folder = dirname(target);
  makeFolder(folder);
  const neighbour = join(folder, `.${basename(target)}.${crypto.randomUUID()}.tmp`);
  const before = statSync(target, { throwIfNoEntry: false });
  try {
    writeWhole(neighbour, content, before ?? mode);
    renameSync(neighbour, target);
  } catch (error) {
    rmSync(neighbour, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** Where there is none, nothing happens. */
export function removeFile(path: string): void {
  rmSync(path, { force: true });
}

/** A broken link is not replaced. */
function targetOf(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isSymbolicLink() ? realpathSync(path) : path;
}

/** fsync before the rename: else after a power cut the name may exist without the content. */
function writeWhole(path: string, content: string | Uint8Array, like: Stats | number): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, content);
    makeLike(file, like);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function makeLike(file: number, like: Stats | number): void {
  if (typeof like === 'number') {
    asFarAsAllowed(() => fchmodSync(file, like & ~process.umask()));
    return;
  }
  const { uid, gid, mode } = like;
  if (process.getuid?.() !== uid || process.getgid?.() !== gid) asFarAsAllowed(() => fchownSync(file, uid, gid));
  asFarAsAllowed(() => fchmodSync(file, mode & 0o7777));
}

/** Ignores that the owner cannot be changed, or that the file system has no permissions. */
function asFarAsAllowed(change: () => void): void {
  try {
    change();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(code)) throw error;
  }
}

/** fsync of the folder, so that the rename is on disk too; not every system supports it. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // the system writes it later
  }
}

// Writes files whole or not at all: to a neighbour first, then in place of the old one. The only place that writes to disk.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces (or creates) a file; a reader sees the old text or the new one, never a part, whatever happens meanwhile. Where the path is a
 * link, what it leads to. Permissions and owner stay; `mode` is that of a file which was not there.
 */
export function writeAtomically(path: string, content: string | Uint8Array, mode = 0o644): void {
  const target = targetOf(path);
  const folder = dirname(target);
  makeFolder(folder);
  const neighbour = join(folder, `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  const before = statSync(target, { throwIfNoEntry: false });
  try {
    writeWhole(neighbour, content, before ?? mode);
    renameSync(neighbour, target);
  } catch (error) {
    rmSync(neighbour, { force: true });
    throw error;
  }
  settleFolder(folder);
}

/** A link that leads nowhere is left alone: nobody knows what it is for. */
function targetOf(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isSymbolicLink() ? realpathSync(path) : path;
}

/** On disk before it gets its name: else the name may survive a power cut, and the text not. */
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

/** Only an administrator may give files away, and some disks know no permissions: no reason to lose a text. */
function asFarAsAllowed(change: () => void): void {
  try {
    change();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(code)) throw error;
  }
}

/** So that the new name is on disk, too; not every system can. */
function settleFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // then it is when the system gets round to it
  }
}

/** With those around it. One by one: `recursive` never ends where the system says that a folder it has just seen is not there (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

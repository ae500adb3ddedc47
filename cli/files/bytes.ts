// Reads the bytes of regular files: no pipes, no devices, nothing larger than any plan.

import { constants, readFileSync, type Stats, statSync } from 'node:fs';
import { say } from '../language.ts';
import { expectMuch } from '../start.ts';

/** The largest plan seen has 2.6 million bytes. The editor reads no larger ones either. */
const largest = 64 * 1024 * 1024;

/** Why a file is not read, in words. */
export class NotReadable extends Error {}

/** If it was replaced by a pipe in the meantime, reading returns at once. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** From here on V8's optimising compilers are worth their time: some 10,000 lines. */
const much = 500_000;
let total = 0;

/** Throws the system's error, or `NotReadable`. Never blocks. */
export function readBytes(path: string): Buffer {
  check(statSync(path));
  const bytes = readFileSync(path, { flag: withoutWaiting });
  total += bytes.length;
  if (total > much) expectMuch();
  return bytes;
}

function check(stats: Stats): void {
  if (stats.isDirectory()) throw new NotReadable(say({ en: 'it is a folder', it: 'è una cartella' }));
  if (stats.isFIFO()) throw new NotReadable(say({ en: 'it is a pipe, not a file', it: 'è una pipe, non un file' }));
  if (stats.isSocket())
    throw new NotReadable(say({ en: 'it is a socket, not a file', it: 'è un socket, non un file' }));
  if (!stats.isFile())
    throw new NotReadable(say({ en: 'it is a device, not a file', it: 'è un dispositivo, non un file' }));
  if (stats.size > largest) throw new NotReadable(say({ en: 'it is larger than 64 MB', it: 'supera i 64 MB' }));
}

/** The reason of a system error, in words. */
export function reasonOf(error: unknown): string {
  if (error instanceof NotReadable) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EPERM') return say({ en: 'permission denied', it: 'permesso negato' });
  if (code === 'EISDIR') return say({ en: 'it is a folder', it: 'è una cartella' });
  if (code === 'ENOENT') return say({ en: 'it does not exist', it: 'non esiste' });
  if (code === 'ENOTDIR')
    return say({ en: 'a part of its path is no folder', it: 'una parte del percorso non è una cartella' });
  if (code === 'EROFS') return say({ en: 'the file system is read-only', it: 'il disco è di sola lettura' });
  if (code === 'EDQUOT') return say({ en: 'the quota of the disk is used up', it: 'la quota del disco è esaurita' });
  if (code === 'EFBIG')
    return say({ en: 'files may not grow so large', it: 'i file non possono diventare così grandi' });
  if (code === 'ENOSPC') return say({ en: 'the disk is full', it: 'il disco è pieno' });
  if (code === 'ENAMETOOLONG') return say({ en: 'the name is too long', it: 'il nome è troppo lungo' });
  if (code === 'ELOOP') return say({ en: 'links lead in a circle', it: 'i collegamenti girano in circolo' });
  return error instanceof Error ? error.message : String(error);
}

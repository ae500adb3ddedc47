// Finds and reads plans and tables on disk. Follows no link out of a folder, reads nothing larger than any plan.

import { constants, type Dirent } from 'node:fs';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { TableFile } from '#language/table/read-table.ts';
import type { TableRead } from '../workspace/document.ts';

/** In bytes; the largest plan seen has 2.6 million. */
const largest = 64 * 1024 * 1024;
const skipped = new Set(['node_modules']);

/** Whether the search enters a folder of that name. */
function isSearched(folder: string): boolean {
  return !folder.startsWith('.') && !skipped.has(folder);
}

/** Whether a search from a folder reaches another one below it. */
export function isReachedFrom(root: string, folder: string): boolean {
  const below = relative(root, folder);
  return below === '' || below.split(sep).every(isSearched);
}

/** Whether a search from a folder finds and reads a file. */
export async function isFoundFrom(root: string, path: string): Promise<boolean> {
  if (!isReachedFrom(root, dirname(path))) return false;
  try {
    const entry = await lstat(path);
    return entry.isSymbolicLink() ? await isBelow(root, path) : entry.isFile();
  } catch {
    // deleted: what was read from it must be removed
    return true;
  }
}

export function isPlan(path: string): boolean {
  return path.endsWith('.perf');
}

/** The table that a file is or describes; null for other files. */
export function tableOf(path: string): string | null {
  if (path.endsWith('.csv')) return path;
  return path.endsWith('.csv.json') ? path.slice(0, -'.json'.length) : null;
}

export interface FolderFiles {
  readonly plans: readonly string[];
  readonly tables: readonly string[];
  /** The folders that were searched. */
  readonly folders: readonly string[];
}

export interface FindOptions {
  readonly deep: boolean;
  /** Checked between folders: false cancels the search. */
  readonly isWanted: () => boolean;
}

/** Unreadable folders are skipped. */
export async function findFiles(root: string, { deep, isWanted }: FindOptions): Promise<FolderFiles> {
  const plans: string[] = [];
  const tables: string[] = [];
  const folders: string[] = [];
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined && isWanted(); folder = pending.pop()) {
    folders.push(folder);
    for (const entry of await entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (deep && isSearched(entry.name)) pending.push(path);
      } else if (isPlan(path) && (await staysIn(root, entry, path))) plans.push(path);
      else if (path.endsWith('.csv') && (await staysIn(folder, entry, path))) tables.push(path);
    }
  }
  return { plans: plans.sort(), tables: tables.sort(), folders };
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}

async function staysIn(root: string, entry: Dirent, path: string): Promise<boolean> {
  return entry.isSymbolicLink() ? isBelow(root, path) : entry.isFile();
}

/** Whether the target of a link is below the folder too. */
async function isBelow(root: string, path: string): Promise<boolean> {
  try {
    return isIn(await realpath(root), await realpath(path));
  } catch {
    return false;
  }
}

/** Whether there is anything of that name, readable or not. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** null if it cannot be read or is too large. */
export async function readPlan(path: string): Promise<string | null> {
  const bytes = await readBytes(path);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** null if there is no such file, or no description beside it. */
export async function readTableFile(path: string, nameOfPath: (path: string) => string): Promise<TableRead | null> {
  const [table, described] = await Promise.all([readBeside(path), readBeside(`${path}.json`)]);
  if (!table || !described) return null;
  const settings = { name: nameOfPath(`${path}.json`), text: new TextDecoder().decode(described) };
  // imported with the first table, which most folders don't have, so that the server starts faster
  const { decodeTable } = await import('#language/table/decode.ts');
  const { readTable } = await import('#language/table/read-table.ts');
  const file: TableFile = { name: nameOfPath(path), text: decodeTable(table, settings.text), settings };
  return { file, parsed: readTable(file) };
}

/** Links are not followed: a table or description elsewhere does not belong to this plan. */
async function readBeside(path: string): Promise<Uint8Array | null> {
  try {
    const [real, folder] = await Promise.all([realpath(path), realpath(dirname(path))]);
    return isIn(folder, real) ? await readBytes(path) : null;
  } catch {
    return null;
  }
}

/** If it was replaced by a pipe in the meantime, reading returns at once. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Regular files alone: reading a pipe or device might never end. */
async function readBytes(path: string): Promise<Uint8Array | null> {
  try {
    const stats = await stat(path);
    return stats.isFile() && stats.size <= largest ? await readFile(path, { flag: withoutWaiting }) : null;
  } catch {
    return null;
  }
}

function isIn(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

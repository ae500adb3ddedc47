// Reads plans from disk: which files belong together, and what could not be read. Follows no link out of the folder it was given.

import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { TableFile } from '#language/index.ts';
import { UsageError } from '../errors.ts';
import { say } from '../language.ts';
import { readTables } from './tables.ts';

export interface PlanFile {
  /** As shown to the user: relative to where the command runs. */
  readonly name: string;
  readonly text: string;
}

export interface Unreadable {
  readonly name: string;
  readonly reason: string;
}

export interface Read {
  readonly files: readonly PlanFile[];
  readonly tables: readonly TableFile[];
  readonly unreadable: readonly Unreadable[];
  /** CSV files beside plans that nothing says how to read. */
  readonly undescribed: readonly string[];
}

/**
 * The .perf files that PATHs name: a file stands for itself, with those of its folder that belong to the same plan when it says
 * `for PLAN`; a folder for all below it, but for hidden ones and node_modules.
 */
export function readPlans(paths: readonly string[]): Read {
  const names = [...new Set(paths.flatMap(namesAt))];
  if (names.length === 0)
    throw new UsageError(
      say({ en: `No .perf files in ${paths.join(', ')}`, it: `Nessun file .perf in ${paths.join(', ')}` }),
    );
  const files: PlanFile[] = [];
  const unreadable: Unreadable[] = [];
  for (const name of names) {
    const read = readText(name);
    if (typeof read === 'string') files.push({ name, text: read });
    else unreadable.push({ name, reason: read.reason });
  }
  const found = readTables(names);
  const { tables, undescribed } = found;
  return { files, tables, unreadable: [...unreadable, ...found.unreadable], undescribed };
}

/** The .perf files that PATHs name and no others: a file stands for itself alone, a folder for all below it. */
export function filesAt(paths: readonly string[]): string[] {
  const names = [...new Set(paths.flatMap((path) => (isFolder(path) ? plansBelow(path) : [shown(path)])))];
  if (names.length === 0)
    throw new UsageError(
      say({ en: `No .perf files in ${paths.join(', ')}`, it: `Nessun file .perf in ${paths.join(', ')}` }),
    );
  return names;
}

function namesAt(path: string): string[] {
  if (isFolder(path)) return plansBelow(path);
  const text = readText(path);
  const plan = typeof text === 'string' ? planNamedBy(text) : null;
  return plan ? [shown(path), ...siblingsOf(path, plan)] : [shown(path)];
}

export function isFolder(path: string): boolean {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat)
      throw new UsageError(
        say({ en: `There is no file or folder ${path}`, it: `Non c'è un file o una cartella ${path}` }),
      );
    return stat.isDirectory();
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(
          say({
            en: `${path} cannot be read: ${reasonOf(error)}`,
            it: `${path} non si può leggere: ${reasonOf(error)}`,
          }),
        );
  }
}

function plansBelow(folder: string): string[] {
  const found: string[] = [];
  const root = realpathSync(folder);
  const visit = (path: string): void => {
    const entries = entriesOf(path);
    // A folder that cannot be listed is named like a file that cannot be read: reading it will say why.
    if (!entries) found.push(shown(path));
    for (const entry of entries ?? []) {
      const full = join(path, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') visit(full);
      } else if (isPlanFile(entry) && staysIn(root, full)) found.push(shown(full));
    }
  };
  visit(folder);
  return found;
}

function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}

/** No pipes and devices: reading them might never end. */
function isPlanFile(entry: Dirent): boolean {
  return extname(entry.name) === '.perf' && (entry.isFile() || entry.isSymbolicLink());
}

/** Files of the same folder that declare the plan or say that they are for it. */
function siblingsOf(path: string, plan: string): string[] {
  const folder = dirname(path);
  return (entriesOf(folder) ?? [])
    .filter((entry) => isPlanFile(entry) && entry.name !== basename(path))
    .map((entry) => join(folder, entry.name))
    .filter((file) => {
      const text = readText(file);
      return typeof text === 'string' && (planNamedBy(text) === plan || declares(text, plan));
    })
    .map(shown)
    .sort();
}

/** What the header says after `for` (or the Italian `per`). */
function planNamedBy(text: string): string | null {
  return /^\uFEFF?\s*perf[ \t]+\d+[ \t]+\p{L}+[ \t]+(?:for|per)[ \t]+`?([^\s`]+)/u.exec(text)?.[1] ?? null;
}

function declares(text: string, plan: string): boolean {
  return [...text.matchAll(/^[ \t]*(?:plan|piano)[ \t]+`?([^\s`{]+)/gmu)].some((match) => match[1] === plan);
}

function readText(path: string): string | { readonly reason: string } {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Why the system refuses, in words. */
export function reasonOf(error: unknown): string {
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

function staysIn(root: string, path: string): boolean {
  try {
    const real = realpathSync(path);
    return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
  } catch {
    return true; // a broken link: reading it will say so
  }
}

function shown(path: string): string {
  const near = relative(process.cwd(), resolve(path));
  return near.startsWith('..') ? resolve(path) : near;
}

// Reads the plans that PATHs name from disk, and reports what could not be read.

import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { TableFile } from '#language/index.ts';
import { UsageError } from '../errors.ts';
import { say } from '../language.ts';
import { readBytes, reasonOf } from './bytes.ts';
import { type FoundFiles, filesBelow, shownPath, type Unreadable } from './list-files.ts';
import { readTables } from './tables.ts';

export interface PlanFile {
  /** As shown to the user: relative to where the command runs. */
  readonly name: string;
  readonly text: string;
}

export interface ReadFiles {
  readonly files: readonly PlanFile[];
  readonly tables: readonly TableFile[];
  readonly unreadable: readonly Unreadable[];
  /** CSV files beside plans that have no description. */
  readonly undescribed: readonly string[];
}

/**
 * The .perf files that PATHs name, for a comparison. A folder means all files below it. A file means itself, and if it says `for PLAN` the files of
 * that plan in the same folder; not the whole folder, since two revisions of a plan may be side by side.
 */
export function readPlans(paths: readonly string[]): ReadFiles {
  const found = paths.map((path) => (isFolder(path) ? filesBelow(path, 'all below') : filesWith(path)));
  return readFound(found, paths);
}

/** Reads the listed files; a usage error if there are none. */
export function readFound(found: readonly FoundFiles[], paths: readonly string[]): ReadFiles {
  const all = (of: (one: FoundFiles) => readonly string[]): readonly string[] => [...new Set(found.flatMap(of))];
  const names = all(({ plans }) => plans);
  const unreadable = found.flatMap((one) => one.unreadable);
  if (names.length === 0 && unreadable.length === 0) throw noPlansIn(paths);
  const files: PlanFile[] = [];
  for (const name of names) {
    const read = readText(name);
    if (typeof read === 'string') files.push({ name, text: read });
    else unreadable.push({ name, reason: read.reason });
  }
  const tables = readTables(all(({ described }) => described));
  return {
    files,
    tables: tables.tables,
    unreadable: [...unreadable, ...tables.unreadable],
    undescribed: all(({ undescribed }) => undescribed),
  };
}

/** The .perf files that PATHs name: a file itself alone, a folder all below it. */
export function filesAt(paths: readonly string[]): string[] {
  const names = paths.flatMap((path) => {
    if (!isFolder(path)) return [shownPath(path)];
    const { plans, unreadable } = filesBelow(path, 'all below');
    return [...plans, ...unreadable.map(({ name }) => name)];
  });
  if (names.length === 0) throw noPlansIn(paths);
  return [...new Set(names)];
}

function noPlansIn(paths: readonly string[]): UsageError {
  return new UsageError(
    say({ en: `No .perf files in ${paths.join(', ')}`, it: `Nessun file .perf in ${paths.join(', ')}` }),
  );
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

/** A file with those of its folder that declare the plan named by its `for PLAN` or say the same `for PLAN`, and the tables there. */
function filesWith(path: string): FoundFiles {
  const text = readText(path);
  const plan = typeof text === 'string' ? planNamedBy(text) : null;
  const beside = filesBelow(dirname(path), 'this folder');
  const others =
    plan === null ? [] : beside.plans.filter((name) => basename(name) !== basename(path) && isOf(name, plan));
  return { ...beside, plans: [shownPath(path), ...others], unreadable: [] };
}

function isOf(name: string, plan: string): boolean {
  const text = readText(name);
  return typeof text === 'string' && (planNamedBy(text) === plan || declares(text, plan));
}

/** The plan or library named in the header after `for` (Italian: `per`). */
export function planNamedBy(text: string): string | null {
  return /^\uFEFF?\s*perf[ \t]+\d+[ \t]+\p{L}+[ \t]+(?:for|per)[ \t]+`?([^\s`]+)/u.exec(text)?.[1] ?? null;
}

function declares(text: string, plan: string): boolean {
  return [...text.matchAll(/^[ \t]*(?:plan|piano)[ \t]+`?([^\s`{]+)/gmu)].some((match) => match[1] === plan);
}

export function readText(path: string): string | { readonly reason: string } {
  try {
    return readBytes(path).toString('utf8');
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

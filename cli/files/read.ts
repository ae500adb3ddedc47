// Reads plans from disk as they are named, and says what could not be read.

import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { TableFile } from '#language/index.ts';
import { UsageError } from '../errors.ts';
import { say } from '../language.ts';
import { type Found, filesBelow, shown, type Unreadable } from './below.ts';
import { readBytes, reasonOf } from './bytes.ts';
import { readTables } from './tables.ts';

export interface PlanFile {
  /** As shown to the user: relative to where the command runs. */
  readonly name: string;
  readonly text: string;
}

export interface Read {
  readonly files: readonly PlanFile[];
  readonly tables: readonly TableFile[];
  readonly unreadable: readonly Unreadable[];
  /** CSV files beside plans that nothing says how to read. */
  readonly undescribed: readonly string[];
}

/**
 * The .perf files that PATHs name, for a comparison: a file stands for itself, with those of its folder that belong to the same plan
 * when it says `for PLAN`, since two revisions of a plan may lie side by side; a folder for all below it.
 */
export function readPlans(paths: readonly string[]): Read {
  const found = paths.map((path) => (isFolder(path) ? filesBelow(path, 'all below') : filesWith(path)));
  return readFound(found, paths);
}

/** What was found, read; a mistake of the command line where nothing was. */
export function readFound(found: readonly Found[], paths: readonly string[]): Read {
  const all = (of: (one: Found) => readonly string[]): readonly string[] => [...new Set(found.flatMap(of))];
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

/** The .perf files that PATHs name and no others: a file stands for itself alone, a folder for all below it. */
export function filesAt(paths: readonly string[]): string[] {
  const names = paths.flatMap((path) => {
    if (!isFolder(path)) return [shown(path)];
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

/** A file with those of its folder that declare the plan which it says that it is for, or that say the same; and the tables there. */
function filesWith(path: string): Found {
  const text = readText(path);
  const plan = typeof text === 'string' ? planNamedBy(text) : null;
  const beside = filesBelow(dirname(path), 'this folder');
  const others =
    plan === null ? [] : beside.plans.filter((name) => basename(name) !== basename(path) && isOf(name, plan));
  return { ...beside, plans: [shown(path), ...others], unreadable: [] };
}

function isOf(name: string, plan: string): boolean {
  const text = readText(name);
  return typeof text === 'string' && (planNamedBy(text) === plan || declares(text, plan));
}

/** What the header says after `for` (or the Italian `per`). */
function planNamedBy(text: string): string | null {
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

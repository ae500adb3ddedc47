// The files to read for a PATH: for a folder all below it; for a file the same files that the editor binds with it, all those below the nearest
// folder above in which a plan is declared. So a command given one file of a plan gives the same answer as given all.

import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { filesElsewhere } from '#language/index.ts';
import { togetherByFolder } from '#language/model/files/folders.ts';
import { type Parsed, parse } from '#language/syntax/parse.ts';
import { readTable } from '#language/table/read-table.ts';
import { libraryFilesAbove, mentionsLibrary } from './library-files.ts';
import { type FoundFiles, filesBelow, shownPath } from './list-files.ts';
import { isFolder, type ReadFiles, readFound, readText } from './read.ts';

/** Files that are bound together: one or more plans. */
export interface PlanGroup {
  readonly parsed: ReadonlyMap<string, Parsed>;
  /** The files named by a PATH. */
  readonly asked: ReadonlySet<string>;
  /** The files elsewhere of libraries that plans of the group use, and of plans that they follow. */
  readonly shared: ReadonlyMap<string, Parsed>;
  /** The files that could not be read. */
  readonly unread: readonly string[];
}

export interface ReadGroups extends ReadFiles {
  readonly groups: readonly PlanGroup[];
}

export function readGroups(paths: readonly string[]): ReadGroups {
  const folders = paths.filter(isFolder);
  const asked = new Set(paths.filter((path) => !folders.includes(path)).map(nameOf));
  const read = readFound([...folders.map((path) => filesBelow(path, 'all below')), ...[...asked].map(around)], paths);
  const trees = new Map<string, Parsed>();
  for (const file of read.files) trees.set(file.name, parse(file));
  for (const table of read.tables) trees.set(table.name, readTable(table));
  const groups = groupsOf([...trees.keys(), ...read.unreadable.map(({ name }) => name), ...read.undescribed], trees);
  const wanted = groups.filter((group) =>
    group.some((name) => asked.has(name) || folders.some((one) => isIn(one, name))),
  );
  const named = wanted.filter((group) => group.some((name) => asked.has(name)));
  // files of several folders that are named together are bound together
  const together = named.length > 1 ? [named.flat(), ...wanted.filter((group) => !named.includes(group))] : wanted;
  const needed = neededBy(together, trees);
  const kept = new Set([...wanted, ...needed.map((shared) => [...shared.keys()])].flat());
  const only = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ name }) => kept.has(name));
  return {
    files: only(read.files),
    tables: only(read.tables),
    unreadable: only(read.unreadable),
    undescribed: read.undescribed.filter((name) => kept.has(name)),
    groups: together.map((names, index) => ({
      shared: needed[index]!,
      parsed: new Map(names.flatMap((name) => parsedAs(name, trees))),
      asked,
      unread: read.unreadable.flatMap(({ name }) => (names.includes(name) ? [name] : [])),
    })),
  };
}

/** For each group the files elsewhere of libraries and of plans that its own use and follow; none where these do neither. */
function neededBy(
  groups: readonly (readonly string[])[],
  trees: ReadonlyMap<string, Parsed>,
): readonly ReadonlyMap<string, Parsed>[] {
  const elsewhere = filesElsewhere(new Map([...trees].map(([name, { value }]) => [name, value])));
  return groups.map((names) => new Map(elsewhere(names).flatMap((name) => parsedAs(name, trees))));
}

function parsedAs(name: string, trees: ReadonlyMap<string, Parsed>): readonly (readonly [string, Parsed])[] {
  const parsed = trees.get(name);
  return parsed === undefined ? [] : [[name, parsed]];
}

/** For a description the name of its table. */
function nameOf(path: string): string {
  return shownPath(path.endsWith('.csv.json') ? path.slice(0, -'.json'.length) : path);
}

/** true also if both are the same. */
export function isIn(folder: string, name: string): boolean {
  const way = relative(resolve(folder), resolve(name));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** By the editor's rule, which needs absolute paths with slashes. */
function groupsOf(names: readonly string[], trees: ReadonlyMap<string, Parsed>): readonly (readonly string[])[] {
  const byPath = new Map(names.map((name) => [resolve(name).replaceAll(sep, '/'), name]));
  const members = [...byPath].map(([path, name]) => ({ name: path, declaresPlan: declaresPlan(trees.get(name)) }));
  return [...togetherByFolder(members).values()].map((paths) => paths.map((path) => byPath.get(path)!));
}

function declaresPlan(parsed: Parsed | undefined): boolean {
  return parsed?.value.members.some(({ declaration }) => declaration.kind === 'plan') ?? false;
}

// ---------------------------------------------------------------------------------------------------------------- around a file

/**
 * The files that may be bound with a file: those below the root of its repository or below the current folder, if it is in one of them; else
 * those in its own folder.
 */
function around(name: string): FoundFiles {
  const own = dirname(resolve(name));
  const top = topOf(own);
  for (let folder = own; ; folder = dirname(folder)) {
    const found = filesBelow(folder, 'this folder');
    if (found.plans.some(holdsPlan)) {
      return withFile(top === null ? found : withLibraries(filesBelow(folder, 'all below'), folder, top), name);
    }
    if (top === null || folder === top) break;
  }
  return withFile(filesBelow(own, 'this folder'), name);
}

/** Adds the libraries in the folders above, up to the top. */
function withLibraries(found: FoundFiles, folder: string, top: string): FoundFiles {
  if (!mentionsLibrary(found.plans)) return found;
  return { ...found, plans: [...found.plans, ...libraryFilesAbove(folder, resolve(top))] };
}

/** Adds the file named by the user, whatever its name, and even if it is a link. */
function withFile(found: FoundFiles, name: string): FoundFiles {
  const { plans, described, undescribed, unreadable } = found;
  if (described.includes(name) || undescribed.includes(name)) return found;
  return { ...found, plans: [...new Set([...plans, name])], unreadable: unreadable.filter((one) => one.name !== name) };
}

function holdsPlan(name: string): boolean {
  const text = readText(name);
  return typeof text === 'string' && declaresPlan(parse({ name, text }));
}

function topOf(folder: string): string | null {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return above;
    if (above === dirname(above)) break;
  }
  return isIn(process.cwd(), folder) ? process.cwd() : null;
}

// Which files are read for a PATH: for a folder all below it; for a file those that the editor would read with it, which are all of the
// nearest folder above in which a plan is declared. A command that is given one file of a plan says what it says of the whole.

import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { togetherByFolder } from '#language/model/files/folders.ts';
import { type Parsed, parse } from '#language/syntax/parse.ts';
import { readTable } from '#language/table/read-table.ts';
import { type Found, filesBelow, shown } from './below.ts';
import { isFolder, type Read, readFound, readText } from './read.ts';

/** Files that make up plans among themselves. */
export interface Together {
  readonly parsed: ReadonlyMap<string, Parsed>;
  /** Those that a PATH names. */
  readonly asked: ReadonlySet<string>;
  /** Those that could not be read. */
  readonly unread: readonly string[];
}

export interface ReadTogether extends Read {
  readonly groups: readonly Together[];
}

export function readTogether(paths: readonly string[]): ReadTogether {
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
  // files of several folders that are named together are meant together
  const together = named.length > 1 ? [named.flat(), ...wanted.filter((group) => !named.includes(group))] : wanted;
  const kept = new Set(wanted.flat());
  const only = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ name }) => kept.has(name));
  return {
    files: only(read.files),
    tables: only(read.tables),
    unreadable: only(read.unreadable),
    undescribed: read.undescribed.filter((name) => kept.has(name)),
    groups: together.map((names) => ({
      parsed: new Map(names.flatMap((name) => parsedAs(name, trees))),
      asked,
      unread: read.unreadable.flatMap(({ name }) => (names.includes(name) ? [name] : [])),
    })),
  };
}

function parsedAs(name: string, trees: ReadonlyMap<string, Parsed>): readonly (readonly [string, Parsed])[] {
  const parsed = trees.get(name);
  return parsed === undefined ? [] : [[name, parsed]];
}

/** Of a description, the table. */
function nameOf(path: string): string {
  return shown(path.endsWith('.csv.json') ? path.slice(0, -'.json'.length) : path);
}

/** A file or a folder is in itself. */
export function isIn(folder: string, name: string): boolean {
  const way = relative(resolve(folder), resolve(name));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** By the editor's rule, which knows paths from the root with slashes. */
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
 * What may be read with a file. Folders above it are looked at up to the repository's, or to the one in which the command runs; a file
 * that lies in neither is read with what lies beside it.
 */
function around(name: string): Found {
  const own = dirname(resolve(name));
  const top = topOf(own);
  for (let folder = own; ; folder = dirname(folder)) {
    const found = filesBelow(folder, 'this folder');
    if (found.plans.some(holdsPlan)) return withFile(top === null ? found : filesBelow(folder, 'all below'), name);
    if (top === null || folder === top) break;
  }
  return withFile(filesBelow(own, 'this folder'), name);
}

/** Whatever it is called, and wherever it leads: it was asked for. */
function withFile(found: Found, name: string): Found {
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

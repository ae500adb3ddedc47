// The public API of the language: from texts to bound plans. Knows no files on disk; file names are just names.

import { assessDamage } from './damage/assess.ts';
import type { DataOf, Diagnostic } from './diagnostics/diagnostic.ts';
import { withoutRepeated } from './diagnostics/repeated.ts';
import { createReporter } from './diagnostics/report.ts';
import { bind } from './model/bind.ts';
import type { ParsedFile } from './model/collect.ts';
import { allFollowed, allNamed, followedBy, followedName, followsPlan } from './model/files/followed.ts';
import { type DeclaredFiles, findLibraries, type Library, librariesOf, usesLibrary } from './model/files/libraries.ts';
import { groupFiles } from './model/files/plan-files.ts';
import { unusedLibraries } from './model/libraries/unused.ts';
import { type LastingMemory, withoutMemory } from './model/memory.ts';
import type { Model } from './model/model.ts';
import { createSimilar, type Similar } from './names/similar-names.ts';
import { type Parsed, parse } from './syntax/parse.ts';
import type { SyntaxTree } from './syntax/tree.ts';
import { readTable, type TableFile } from './table/read-table.ts';

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

export interface Bound {
  /** A model for each declared plan, in the order of file names. */
  readonly value: readonly Model[];
  /** A model without a tree for each library that these files declare. */
  readonly libraries: readonly Model[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Compiled extends Bound {
  readonly trees: ReadonlyMap<string, SyntaxTree>;
}

/**
 * Parses and binds the files of a folder, including tables of actuals. Never throws, whatever the texts. `unread`: files of the folder that could not be
 * read.
 */
export function compile(
  files: readonly SourceFile[],
  tables: readonly TableFile[] = [],
  unread: readonly string[] = [],
): Compiled {
  const parsed = new Map<string, Parsed>();
  for (const file of files) parsed.set(file.name, parse(file));
  for (const table of tables) parsed.set(table.name, readTable(table));
  const compiled = compileParsed(parsed, { unread });
  const { value: plans, libraries, diagnostics } = compiled;
  const unused = unusedLibraries({ plans, libraries, diagnostics });
  return unused.length === 0 ? compiled : { ...compiled, diagnostics: [...diagnostics, ...unused] };
}

/** Asked for a folder: the files of others that its plans need. */
export type FilesElsewhere = (own: readonly string[]) => readonly string[];

/** Of all files that are read together: those of libraries, and of the plans that the folder's own follow. Looks for either once, when asked. */
export function filesElsewhere(trees: ReadonlyMap<string, SyntaxTree>): FilesElsewhere {
  let declared: DeclaredTogether | null = null;
  return (own) => {
    const ownTrees = own.flatMap((name) => trees.get(name) ?? []);
    const follows = ownTrees.some(followsPlan);
    if (!follows && !ownTrees.some(usesLibrary)) return [];
    declared ??= declaredTogether(trees);
    const before = follows ? filesBefore(new Set(own), declared.plans) : [];
    const uses = [...ownTrees, ...before.map(({ tree }) => tree)].some(usesLibrary);
    const needed = new Set([...before, ...(uses ? declared.common : [])].map(({ name }) => name));
    for (const name of own) needed.delete(name);
    return [...needed];
  };
}

interface DeclaredTogether {
  readonly plans: readonly DeclaredFiles[];
  /** Of libraries. */
  readonly common: ReadonlySet<ParsedFile>;
}

function declaredTogether(trees: ReadonlyMap<string, SyntaxTree>): DeclaredTogether {
  const files = [...trees].map(([name, tree]) => ({ name, tree })).toSorted(byName);
  const { files: common } = findLibraries(files, { report: () => {}, isOwn: () => false });
  const rest = files.filter((file) => !common.has(file));
  return { common, plans: groupFiles(rest, { similar: createSimilar(), report: () => {} }) };
}

function filesBefore(own: ReadonlySet<string>, plans: readonly DeclaredFiles[]): readonly ParsedFile[] {
  const here = plans.filter(({ file }) => own.has(file.name));
  return here.flatMap((of) => allNamed(of, plans)).flatMap(({ files }) => files);
}

export interface CompileOptions {
  /** Files of the folder that could not be read. */
  readonly unread: readonly string[];
  /** Files named by the user: if a plan is declared twice, the one in these is used. */
  readonly asked?: ReadonlySet<string>;
  /** The files elsewhere of libraries and of plans, which the plans of these files may use and follow. */
  readonly shared?: ReadonlyMap<string, Parsed>;
}

/** The same for parsed files. */
export function compileParsed(
  parsed: ReadonlyMap<string, Parsed>,
  { unread, asked = new Set(), shared = new Map() }: CompileOptions,
): Compiled {
  const trees = treesOf(parsed);
  const elsewhere = treesOf(shared);
  const bound = bindAll(trees, { asked, shared: elsewhere });
  const all = new Map([...shared, ...parsed]);
  const diagnostics = [...all.values()].flatMap((one) => one.diagnostics).concat(bound.diagnostics);
  const assessed = { diagnostics, trees: new Map([...elsewhere, ...trees]), unread };
  return { ...bound, value: assessDamage(bound, assessed), trees, diagnostics };
}

function treesOf(parsed: ReadonlyMap<string, Parsed>): ReadonlyMap<string, SyntaxTree> {
  return new Map([...parsed].map(([name, { value }]) => [name, value]));
}

export interface BindOptions {
  /** Files named by the user: if a plan is declared twice, the one in these is used. */
  readonly asked?: ReadonlySet<string>;
  /** For incremental binding: caches by the identity of declarations. */
  readonly memory?: LastingMemory | null;
  /** The files elsewhere of libraries and of plans, which the plans of these files may use and follow. */
  readonly shared?: ReadonlyMap<string, SyntaxTree>;
}

/** Binds parsed files. */
export function bindAll(trees: ReadonlyMap<string, SyntaxTree>, options: BindOptions = {}): Bound {
  underway.trees = trees;
  try {
    return bindFiles(
      [...trees].map(([name, tree]) => ({ name, tree })),
      options,
    );
  } finally {
    underway.trees = null;
  }
}

/**
 * A module-level root for the trees while they are bound: V8 marks what such a root reaches concurrently; what only the stack reaches is marked in the
 * final pause, for a large plan a third of a second.
 */
const underway: { trees: ReadonlyMap<string, SyntaxTree> | null } = { trees: null };

function bindFiles(
  files: readonly ParsedFile[],
  { asked = new Set(), memory = null, shared = noTrees }: BindOptions,
): Bound {
  const { report, diagnostics } = createReporter();
  const similar = createSimilar();
  const own = new Set(files.map(({ name }) => name));
  const elsewhere = [...shared].flatMap(([name, tree]) => (own.has(name) ? [] : [{ name, tree }]));
  const isOwn = ({ name }: Pick<ParsedFile, 'name'>): boolean => own.has(name);
  const { libraries, files: common } = findLibraries([...files, ...elsewhere].toSorted(byName), { report, isOwn });
  const plans = groupFiles(
    files.filter((file) => !common.has(file)),
    { similar, report, asked, libraries: libraries.map(({ code }) => code) },
  );
  const rest = plans.some(({ declaration }) => followedName(declaration) !== null) ? elsewhere : [];
  const others = groupFiles(
    rest.filter((file) => !common.has(file)),
    { similar, report: () => {}, libraries: libraries.map(({ code }) => code) },
  );
  const done = new Map<DeclaredFiles, BoundOne>();
  const binding: BindingWith = { libraries, similar, memory, plans: [...plans, ...others], done };
  const bindOne = (of: DeclaredFiles): BoundOne => bindWithThoseBefore(of, binding);
  const bound = plans.map(bindOne);
  const ofLibraries = libraries.filter(({ file }) => isOwn(file)).map(bindOne);
  const before = others.flatMap((of) => done.get(of) ?? []);
  const all = [...diagnostics, ...[...bound, ...ofLibraries, ...before].flatMap(({ found }) => found)];
  return {
    value: bound.flatMap(({ model }) => model ?? []),
    libraries: ofLibraries.flatMap(({ model }) => model ?? []),
    diagnostics: libraries.length + before.length === 0 ? all : withoutRepeated(all),
  };
}

interface BoundOne {
  readonly model: Model | null;
  readonly found: readonly Diagnostic[];
}

interface BindingWith {
  readonly memory: LastingMemory | null;
  readonly libraries: readonly Library[];
  readonly similar: Similar;
  /** All that may be followed. */
  readonly plans: readonly DeclaredFiles[];
  readonly done: Map<DeclaredFiles, BoundOne>;
}

/** A plan that is followed is bound before the one that follows it. */
function bindWithThoseBefore(of: DeclaredFiles, binding: BindingWith): BoundOne {
  const { plans, done } = binding;
  for (const one of [of, ...allFollowed(of, plans)].toReversed())
    if (!done.has(one)) done.set(one, bindWithLibraries(one, binding));
  return done.get(of)!;
}

/** Each plan and each library has a memory of its own: two plans read the same declaration of a library each in its own way. */
function bindWithLibraries(of: DeclaredFiles, { libraries, similar, memory, plans, done }: BindingWith): BoundOne {
  const { report, diagnostics } = createReporter();
  const used = librariesOf(of, { libraries, similar, report });
  const isUnresolved = diagnostics.some(({ code }) => code !== 'cycle');
  const followed = followedBy(of, plans, report);
  const sources = { ...of, libraries: used, earlier: followed && (done.get(followed)?.model ?? null) };
  const own = memory?.of(`${of.file.name} ${of.code}`) ?? null;
  const heard = own?.begin() ?? [];
  const model = bind(sources, { similar, memory: own ?? withoutMemory(report) });
  const found = heard.length === 0 ? diagnostics : [...diagnostics, ...heard];
  return { model, found: isUnresolved ? found.filter(isNoConsequence) : found };
}

/** What is unknown may be declared by a library that was not found. */
function isNoConsequence({ code, data }: Diagnostic): boolean {
  if (code === 'unknown-unit') return false;
  return code !== 'unknown-name' || ['office', 'plan', 'scorecard'].includes((data as DataOf<'unknown-name'>).what);
}

const noTrees: ReadonlyMap<string, SyntaxTree> = new Map();

function byName(a: ParsedFile, b: ParsedFile): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

export type { Anchor, Diagnostic, Fix, Keeps, MessageLanguage, Severity } from './diagnostics/diagnostic.ts';
export { fixesOf, messageOf } from './diagnostics/report.ts';
export type * from './model/figures.ts';
export type * from './model/indicator.ts';
export type * from './model/model.ts';
export type * from './model/rules.ts';
export { parse } from './syntax/parse.ts';
export type { TableFile } from './table/read-table.ts';

// The public API of the language: from texts to bound plans. Knows no files on disk; file names are just names.

import { assessDamage } from './damage/assess.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { createReporter } from './diagnostics/report.ts';
import { bind } from './model/bind.ts';
import type { ParsedFile } from './model/collect.ts';
import { groupFiles } from './model/files/plan-files.ts';
import { type LastingMemory, withoutMemory } from './model/memory.ts';
import type { Model } from './model/model.ts';
import { createSimilar } from './names/similar-names.ts';
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
  return compileParsed(parsed, { unread });
}

export interface CompileOptions {
  /** Files of the folder that could not be read. */
  readonly unread: readonly string[];
  /** Files named by the user: if a plan is declared twice, the one in these is used. */
  readonly asked?: ReadonlySet<string>;
}

/** The same for parsed files. */
export function compileParsed(
  parsed: ReadonlyMap<string, Parsed>,
  { unread, asked = new Set() }: CompileOptions,
): Compiled {
  const trees = new Map([...parsed].map(([name, { value }]) => [name, value]));
  const bound = bindAll(trees, { asked });
  const diagnostics = [...parsed.values()].flatMap((one) => one.diagnostics).concat(bound.diagnostics);
  return { value: assessDamage(bound.value, { diagnostics, trees, unread }), trees, diagnostics };
}

export interface BindOptions {
  /** Files named by the user: if a plan is declared twice, the one in these is used. */
  readonly asked?: ReadonlySet<string>;
  /** For incremental binding: caches by the identity of declarations. */
  readonly memory?: LastingMemory;
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

function bindFiles(files: readonly ParsedFile[], { asked = new Set(), memory: lasting }: BindOptions): Bound {
  const reporter = lasting ? { report: lasting.report, diagnostics: lasting.begin() } : createReporter();
  const { report, diagnostics } = reporter;
  const hearing = { similar: createSimilar(), memory: lasting ?? withoutMemory(report) };
  const groups = groupFiles(files, { similar: hearing.similar, report, asked });
  return { value: groups.flatMap((group) => bind(group, hearing) ?? []), diagnostics };
}

export type { Anchor, Diagnostic, Fix, Keeps, MessageLanguage, Severity } from './diagnostics/diagnostic.ts';
export { fixesOf, messageOf } from './diagnostics/report.ts';
export type * from './model/model.ts';
export { parse } from './syntax/parse.ts';
export type { TableFile } from './table/read-table.ts';

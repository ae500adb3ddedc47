// The language as others use it: text in, bound plans out. Knows no files on disk; names of files are names.

import { assessDamage } from './damage/assess.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { createReporter } from './diagnostics/report.ts';
import { bind } from './model/bind.ts';
import type { File } from './model/collect.ts';
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
  /** One for each plan that is declared, in the order of the files' names. */
  readonly value: readonly Model[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Compiled extends Bound {
  readonly trees: ReadonlyMap<string, SyntaxTree>;
}

/**
 * Reads and binds the files of one folder, tables of actuals among them. Never throws on what they say. `unread`: files that belong to it and
 * could not be read at all.
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
  /** Files that belong to the folder and could not be read at all. */
  readonly unread: readonly string[];
  /** Files that somebody asked for by name: of a plan that two files declare, theirs holds. */
  readonly asked?: ReadonlySet<string>;
}

/** The same, of files that have been read. */
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
  /** Of a plan that two files declare, the one holds that was asked for by its name. */
  readonly asked?: ReadonlySet<string>;
  /** For whoever binds again and again: what a declaration says is read once, as long as it is the same object. */
  readonly memory?: LastingMemory;
}

/** Binds files that have been read. */
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
 * What is being bound, in the sight of the garbage collector: what hangs from a module it marks beside the work; what hangs from the
 * stack alone, of a large plan for a third of a second, while everything waits.
 */
const underway: { trees: ReadonlyMap<string, SyntaxTree> | null } = { trees: null };

function bindFiles(files: readonly File[], { asked = new Set(), memory: lasting }: BindOptions): Bound {
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

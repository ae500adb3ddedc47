// Which mutants the types refuse: what no test can be asked, since nobody could have written it. Many at a time in a copy of the code, each with its
// lines left where they are, so that an error tells by its line whose it is.

import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './instrument.ts';

const parts = ['language', 'engine', 'lsp', 'cli', 'package.json', 'tsconfig.json'];

export function refused(mutants: readonly Mutant[], folder: string): ReadonlySet<Mutant> {
  rmSync(folder, { recursive: true, force: true });
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  const found = new Set<Mutant>();
  for (let left = mutants; left.length > 0; ) {
    const round = apart(left);
    for (const mutant of refusedOf(round, folder)) found.add(mutant);
    left = left.filter((mutant) => !round.includes(mutant));
  }
  return found;
}

/** As many as have no line of a file in common. */
function apart(mutants: readonly Mutant[]): readonly Mutant[] {
  const taken: Mutant[] = [];
  for (const one of mutants) if (!taken.some((other) => other.file === one.file && meet(one, other))) taken.push(one);
  return taken;
}

function meet(one: Mutant, other: Mutant): boolean {
  return one.line <= lastLine(other) && other.line <= lastLine(one);
}

function lastLine({ line, original }: Mutant): number {
  return line + original.split('\n').length - 1;
}

function refusedOf(mutants: readonly Mutant[], folder: string): readonly Mutant[] {
  const files = Map.groupBy(mutants, ({ file }) => file);
  for (const [file, its] of files) writeFileSync(join(folder, file), withMutants(readFileSync(file, 'utf8'), its));
  const errors = errorsIn(folder);
  for (const file of files.keys()) cpSync(file, join(folder, file));
  return mutants.filter((one) =>
    errors.some(({ file, line }) => file === one.file && line >= one.line && line <= lastLine(one)),
  );
}

function withMutants(text: string, mutants: readonly Mutant[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return mutants
    .toSorted((one, other) => other.line - one.line)
    .reduce((changed, { line, column, original, replacement }) => {
      const start = starts[line - 1]! + column - 1;
      const lines = (of: string): number => of.split('\n').length;
      const flat = lines(replacement) > lines(original) ? replacement.replace(/\s*\n\s*/g, ' ') : replacement;
      const padded = flat + '\n'.repeat(lines(original) - lines(flat));
      return changed.slice(0, start) + padded + changed.slice(start + original.length);
    }, text);
}

function errorsIn(folder: string): readonly { readonly file: string; readonly line: number }[] {
  const found = [...output(folder).matchAll(/^(\S+)\((\d+),\d+\): error/gm)];
  return found.map(([, file, line]) => ({ file: file!, line: Number(line) }));
}

function output(folder: string): string {
  try {
    return execFileSync('tsc', ['--noEmit', '--pretty', 'false'], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

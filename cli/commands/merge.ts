// `perfplan git merge`: the merge driver that git calls. Writes the result over ours, as git wants it; exit 1 where a person must decide.

import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { visible } from '#language/syntax/visible.ts';
import { UsageError } from '../errors.ts';
import { cannotWrite } from '../files/exact-text.ts';
import { writeAtomically } from '../files/write.ts';
import { mergeByMeaning } from '../git/merge/merge.ts';
import { tryGit } from '../git/run.ts';
import { say } from '../language.ts';

interface Options {
  readonly markerSize: number;
}

export function mergeCommand(): Command {
  return new Command('merge')
    .description(
      say({
        en: 'The merge driver: merge three revisions of a plan by meaning. Git calls it; %O %A %B %P are its arguments.',
        it: 'Il driver di unione: unisce tre revisioni di un piano secondo il significato. Lo chiama git; i suoi argomenti sono %O %A %B %P.',
      }),
    )
    .argument('<base>', say({ en: 'the common ancestor (%O)', it: "l'antenato comune (%O)" }))
    .argument(
      '<ours>',
      say({
        en: 'our revision, which the result replaces (%A)',
        it: 'la nostra revisione, che il risultato sostituisce (%A)',
      }),
    )
    .argument('<theirs>', say({ en: 'their revision (%B)', it: 'la loro revisione (%B)' }))
    .argument('[path]', say({ en: 'where the result will stand (%P)', it: 'dove starà il risultato (%P)' }))
    .addOption(
      new Option(
        '--marker-size <size>',
        say({ en: 'how long the marks of conflicts are (%L)', it: 'la lunghezza dei segni di conflitto (%L)' }),
      )
        .argParser(sizeOf)
        .default(7),
    )
    .action((base: string, ours: string, theirs: string, path: string | undefined, { markerSize }: Options) => {
      merge({ base, ours, theirs, path: path ?? ours }, markerSize);
    });
}

/** Tells git that the merge failed; up to 128 would mean that there are conflicts. */
const failed = 129;

interface Files {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly path: string;
}

function merge(files: Files, size: number): void {
  const [base, ours, theirs] = [read(files.base), read(files.ours), read(files.theirs)];
  const isText = base !== null && ours !== null && theirs !== null;
  const merged = isText ? mergeByMeaning({ base, ours, theirs }, { size, ours: 'ours', theirs: 'theirs' }) : null;
  if (merged) {
    try {
      writeAtomically(files.ours, merged.text);
    } catch (error) {
      console.error(visible(`perfplan: ${cannotWrite(files.path, error)}`));
      process.exitCode = failed;
      return;
    }
    if (merged.conflicts > 0)
      console.error(
        visible(
          `perfplan: ${files.path}: ${merged.conflicts} ${merged.conflicts === 1 ? 'conflict' : 'conflicts'} in meaning`,
        ),
      );
    process.exitCode = merged.conflicts > 0 ? 1 : 0;
  } else process.exitCode = mergeAsText(files, size);
}

/** Files that cannot be read as plans are merged by lines, with git's own merge. */
function mergeAsText({ base, ours, theirs }: Files, size: number): number {
  const labels = ['ours', 'base', 'theirs'].flatMap((label) => ['-L', label]);
  const { status, stderr } = tryGit(['merge-file', `--marker-size=${size}`, ...labels, '--', ours, base, theirs]);
  if (status > 127) throw new UsageError(`git merge-file: ${stderr}`);
  return status > 0 ? 1 : 0;
}

/** null if the bytes are not UTF-8: they could not be written back unchanged. */
function read(path: string): string | null {
  try {
    const bytes = readFileSync(path);
    return isUtf8(bytes) ? bytes.toString('utf8') : null;
  } catch (error) {
    throw new UsageError(
      say({
        en: `${path} cannot be read: ${error instanceof Error ? error.message : error}`,
        it: `${path} non si può leggere: ${error instanceof Error ? error.message : error}`,
      }),
    );
  }
}

function sizeOf(text: string): number {
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size > 100)
    throw new UsageError(
      say({
        en: `${text} is no length for a mark: 7 is usual`,
        it: `${text} non è la lunghezza di un segno: di solito è 7`,
      }),
    );
  return size;
}

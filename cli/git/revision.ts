// The plans of a git revision, read from git's object store, never through the work tree. Knows the git command, no models.

import { posix } from 'node:path';
import type { TableFile } from '#language/index.ts';
import { parse } from '#language/index.ts';
import { decodeTable } from '#language/table/decode.ts';
import { UsageError } from '../errors.ts';
import type { PlanFile } from '../files/read.ts';
import { say } from '../language.ts';
import { git, tryGit } from './run.ts';

export interface RevisionFiles {
  readonly files: readonly PlanFile[];
  readonly tables: readonly TableFile[];
}

/** The object name of a revision, of `REV:path` or of `:path`; null if git knows none. */
export function resolveRevision(revision: string): string | null {
  const { status, stdout } = tryGit(['rev-parse', '--verify', '--quiet', '--end-of-options', revision]);
  return status === 0 ? stdout.toString('utf8').trim() : null;
}

/** The merge base of two revisions. */
export function mergeBase(one: string, other: string): string {
  return git(['merge-base', '--end-of-options', one, other]).trim();
}

/**
 * The plan files at the given paths of a revision: a file (with the files of its plan beside it if it says `for PLAN`) or a folder. Empty if the
 * paths did not exist then.
 */
export function readRevision(revision: string, paths: readonly string[]): RevisionFiles {
  const object = resolveRevision(revision);
  if (object === null)
    throw new UsageError(
      say({
        en: `${revision} is neither a file, nor a folder, nor a revision that git knows`,
        it: `${revision} non è un file, né una cartella, né una revisione che git conosce`,
      }),
    );
  const kind = git(['cat-file', '-t', object]).trim();
  if (kind === 'blob') return decoded(readBlobs([{ path: afterColon(revision), object }]));
  const blobs = blobsOf(object).filter(({ path }) => isPlanFile(path));
  const prefix = revision.includes(':') ? '' : git(['rev-parse', '--show-prefix']).replace(/\n$/, '');
  const wanted = new Map(paths.flatMap((path) => at(blobs, normalised(prefix, path))).map((blob) => [blob.path, blob]));
  return decoded(readBlobs([...wanted.values()]));
}

function afterColon(revision: string): string {
  return posix.basename(revision.slice(revision.lastIndexOf(':') + 1));
}

// ------------------------------------------------------------------------------------------------------------------ which files

interface Blob {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  readonly object: string;
}

/** Without links and submodules: nothing outside of the revision is read. */
function blobsOf(tree: string): readonly Blob[] {
  const listed = git(['ls-tree', '-r', '-z', '--full-tree', tree]).split('\0');
  return listed.flatMap((line) => {
    const match = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/s.exec(line);
    return match ? [{ path: match[2]!, object: match[1]! }] : [];
  });
}

function isPlanFile(path: string): boolean {
  return (
    /\.(?:perf|csv|csv\.json)$/.test(path) &&
    !path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')
  );
}

/** Relative to the root of the repository, whatever the current folder. */
function normalised(prefix: string, path: string): string {
  const joined = posix.normalize(posix.join(prefix, path.replaceAll('\\', '/'))).replace(/\/+$/, '');
  if (joined.startsWith('..') || path.startsWith('/'))
    throw new UsageError(say({ en: `${path} lies outside the repository`, it: `${path} è fuori dal repository` }));
  return joined === '.' ? '' : joined;
}

function at(blobs: readonly Blob[], path: string): readonly Blob[] {
  const file = blobs.find((blob) => blob.path === path);
  if (!file) return blobs.filter((blob) => path === '' || blob.path.startsWith(`${path}/`));
  const [{ text }] = readBlobs([file]) as [Read];
  const plan = planNamedBy(file.path, text);
  if (plan === null) return [file, ...blobs.filter((blob) => isBeside(blob, path) && !blob.path.endsWith('.perf'))];
  return blobs.filter((blob) => isBeside(blob, path));
}

function isBeside(blob: Blob, path: string): boolean {
  return posix.dirname(blob.path) === posix.dirname(path);
}

function planNamedBy(name: string, bytes: Buffer): string | null {
  return parse({ name, text: bytes.toString('utf8') }).value.header?.plan?.text ?? null;
}

// --------------------------------------------------------------------------------------------------------------------- contents

interface Read {
  readonly path: string;
  readonly text: Buffer;
}

/** With one process for all files. */
function readBlobs(blobs: readonly Blob[]): readonly Read[] {
  const input = blobs.map(({ object }) => `${object}\n`).join('');
  const { status, stdout, stderr } = tryGit(['cat-file', '--batch'], { input });
  if (status !== 0) throw new UsageError(`git: ${stderr}`);
  let offset = 0;
  return blobs.map(({ path }) => {
    const headEnd = stdout.indexOf(10, offset);
    const size = Number(stdout.subarray(offset, headEnd).toString('latin1').split(' ')[2]);
    // `... missing`: a partial clone, or a damaged repository
    if (headEnd < 0 || !Number.isInteger(size)) throw new UsageError(notThere(path));
    const text = stdout.subarray(headEnd + 1, headEnd + 1 + size);
    offset = headEnd + 1 + size + 1;
    return { path, text };
  });
}

function notThere(path: string): string {
  return say({
    en: `git does not have the contents of ${path} in that revision: fetch them (git fetch --refetch), or compare folders`,
    it: `git non ha il contenuto di ${path} in quella revisione: recuperarlo (git fetch --refetch), o confrontare cartelle`,
  });
}

function decoded(all: readonly Read[]): RevisionFiles {
  const byPath = new Map(all.map((one) => [one.path, one.text]));
  const files = all
    .filter(({ path }) => path.endsWith('.perf'))
    .map(({ path, text }) => ({ name: path, text: text.toString('utf8') }));
  const tables = all.flatMap(({ path, text }): TableFile[] => {
    const settings = path.endsWith('.csv') ? byPath.get(`${path}.json`)?.toString('utf8') : undefined;
    if (settings === undefined) return [];
    return [{ name: path, text: decodeTable(text, settings), settings: { name: `${path}.json`, text: settings } }];
  });
  return { files, tables };
}

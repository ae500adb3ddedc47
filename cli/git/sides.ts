// The two sides of a comparison, from the command line: files, folders and revisions. Knows no models.

import { existsSync } from 'node:fs';
import type { TableFile } from '#language/index.ts';
import { UsageError } from '../errors.ts';
import { type PlanFile, readPlans } from '../files/read.ts';
import { say } from '../language.ts';
import { mergeBase, readRevision, resolveRevision } from './revision.ts';

export interface ComparedSide {
  /** As the user wrote it: `HEAD~3`, `examples/modena-2024`. */
  readonly name: string;
  readonly files: readonly PlanFile[];
  readonly tables: readonly TableFile[];
}

export interface Sides {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
}

/**
 * `A B`: each a file, a folder, or a revision. `REV`: against the work tree. `A..B`; `A...B` from their merge base. `paths`: the arguments after
 * `--`, by default the current folder; with `--` all operands are revisions.
 */
export function sidesOf(operands: readonly string[], paths: readonly string[] | null): Sides {
  const kind: Kind = paths === null ? 'anything' : 'revisions';
  const [first, second, ...more] = operands.flatMap((operand) => splitRange(operand, kind));
  if (more.length > 0)
    throw new UsageError(
      say({
        en: 'diff compares two things: perfplan diff A B, or perfplan diff REV -- PATH',
        it: 'diff confronta due cose: perfplan diff A B, oppure perfplan diff REV -- PATH',
      }),
    );
  const where = paths ?? ['.'];
  const before = sideOf(first ?? { name: 'HEAD', revision: 'HEAD' }, where, kind);
  return { before, after: second === undefined ? workTree(where) : sideOf(second, where, kind) };
}

/** What operands may be: revisions alone if there is a `--`, as in git. */
type Kind = 'anything' | 'revisions';

interface Operand {
  readonly name: string;
  readonly revision: string;
}

/** Not a range if a file has that name. */
function splitRange(operand: string, kind: Kind): readonly Operand[] {
  const [, from = '', dots = '', to = ''] = /^(.*?)(\.\.\.?)(?!\.)(.*)$/.exec(operand) ?? [];
  const isPath = (kind === 'anything' && existsSync(operand)) || (/[/\\]/.test(from + to) && !areKnown(from, to));
  if (!dots || isPath) return [{ name: operand, revision: operand }];
  const [start, end] = [from || 'HEAD', to || 'HEAD'];
  const parted =
    dots === '...' ? { name: `${start}...`, revision: mergeBase(start, end) } : { name: start, revision: start };
  return [parted, { name: end, revision: end }];
}

/** `../old` is a path, `origin/main..feature/x` is a range. */
function areKnown(from: string, to: string): boolean {
  return resolveRevision(from || 'HEAD') !== null && resolveRevision(to || 'HEAD') !== null;
}

function sideOf({ name, revision }: Operand, paths: readonly string[], kind: Kind): ComparedSide {
  if (kind === 'anything' && existsSync(revision)) return { name, ...readWhole([revision]) };
  return { name, ...readRevision(revision, paths) };
}

function workTree(paths: readonly string[]): ComparedSide {
  return { name: paths.join(' '), ...readWhole(paths) };
}

/** All files must be readable: comparing half a plan would show changes that are none. */
function readWhole(paths: readonly string[]): Pick<ComparedSide, 'files' | 'tables'> {
  const { files, tables, unreadable } = readPlans(paths);
  const [first] = unreadable;
  if (first)
    throw new UsageError(
      say({
        en: `${first.name} cannot be read: ${first.reason}`,
        it: `${first.name} non si può leggere: ${first.reason}`,
      }),
    );
  return { files, tables };
}

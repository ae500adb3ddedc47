// The two sides of a comparison, from what stands on the command line: files, folders and revisions. Knows no models.

import { existsSync } from 'node:fs';
import type { TableFile } from '#language/index.ts';
import { UsageError } from '../errors.ts';
import { type PlanFile, readPlans } from '../files/read.ts';
import { say } from '../language.ts';
import { mergeBase, readRevision, resolveRevision } from './revision.ts';

export interface Side {
  /** As the user wrote it: `HEAD~3`, `examples/modena-2024`. */
  readonly name: string;
  readonly files: readonly PlanFile[];
  readonly tables: readonly TableFile[];
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/**
 * `A B`: each a file, a folder, or a revision. `REV`: against the work tree. `A..B`; `A...B` from where they parted. `paths`: what
 * stands after `--`; where there are none, the folder in which the command runs. With them, everything before is a revision.
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

/** What operands may be: with a `--` they are revisions alone, as for git. */
type Kind = 'anything' | 'revisions';

interface Operand {
  readonly name: string;
  readonly revision: string;
}

/** A range is none where a file is called that. */
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

function sideOf({ name, revision }: Operand, paths: readonly string[], kind: Kind): Side {
  if (kind === 'anything' && existsSync(revision)) return { name, ...readWhole([revision]) };
  return { name, ...readRevision(revision, paths) };
}

function workTree(paths: readonly string[]): Side {
  return { name: paths.join(' '), ...readWhole(paths) };
}

/** A comparison of half a plan would tell of changes that there are not. */
function readWhole(paths: readonly string[]): Pick<Side, 'files' | 'tables'> {
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

// A comparison as it is told: by area, the changes with their effects, the long lists shortened; the scores that changed with what
// changed them. Plain data for the renderers; reads the comparison, computes no scores.

import { absolute, add, compare, isZero, type Rational, zero } from '#engine/arithmetic/rational.ts';
import type { Change, ChangeKind, Diff, ScoreShift } from '#engine/diff/change.ts';

export interface AreaPart {
  readonly area: Change['area'];
  /** The area's own score, where it changed. */
  readonly shift: ScoreShift | null;
  readonly entries: readonly EntryPart[];
}

export type EntryPart =
  | { readonly kind: 'change'; readonly change: Change }
  /** The rest of a long list of one kind. */
  | { readonly kind: 'more'; readonly of: ChangeKind; readonly count: number; readonly together: Rational };

/** How many of a kind that comes in hundreds are told one by one. */
const told = 8;
const shortened: ReadonlySet<ChangeKind> = new Set(['value', 'baseline', 'evaluation', 'budget', 'text']);

/** Areas in the order of the later plan's tree; what belongs to none comes last. */
export function areasOf(
  { changes, after, effect }: Diff,
  { all }: { readonly all: 'all' | 'shortened' },
): readonly AreaPart[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const code = change.area?.code ?? '';
    const group = groups.get(code);
    if (group) group.push(change);
    else groups.set(code, [change]);
  }
  const order = [...after.root.children, ...after.scorecards].map(({ code }) => code);
  const place = (code: string): number =>
    code === '' ? order.length + 1 : (order.indexOf(code) + order.length + 1) % (order.length + 1);
  return [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([code, members]) => ({
      area: members[0]!.area,
      shift:
        effect.scores.find(
          (shift) => shift.kind === 'node' && code !== '' && shift.path === code && !shift.scorecard,
        ) ?? null,
      entries: entriesOf(members, all),
    }));
}

function entriesOf(changes: readonly Change[], all: 'all' | 'shortened'): readonly EntryPart[] {
  const entries: EntryPart[] = [];
  const byKind = new Map<ChangeKind, Change[]>();
  for (const change of changes) byKind.set(change.kind, [...(byKind.get(change.kind) ?? []), change]);
  for (const [kind, members] of byKind) {
    const short = all === 'shortened' && shortened.has(kind) && members.length > told + 1;
    const kept = new Set(short ? [...members].sort(byEffect).slice(0, told) : members);
    for (const change of members) if (kept.has(change)) entries.push({ kind: 'change', change });
    const rest = members.filter((change) => !kept.has(change));
    if (rest.length > 0) {
      const together = rest.reduce((sum, { effect }) => add(sum, effect.root.difference), zero);
      entries.push({ kind: 'more', of: kind, count: rest.length, together });
    }
  }
  return entries;
}

function byEffect(a: Change, b: Change): number {
  return compare(absolute(b.effect.root.difference), absolute(a.effect.root.difference));
}

// ---------------------------------------------------------------------------------------------------------------------- scores

export interface ScorePart {
  readonly shift: ScoreShift;
  /** What changed it, the most first; the differences add up to the shift's. */
  readonly causes: readonly { readonly change: Change; readonly difference: Rational }[];
}

/** Every score that is not what it was. */
export function scoresOf({ changes, effect }: Diff): readonly ScorePart[] {
  const causes = new Map<string, { change: Change; difference: Rational }[]>();
  for (const change of changes) {
    for (const { key, difference } of change.effect.scores) {
      if (isZero(difference)) continue;
      const known = causes.get(key);
      if (known) known.push({ change, difference });
      else causes.set(key, [{ change, difference }]);
    }
  }
  return effect.scores.map((shift) => ({
    shift,
    causes: (causes.get(shift.key) ?? []).sort((a, b) => compare(absolute(b.difference), absolute(a.difference))),
  }));
}

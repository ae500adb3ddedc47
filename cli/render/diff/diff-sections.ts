// The sections of a comparison: changes with their effects by area, with long lists shortened; changed scores with their causes. Plain data for
// the renderers; computes no scores.

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

/** How many changes of a frequent kind are listed one by one. */
const told = 8;
const shortened: ReadonlySet<ChangeKind> = new Set(['value', 'baseline', 'benchmark', 'evaluation', 'budget', 'text']);

/** Areas in the order of the later plan's tree; changes without an area come last. */
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
  for (const change of changes) {
    const known = byKind.get(change.kind);
    if (known) known.push(change);
    else byKind.set(change.kind, [change]);
  }
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
  /** The changes that caused it, the largest first; their differences add up to that of the shift. */
  readonly causes: readonly { readonly change: Change; readonly difference: Rational }[];
}

/** Every score that changed. */
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

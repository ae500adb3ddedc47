// Differences put together into changes, in the order in which they are applied. Knows no scores.
//
// The order is fixed, so that the same two plans always give the same effects. What was measured comes first: what a plan decides is
// then judged by what is known today, not by what was known when it was written. What is needed by others comes before them, what
// others needed goes after them.
//
//   1 measures, offices, scales, policies that are new     6 formulas, units, scales
//   2 values, baselines, evaluations                       7 rules
//   3 what is new in the tree, from the top down           8 weights
//   4 what moved, from the top down                        9 targets
//   5 what is gone from the tree; new codes               10 measures, offices, scales, policies that are gone; budgets, texts
//
// Within each step the order is that of the later plan's text.

import type { ChangeKind } from './change.ts';
import { type Claim, Claims, type Comparison } from './claims.ts';
import type { Difference } from './difference.ts';
import type { Entity } from './draft.ts';

export interface Group extends Claim {
  readonly differences: readonly Difference[];
}

export function groups(comparison: Comparison): readonly Group[] {
  const claims = new Claims(comparison);
  const found = new Map<string, Claim & { differences: Difference[] }>();
  for (const difference of comparison.all) {
    const claimed = claims.of(difference);
    const name = `${claimed.kind} ${claimed.name}`;
    const group = found.get(name);
    if (group) group.differences.push(difference);
    else found.set(name, { ...claimed, differences: [difference] });
  }
  return [...found.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

const ranks: Record<ChangeKind, number> = {
  value: 20,
  baseline: 21,
  evaluation: 22,
  added: 30,
  moved: 40,
  removed: 50,
  renamed: 55,
  formula: 60,
  scoring: 61,
  rule: 70,
  weights: 80,
  target: 90,
  budget: 96,
  published: 97,
  text: 98,
};

function rankOf({ kind, subject }: Group): number {
  const inTree =
    subject.source.kind === 'node' || subject.source.kind === 'place' || subject.source.kind === 'indicator';
  if (kind === 'added') return inTree ? ranks.added + along(subject) : 10;
  if (kind === 'removed') return inTree ? ranks.removed : 95;
  return ranks[kind] + (kind === 'moved' ? along(subject) : 0);
}

/** From the top down, as a part of one step. */
function along({ source }: Entity): number {
  const depth = source.kind === 'node' ? source.thing.depth : source.kind === 'place' ? source.thing.node.depth + 1 : 0;
  return depth / 1000;
}

/** What can change no score is not scored again: texts, and what nothing reads yet or any more. */
export function isScored({ kind, subject, differences }: Group): boolean {
  if (kind === 'renamed' || kind === 'budget' || kind === 'published' || kind === 'text') return false;
  const presence = kind === 'added' || kind === 'removed';
  return !presence || isInTree(subject) || differences.some((difference) => difference.kind === 'fact');
}

function isInTree({ source }: Entity): boolean {
  return source.kind === 'node' || source.kind === 'place' || source.kind === 'indicator';
}

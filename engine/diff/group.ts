// Groups differences into changes, in the order in which they are applied. Knows no scores.
//
// The order is fixed, so that the same two plans always give the same effects. Values come first: decisions are then judged by what is known
// today, not by what was known when the plan was written. Things are added before, and removed after, those that refer to them.
//
//   1 measures, offices, scales, policies that are new     6 formulas, units, scales
//   2 values, baselines, evaluations                       7 rules
//   3 added to the tree, from the top down                 8 weights
//   4 moved, from the top down                             9 targets
//   5 removed from the tree; new codes                    10 measures, offices, scales, policies that are removed; budgets, texts
//
// Within each step the order is that of the later plan's text.

import { ancestorLevels } from './ancestors.ts';
import type { ChangeKind } from './change.ts';
import { type Claim, Claims, type SheetPair } from './claims.ts';
import type { Difference } from './difference.ts';
import type { Entity } from './fact-sheet.ts';

export interface ChangeGroup extends Claim {
  /** The subject is the node above the things that changed. */
  readonly together: boolean;
  readonly differences: readonly Difference[];
}

export function groups(comparison: SheetPair): readonly ChangeGroup[] {
  const single = oneByOne(comparison);
  const { before, after } = comparison;
  const size = before.entities.size + after.entities.size;
  let found = single;
  for (const holder of ancestorLevels(comparison)) {
    if (found.filter(needsFullScoring).length * size <= mostScored) break;
    found = mergeBelow(single, holder);
  }
  return [...found].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Changes that may affect any score need the whole plan scored again: at most so many things in all; beyond that changes are merged. */
const mostScored = 2_000_000;

function needsFullScoring(group: ChangeGroup): boolean {
  return mayChangeScores(group) && !concernsSingleThings(group);
}

/** Merges the changes of one kind below one node. */
function mergeBelow(single: readonly ChangeGroup[], holderOf: (group: ChangeGroup) => Entity): readonly ChangeGroup[] {
  const found = new Map<string, ChangeGroup & { differences: Difference[] }>();
  for (const group of single) {
    const subject = needsFullScoring(group) ? holderOf(group) : group.subject;
    const name = needsFullScoring(group) ? `under ${subject.key}` : group.name;
    const known = found.get(`${group.kind} ${name}`);
    if (known) for (const one of group.differences) known.differences.push(one);
    else {
      const held = { name, subject, together: needsFullScoring(group), differences: [...group.differences] };
      found.set(`${group.kind} ${name}`, { ...group, ...held });
    }
  }
  return [...found.values()];
}

function oneByOne(comparison: SheetPair): readonly ChangeGroup[] {
  const claims = new Claims(comparison);
  const found = new Map<string, ChangeGroup & { differences: Difference[] }>();
  for (const difference of comparison.all) {
    const claimed = claims.of(difference);
    const name = `${claimed.kind} ${claimed.name}`;
    const group = found.get(name);
    if (group) group.differences.push(difference);
    else found.set(name, { ...claimed, together: false, differences: [difference] });
  }
  return [...found.values()];
}

const ranks: Record<ChangeKind, number> = {
  value: 20,
  baseline: 21,
  benchmark: 21,
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

function rankOf({ kind, subject }: ChangeGroup): number {
  const inTree =
    subject.source.kind === 'node' || subject.source.kind === 'place' || subject.source.kind === 'indicator';
  if (kind === 'added') return inTree ? ranks.added + depthWithinStep(subject) : 10;
  if (kind === 'removed') return inTree ? ranks.removed : 95;
  return ranks[kind] + (kind === 'moved' ? depthWithinStep(subject) : 0);
}

/** Orders from the top down within a step: a fraction below 1. */
function depthWithinStep({ source }: Entity): number {
  const depth = source.kind === 'node' ? source.thing.depth : source.kind === 'place' ? source.thing.node.depth + 1 : 0;
  return depth / 1000;
}

/** Whether it may change a score: texts do not, nor measures and the like that nothing reads yet, or any more. */
export function mayChangeScores({ kind, subject, differences }: ChangeGroup): boolean {
  if (kind === 'renamed' || kind === 'budget' || kind === 'published' || kind === 'text') return false;
  const presence = kind === 'added' || kind === 'removed';
  return !presence || isInTree(subject) || differences.some((difference) => difference.kind === 'fact');
}

/** Whether it concerns single things alone, so that the model can be changed in place. */
export function concernsSingleThings({ kind, differences }: ChangeGroup): boolean {
  if (kind === 'rule') return true;
  const own = /^(?:target|value|source|baseline|benchmark|unit|percent)\b/;
  return (
    (kind === 'value' || kind === 'target' || kind === 'baseline' || kind === 'benchmark') &&
    differences.every((one) => one.kind === 'fact' && own.test(one.field))
  );
}

function isInTree({ source }: Entity): boolean {
  return source.kind === 'node' || source.kind === 'place' || source.kind === 'indicator';
}

// The flat mean: of all indicators below a node, whatever the levels between, each for itself. What weighs nothing stays out, as does everything below
// it. A node that an evaluator decided stands for the indicators below it: each counts what was decided. Loops, not recursion: a tree may be deeper
// than the call stack.

import type { Rational } from '../arithmetic/rational.ts';
import { tidy } from '../arithmetic/rational.ts';
import { Sum } from '../arithmetic/sum.ts';
import type { NodeResult, PlaceResult } from '../result.ts';
import { wholeWeights } from '../rules/aggregate.ts';
import { isExempt } from './decisions.ts';
import type { GroupsMean } from './groups.ts';

/** An indicator, or a node that an evaluator decided. */
export interface FlatMember {
  readonly member: PlaceResult | NodeResult;
  /** For how many indicators it counts. */
  readonly times: bigint;
  /** It is an indicator of the node itself. */
  readonly own: boolean;
}

export function flatMembers(of: NodeResult): readonly FlatMember[] {
  const found: FlatMember[] = [];
  const pending: NodeResult[] = [of];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const member of weighingMembers(next)) {
      if (member.kind === 'place') found.push({ member, times: 1n, own: next === of });
      else if (isExempt(member.evaluated)) continue;
      else if (member.evaluated?.score) found.push({ member, times: countBelow(member), own: false });
      else pending.push(member);
    }
  }
  return found;
}

/** The members of a node, or of the one that it uses, that weigh something. */
function weighingMembers(of: NodeResult): readonly (NodeResult | PlaceResult)[] {
  const { members } = of.taken ?? of;
  const places = members.filter((member) => member.kind === 'place');
  const nodes = members.filter((member) => member.kind === 'node');
  const ofPlaces = wholeWeights(places);
  const ofNodes = wholeWeights(nodes);
  return [...places.filter((_, at) => ofPlaces[at]! > 0n), ...nodes.filter((_, at) => ofNodes[at]! > 0n)];
}

/** How many indicators below count; of a node that was decided without any, itself. */
function countBelow(of: NodeResult): bigint {
  let count = 0n;
  const pending: NodeResult[] = [of];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const member of weighingMembers(next)) {
      if (member.kind === 'place') count += member.counted ? 1n : 0n;
      else if (!isExempt(member.evaluated)) pending.push(member);
    }
  }
  return count || 1n;
}

export interface FlatMean {
  readonly value: Rational;
  readonly count: bigint;
}

/** null where nothing counts. */
function flatMean(
  members: readonly FlatMember[],
  countedOf: (member: FlatMember['member']) => Rational | null,
): FlatMean | null {
  const total = new Sum();
  let count = 0n;
  for (const { member, times } of members) {
    const value = countedOf(member);
    if (!value) continue;
    total.add(value.n * times, value.d);
    count += times;
  }
  return count === 0n ? null : { value: tidy({ n: total.value.n, d: total.value.d * count }), count };
}

export interface FlatParts {
  readonly indicators: FlatMean | null;
  readonly children: FlatMean | null;
  readonly all: FlatMean | null;
}

/** Of what counts: the node's own indicators, those further below, and all of them. */
export function flatParts(
  of: NodeResult,
  countedOf: (member: FlatMember['member']) => Rational | null = ({ carried }) => carried,
): FlatParts {
  const members = flatMembers(of);
  return {
    indicators: flatMean(
      members.filter(({ own }) => own),
      countedOf,
    ),
    children: flatMean(
      members.filter(({ own }) => !own),
      countedOf,
    ),
    all: flatMean(members, countedOf),
  };
}

/** How many indicators count below each child of a node: what it weighs there. */
export function flatWeights(children: readonly NodeResult[]): readonly bigint[] {
  const weights = wholeWeights(children);
  return children.map((child, at) => {
    if (weights[at]! === 0n || isExempt(child.evaluated)) return 0n;
    if (child.evaluated?.score) return countBelow(child);
    return flatMean(flatMembers(child), ({ carried }) => carried)?.count ?? 0n;
  });
}

export function meanOfFlat({ indicators, children, all }: FlatParts): GroupsMean {
  return {
    parts: { indicators: indicators?.value ?? null, children: children?.value ?? null },
    score: all && { value: all.value, approximate: null },
  };
}

/** What each part is worth in the mean: by how many of its indicators count. */
export function flatShares({ indicators, children, all }: FlatParts): NodeResult['partShares'] {
  const share = (part: FlatMean | null): Rational | null => part && all && tidy({ n: part.count, d: all.count });
  return { indicators: share(indicators), children: share(children) };
}

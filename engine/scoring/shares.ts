// The shares of members in their node: of the weights of siblings that count, and of the node's score. Computed for all siblings on first use.

import type { Weight } from '#language/model/model.ts';
import { multiply, one, type Rational, tidy } from '../arithmetic/rational.ts';
import type { NodeResult, PlaceResult } from '../result.ts';
import { totalWeight, wholeWeights } from '../rules/aggregate.ts';
import { flatWeights } from './flat.ts';

export interface Shares {
  /** The share among the siblings that count, which sum to 1. */
  readonly weight: Rational;
  /** The share of the node's score: the weight share times the share of its group. */
  readonly parent: Rational;
}

type Member = NodeResult | PlaceResult;

const known = new WeakMap<NodeResult, ReadonlyMap<Member, Shares>>();

/** 1 for a root; null if it does not count. */
export function sharesOf(member: Member): Shares | null {
  if (!member.counted) return null;
  if (!member.parent) return { weight: one, parent: one };
  const found = known.get(member.parent);
  if (found) return found.get(member) ?? null;
  const shares = sharesIn(member.parent);
  known.set(member.parent, shares);
  return shares.get(member) ?? null;
}

function sharesIn(node: NodeResult): ReadonlyMap<Member, Shares> {
  const shares = new Map<Member, Shares>();
  if (node.state !== 'measured') return shares;
  const places = node.members.filter((member) => member.kind === 'place');
  const children = node.members.filter((member) => member.kind === 'node');
  const isFlat = node.aggregate === 'flat-mean';
  const alike = isFlat || node.aggregate === 'mean' ? evenly : asWritten;
  const ofPlaces = wholeWeights(places).map(alike);
  const ofChildren = isFlat ? flatWeights(children) : wholeWeights(children).map(alike);
  share(shares, { members: places, weights: ofPlaces, worth: node.partShares.indicators });
  share(shares, { members: children, weights: ofChildren, worth: node.partShares.children });
  return shares;
}

/** The total weight of the counting siblings of one group; null if they have no weights or count equally. */
export function weightsTogether({ members, aggregate }: NodeResult, kind: Member['kind']): Weight | null {
  const siblings = members.filter((one) => one.kind === kind && one.weightShare !== null);
  const weights = siblings.flatMap(({ weight }) => weight ?? []);
  const [first] = weights;
  if (!first || weights.length < siblings.length || aggregate === 'mean' || aggregate === 'flat-mean') return null;
  const scale = weights.reduce((most, { number }) => Math.max(most, number.scale), 0);
  const whole = wholeWeights(weights.map((weight) => ({ weight })));
  return { number: { coefficient: whole.reduce((a, b) => a + b, 0n), scale }, percent: first.percent };
}

interface Siblings {
  readonly members: readonly Member[];
  readonly weights: readonly bigint[];
  /** The share of the group; null if it does not count. */
  readonly worth: Rational | null;
}

function share(shares: Map<Member, Shares>, { members, weights, worth }: Siblings): void {
  if (!worth) return;
  const values = members.map(({ counted }) => counted);
  const total = totalWeight({ weights, values });
  for (const [i, member] of members.entries()) {
    if (!values[i] || total === 0n || member.weighing?.number === null) continue;
    const weight = weights[i] === total ? one : tidy({ n: weights[i]!, d: total });
    shares.set(member, { weight, parent: worth === one ? weight : tidy(multiply(weight, worth)) });
  }
}

function asWritten(weight: bigint): bigint {
  return weight;
}

function evenly(weight: bigint): bigint {
  return weight > 0n ? 1n : 0n;
}

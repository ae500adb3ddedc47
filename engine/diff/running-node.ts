// The weighted mean of a node while its members change: what a difference of a member comes to, without a look at the others. Knows no other means,
// and nothing of what rounds, blocks, or takes points off: such nodes are scored again.

import type { Place, PlanNode } from '#language/model/model.ts';
import { fromInteger, multiply, type Rational, subtract, tidy, zero } from '../arithmetic/rational.ts';
import { partShares, wholeWeights } from '../rules/aggregate.ts';
import type { NodeRecord, PlaceRecord } from '../scoring/record.ts';
import { RunningNumber } from './running-number.ts';

/** What goes up from a member: null, where it does not count. */
export interface MemberChange {
  readonly member: Place | PlanNode;
  readonly before: Rational | null;
  readonly after: Rational | null;
}

/** A member that counts as before, by so much more. */
export interface MemberShift {
  readonly member: Place | PlanNode;
  readonly difference: Rational;
}

interface Part {
  readonly weights: ReadonlyMap<Place | PlanNode, bigint>;
  /** Of those that count. */
  total: bigint;
  /** Of what counts, times its weight. */
  readonly sum: RunningNumber;
  readonly share: Rational;
}

export class RunningNode {
  private readonly places: Part | null;
  private readonly children: Part | null;

  private constructor(places: Part | null, children: Part | null) {
    this.places = places;
    this.children = children;
  }

  /** null: its score is not the weighted mean of its members and nothing else. */
  static of(record: NodeRecord): RunningNode | null {
    if (!isPlainMean(record)) return null;
    const shares = partShares(record.parts, record.node.rules);
    const members = record.members as readonly (PlaceRecord | NodeRecord)[];
    const places = members.filter((one) => one.kind === 'place');
    const children = members.filter((one) => one.kind === 'node');
    const evenly = record.aggregate === 'mean';
    const parts = [partOf(places, shares.indicators, evenly), partOf(children, shares.children, evenly)] as const;
    return parts[0] === 'unknown' || parts[1] === 'unknown' ? null : new RunningNode(parts[0], parts[1]);
  }

  /** What the score gains; null: it has to be scored again. */
  shift({ member, difference }: MemberShift): Rational | null {
    const [part, weight] = this.partWith(member);
    if (!part || part.total === 0n) return weight === 0n ? zero : null;
    if (weight === 0n) return zero;
    const worth = multiply(difference, fromInteger(weight));
    part.sum.add(worth);
    return tidy(multiply(part.share, { n: worth.n, d: worth.d * part.total }));
  }

  /** The same where the member counts only before or only after. */
  change({ member, before, after }: MemberChange): Rational | null {
    if (before && after) return this.shift({ member, difference: subtract(after, before) });
    const [part, weight] = this.partWith(member);
    if (weight === 0n) return zero;
    const counts = after ?? before;
    if (!part || !counts) return part ? zero : null;
    const total = part.total + (after ? weight : -weight);
    // the first to count, or the last: then the shares of the parts change too
    if (part.total === 0n || total === 0n) return null;
    const was = meanOf(part);
    part.sum.add(multiply(counts, fromInteger(after ? weight : -weight)));
    part.total = total;
    return tidy(multiply(part.share, subtract(meanOf(part), was)));
  }

  private partWith(member: Place | PlanNode): readonly [Part | null, bigint] {
    const part = member.kind === 'place' ? this.places : this.children;
    return [part, part?.weights.get(member) ?? 0n];
  }
}

function meanOf({ sum, total }: Part): Rational {
  const { n, d } = sum.value;
  return { n, d: d * total };
}

/** null: none of them counts; `unknown`: their weights are data, and may change too. */
function partOf(
  members: readonly (PlaceRecord | NodeRecord)[],
  share: Rational | null,
  evenly: boolean,
): Part | null | 'unknown' {
  if (members.some((one) => thingOf(one).weighedBy !== null)) return 'unknown';
  if (share === null) return members.length === 0 ? null : 'unknown';
  const whole = wholeWeights(members);
  const weights = whole.map((weight) => (evenly && weight > 0n ? 1n : weight));
  const sum = new RunningNumber(zero);
  let total = 0n;
  for (const [at, { carried }] of members.entries()) {
    if (carried === null || weights[at] === 0n) continue;
    total += weights[at]!;
    sum.add(multiply(carried, fromInteger(weights[at]!)));
  }
  return { weights: new Map(members.map((one, at) => [thingOf(one), weights[at]!])), total, sum, share };
}

function thingOf(record: PlaceRecord | NodeRecord): Place | PlanNode {
  return record.kind === 'place' ? record.place : record.node;
}

function isPlainMean({ node, aggregate, evaluated, state, taken, members }: NodeRecord): boolean {
  return (
    (aggregate === 'weighted' || aggregate === 'mean') &&
    taken === null &&
    state === 'measured' &&
    evaluated === null &&
    node.rules.round === null &&
    node.rules.require <= 1 &&
    members.every((one) => one.kind === 'node' || (one.place.rules.malus === null && !blocks(one.place)))
  );
}

/** A place without a value may block its node. */
function blocks({ rules }: Place): boolean {
  return rules.missing === 'blocks';
}

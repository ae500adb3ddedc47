// The two groups of members of a node, places and children, with weights and the values that go up, and the score computed from them.

import type { PlanNode } from '#language/model/model.ts';
import type { Rational } from '../arithmetic/rational.ts';
import { joinParts, type Mean, meanOf, type Parts, type WeightedValues, wholeWeights } from '../rules/aggregate.ts';
import { lessMalus, malusOf } from '../rules/malus.ts';
import { roundedScore } from '../rules/rounding.ts';
import type { NodeRecord, PlaceRecord } from './record.ts';

export interface Members {
  readonly places: readonly PlaceRecord[];
  readonly children: readonly NodeRecord[];
}

/** The two groups of members, each with weights of its own. */
export interface Groups extends Members {
  readonly indicators: WeightedValues;
  readonly nodes: WeightedValues;
}

export function groupsOf({ places, children }: Members): Groups {
  return { places, children, indicators: groupOf(places), nodes: groupOf(children) };
}

const nobody: WeightedValues = { weights: [], values: [] };

function groupOf(records: readonly (PlaceRecord | NodeRecord)[]): WeightedValues {
  if (records.length === 0) return nobody;
  return { weights: wholeWeights(records), values: records.map(({ carried }) => carried) };
}

export interface GroupsMean {
  readonly parts: Parts;
  /** Before rounding at the node. */
  readonly score: Mean | null;
}

export function meanOfGroups(
  { rules }: PlanNode,
  { indicators, nodes }: Pick<Groups, 'indicators' | 'nodes'>,
): GroupsMean {
  const own = meanOf(rules.aggregate, indicators);
  const below = meanOf(rules.aggregate, nodes);
  const parts = { indicators: own?.value ?? null, children: below?.value ?? null };
  const joined = joinParts(parts, rules);
  const approximate = own?.approximate ?? below?.approximate ?? joined?.approximate ?? null;
  return { parts, score: joined && { value: joined.value, approximate } };
}

/** From the mean to the node's score: less what its indicators cost it (`counted`: what each of them counts), rounded if the policy says so. */
export function finished(node: PlanNode, mean: Rational, counted: readonly (Rational | null)[]): Rational {
  const malus = malusOf(node, counted);
  const score = malus ? lessMalus(mean, malus, node.rules) : mean;
  return roundedScore(score, node.rules);
}

// The best and the worst score that could still come of what is missing or pending: all at the cap, all at the floor. What is not
// due this year, has no target or nothing to measure stays out, as it does in the score.

import type { PlanNode } from '#language/model/model.ts';
import type { Rational } from '../arithmetic/rational.ts';
import { limitsOf } from '../rules/limits.ts';
import { type Groups, meanOfGroups, rounded } from './groups.ts';
import type { NodeRecord, PlaceRecord } from './record.ts';

/** What a score may come to; null: it stays out. */
export interface Ends {
  readonly worst: Rational | null;
  readonly best: Rational | null;
}

export function possibleOf({ node }: NodeRecord, groups: Groups): Ends {
  return meanOfEnds(node, groups, { places: groups.places.map(endsOf), children: groups.children.map(measuredEnds) });
}

/** Of each member of a node, in the order of its groups. */
export interface MemberEnds {
  readonly places: readonly Ends[];
  readonly children: readonly Ends[];
}

/** All members at their worst, and all at their best. */
export function meanOfEnds(node: PlanNode, groups: Pick<Groups, 'indicators' | 'nodes'>, ends: MemberEnds): Ends {
  const mean = (which: keyof Ends): Rational | null => {
    const indicators = { weights: groups.indicators.weights, values: ends.places.map((one) => one[which]) };
    const nodes = { weights: groups.nodes.weights, values: ends.children.map((one) => one[which]) };
    if (known(indicators.values) + known(nodes.values) < node.rules.require) return null;
    const { score } = meanOfGroups(node, { indicators, nodes });
    return score && rounded(node, score.value);
  };
  return { worst: mean('worst'), best: mean('best') };
}

/** How many of the members that the policy requires there may come to be. */
function known(values: readonly (Rational | null)[]): number {
  return values.filter((value) => value !== null).length;
}

/** Of a place of which nothing is lost. */
export function endsOf({ judged, evaluated, attainment, place }: PlaceRecord): Ends {
  if (evaluated?.score) return { worst: evaluated.score, best: evaluated.score };
  return judged === 'missing' || judged === 'pending' ? limitsOf(place.rules) : { worst: attainment, best: attainment };
}

function measuredEnds({ measuredWorst, measuredBest }: NodeRecord): Ends {
  return { worst: measuredWorst, best: measuredBest };
}

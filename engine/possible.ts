// The best and the worst score that could still come of what is missing or pending: all at the cap, all at the floor. What is not
// due this year, has no target or nothing to measure stays out, as it does in the score.

import type { Rational } from './arithmetic/rational.ts';
import { type Groups, meanOfGroups, rounded } from './groups.ts';
import { limitsOf } from './limits.ts';
import type { NodeRecord, PlaceRecord } from './record.ts';

export interface Possible {
  readonly worst: Rational | null;
  readonly best: Rational | null;
}

export function possibleOf({ node }: NodeRecord, groups: Groups): Possible {
  const end = (which: 'worst' | 'best'): Rational | null => {
    const indicators = {
      weights: groups.indicators.weights,
      values: groups.places.map((place) => endOf(place, which)),
    };
    const nodes = { weights: groups.nodes.weights, values: groups.children.map((child) => child[which]) };
    if (known(indicators.values) + known(nodes.values) < node.rules.require) return null;
    const { score } = meanOfGroups(node, { indicators, nodes });
    return score && rounded(node, score.value);
  };
  return { worst: end('worst'), best: end('best') };
}

/** How many of the members that the policy requires there may come to be. */
function known(values: readonly (Rational | null)[]): number {
  return values.filter((value) => value !== null).length;
}

function endOf({ status, evaluated, attainment, place }: PlaceRecord, which: 'worst' | 'best'): Rational | null {
  if (evaluated?.score) return evaluated.score;
  return status === 'missing' || status === 'pending' ? limitsOf(place.rules)[which] : attainment;
}

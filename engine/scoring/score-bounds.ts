// The bounds of a score: the best and worst if all missing and pending places end at the cap or at the floor. Places that are not due, have no target or
// nothing to measure are left out, as in the score.

import { worthIn } from '#language/model/goals/goals.ts';
import type { PlanNode } from '#language/model/model.ts';
import type { Rules } from '#language/model/rules.ts';
import type { Rational } from '../arithmetic/rational.ts';
import { limitingRules, limitsOf } from '../rules/limits.ts';
import { carriedScore } from '../rules/rounding.ts';
import { isExempt } from './decisions.ts';
import { type FlatMember, flatParts } from './flat.ts';
import { finished, type Groups, meanOfGroups } from './groups.ts';
import type { NodeRecord, PlaceRecord } from './record.ts';

/** The bounds of a score; null: left out of the mean. */
export interface ScoreBounds {
  readonly worst: Rational | null;
  readonly best: Rational | null;
}

export function possibleOf(record: NodeRecord, groups: Groups): ScoreBounds {
  const { node } = record;
  if (node.rules.aggregate === 'flat-mean') return possibleOfFlat(record, groups);
  return meanOfEnds(node, groups, { places: groups.places.map(endsOf), children: groups.children.map(measuredEnds) });
}

/** Of all indicators below. Whether enough members are measured is asked of the members. */
function possibleOfFlat(record: NodeRecord, groups: Groups): ScoreBounds {
  const { node } = record;
  const places = groups.places.map(endsOf);
  const children = groups.children.map(measuredEnds);
  const end = (which: keyof ScoreBounds): Rational | null => {
    const known = [...places, ...children].filter((member) => member[which] !== null).length;
    const mean = flatParts(record, (member) => flatEnds(member)[which]).all;
    if (known < node.rules.require || !mean) return null;
    return finished(
      node,
      mean.value,
      places.map((place) => place[which]),
    );
  };
  return { worst: end('worst'), best: end('best') };
}

function flatEnds(member: FlatMember['member']): ScoreBounds {
  if (member.kind === 'node') return { worst: member.carried, best: member.carried };
  const { worst, best } = endsOf(member as PlaceRecord);
  const { rules } = member.place;
  return { worst: carriedScore(worst, rules), best: carriedScore(best, rules) };
}

/** The bounds of each member of a node, in the order of its groups. */
export interface MemberBounds {
  readonly places: readonly ScoreBounds[];
  readonly children: readonly ScoreBounds[];
}

/** The score with all members at their worst, and at their best. */
export function meanOfEnds(
  node: PlanNode,
  groups: Pick<Groups, 'indicators' | 'nodes'>,
  ends: MemberBounds,
): ScoreBounds {
  const mean = (which: keyof ScoreBounds): Rational | null => {
    const indicators = {
      weights: groups.indicators.weights,
      values: ends.places.map((one, at) => carriedScore(one[which], node.places[at]!.rules)),
    };
    const nodes = {
      weights: groups.nodes.weights,
      values: ends.children.map((one, at) => carriedScore(one[which], node.children[at]!.rules)),
    };
    if (known(indicators.values) + known(nodes.values) < node.rules.require) return null;
    const { score } = meanOfGroups(node, { indicators, nodes });
    return score && finished(node, score.value, indicators.values);
  };
  return { worst: mean('worst'), best: mean('best') };
}

/** How many members may be measured, for the policy's `require`. */
function known(values: readonly (Rational | null)[]): number {
  return values.filter((value) => value !== null).length;
}

/** The bounds of a place without losses. */
export function endsOf(record: PlaceRecord): ScoreBounds {
  const { judged, evaluated, attainment } = record;
  if (evaluated?.score || isExempt(evaluated)) return { worst: evaluated!.score, best: evaluated!.score };
  const isOpen = judged === 'missing' || judged === 'pending';
  return isOpen ? limitsOf(limitingRulesOf(record)) : { worst: attainment, best: attainment };
}

/** Its target is looked up only where one of them limits by itself what is possible. */
export function limitingRulesOf(record: PlaceRecord): Rules {
  const { place } = record;
  return place.targets.some(({ goal }) => worthIn(goal)) ? limitingRules(place, record.target) : place.rules;
}

function measuredEnds({ measuredWorst, measuredBest }: NodeRecord): ScoreBounds {
  return { worst: measuredWorst, best: measuredBest };
}

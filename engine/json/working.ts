// The provenance of a score in the form of the JSON contract: the steps after the formula, shares, weights, and where each rule is set.

import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { RuleName, Rules } from '#language/model/rules.ts';
import { exactText } from '../arithmetic/print.ts';
import { fromDecimal } from '../arithmetic/rational.ts';
import type { NodeResult, PlaceResult } from '../result.ts';
import type { IndicatorJson, NodeJson } from '../schema/score.ts';
import { awardEarned, marksEarned } from '../scoring/earned.ts';
import { weightsTogether } from '../scoring/shares.ts';
import {
  carriedStep,
  meanOfNode,
  requiredOf,
  ruleNameOf,
  type ScoreStep,
  stepsOfNode,
  stepsOfPlace,
  unweighedOf,
} from '../scoring/steps.ts';
import { shortDigits } from '../words/earned.ts';
import { plainWeight } from '../words/plain-text.ts';
import { inPercent, inShares } from './percentages.ts';
import { ruleFigures } from './rule-figures.ts';

/** File and line of an anchor; null where they are not known. */
export type AnchorLocator = (anchor: Anchor) => { readonly file: string; readonly line: number } | null;

export const unknownLocation: AnchorLocator = () => null;

export type NodeWorking = Pick<
  NodeJson,
  | 'partShares'
  | 'weights'
  | 'aggregate'
  | 'mean'
  | 'marks'
  | 'award'
  | 'steps'
  | 'carried'
  | 'contributes'
  | 'reason'
  | 'required'
>;

export function workingOfNode(result: NodeResult, where: AnchorLocator): NodeWorking {
  const { rules } = result.node;
  const [share, percentage] = [inShares(rules), inPercent(rules)];
  const said = (name: RuleName): SaidJson => saidJson(rules, name, where);
  const required = requiredOf(result);
  const { indicators, children } = result.partShares;
  return {
    partShares: { indicators: share(indicators), children: share(children), said: said('share') },
    weights: {
      indicators: plainWeight(weightsTogether(result, 'place')),
      children: plainWeight(weightsTogether(result, 'node')),
    },
    aggregate: { by: result.aggregate, said: said('aggregate') },
    mean: percentage(meanOfNode(result)),
    ...earnedJson(result, where),
    steps: stepsOfNode(result).map((step) => stepJson(step, rules, where)),
    carried: percentage(carriedStep(result)?.after ?? null),
    contributes: share(result.contribution.parent),
    reason: required ? 'required' : unweighedOf(result).length > 0 ? 'weights' : null,
    required: required && { ...required, said: said('require') },
  };
}

export type PlaceWorking = Pick<
  IndicatorJson,
  'rule' | 'ruleSaid' | 'ruleFigures' | 'working' | 'marks' | 'award' | 'steps' | 'carried' | 'contributes'
>;

export function workingOfPlace(result: PlaceResult, where: AnchorLocator): PlaceWorking {
  const { rule, place, target } = result;
  const name = rule && ruleNameOf(rule.id, target);
  return {
    rule: rule?.id ?? null,
    ruleSaid: name ? saidJson(place.rules, name, where) : rule && target && where(target.target.anchor),
    ruleFigures: ruleFigures(result),
    working: rule?.formula.en ?? null,
    ...earnedJson(result, where),
    steps: stepsOfPlace(result).map((step) => stepJson(step, place.rules, where)),
    carried: inPercent(place.rules)(carriedStep(result)?.after ?? null),
    contributes: inShares(place.rules)(result.contribution.parent),
  };
}

type StepJson = NodeJson['steps'][number];
type SaidJson = StepJson['said'];

function saidJson({ origins }: Rules, name: RuleName, where: AnchorLocator): SaidJson {
  const origin = origins.get(name);
  return origin ? where(origin) : null;
}

function stepJson(step: ScoreStep, rules: Rules, where: AnchorLocator): StepJson {
  const percentage = inPercent(rules);
  return {
    kind: step.kind,
    before: percentage(step.before),
    after: percentage(step.after)!,
    outOf: step.kind === 'points' ? exactText(fromDecimal(step.outOf)) : null,
    decimals: step.kind === 'round' ? step.rounding.decimals : null,
    mode: step.kind === 'points' ? step.mode : step.kind === 'round' ? step.rounding.mode : null,
    missed: step.kind === 'malus' ? step.missed.map((place) => missedJson(place, where)) : null,
    said: step.rule && saidJson(rules, step.rule, where),
  };
}

function missedJson({ place: { indicator, rules } }: PlaceResult, where: AnchorLocator) {
  const points = exactText(fromDecimal(rules.malus!));
  return { code: indicator.code, points, said: saidJson(rules, 'malus', where) };
}

/** Marks and award of what counts. */
export function earnedJson(
  member: NodeResult | PlaceResult,
  where: AnchorLocator = unknownLocation,
): Pick<NodeJson, 'marks' | 'award'> {
  const { rules } = member.kind === 'node' ? member.node : member.place;
  const earned = marksEarned(member);
  return {
    marks: earned && {
      exact: exactText(earned.marks),
      rounded: shortDigits(earned.marks),
      said: saidJson(rules, 'marks', where),
    },
    award: inShares(rules)(awardEarned(member)),
  };
}

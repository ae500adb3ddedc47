// The steps from the result of a formula to the score that counts, each with its rule: cap and floor, points, rounding, missing values, the evaluator.
// Computed from the record by the functions that scored it; has no words.

import type { Decimal } from '#language/model/figures.ts';
import { worthIn } from '#language/model/goals/goals.ts';
import type { MissedName, Rounding, RuleName, Rules } from '#language/model/rules.ts';
import type { RoundingMode } from '#language/syntax/literals.ts';
import type { MissedSide } from '#language/syntax/rule-forms.ts';
import { add, equal, fromDecimal, multiply, type Rational, reduced, zero } from '../arithmetic/rational.ts';
import type { NodeResult, PlaceResult, RuleId, TargetResult, Weighing } from '../result.ts';
import { joinParts } from '../rules/aggregate.ts';
import { limitOn } from '../rules/attainment.ts';
import { limitingRules } from '../rules/limits.ts';
import { isMissed, lessMalus, pointsOf } from '../rules/malus.ts';
import { missedSides } from '../rules/missed-sides.ts';
import { asPoints } from '../rules/points.ts';
import { decidedOr } from './decisions.ts';
import { flatParts } from './flat.ts';

interface StepOf<K extends string> {
  readonly kind: K;
  /** The rule; `rules.origins` says where it is set. null: no rule of a policy. */
  readonly rule: RuleName | null;
  /** null for a missing value. */
  readonly before: Rational | null;
  readonly after: Rational;
}

export type ScoreStep =
  | StepOf<'cap' | 'floor' | 'missing-zero' | 'evaluated'>
  | (StepOf<'points'> & { readonly outOf: Decimal; readonly mode: RoundingMode; readonly points: Points })
  | (StepOf<'round'> & { readonly rounding: Rounding })
  | (StepOf<'malus'> & { readonly missed: readonly PlaceResult[] });

/** 9.368... of 10 points, counted as 9. */
export interface Points {
  readonly earned: Rational;
  readonly counted: Rational;
}

/** From the uncapped attainment to the counted score. */
export function stepsOfPlace(result: PlaceResult): readonly ScoreStep[] {
  const { uncapped, attainment, place, status, counted, target } = result;
  const steps: ScoreStep[] = uncapped && attainment ? limited(uncapped, attainment, limitingRules(place, target)) : [];
  if (status === 'missing' && place.rules.missing === 'zero' && counted)
    steps.push({ kind: 'missing-zero', rule: 'missing', before: null, after: zero });
  return [...steps, ...evaluated(result, attainment)];
}

function limited(uncapped: Rational, attainment: Rational, rules: Rules): ScoreStep[] {
  const steps: ScoreStep[] = [];
  const limit = limitOn(uncapped, rules);
  let at = uncapped;
  if (limit && !equal(limit, uncapped)) {
    const kind = rules.cap && equal(limit, fromDecimal(rules.cap)) ? 'cap' : 'floor';
    steps.push({ kind, rule: kind, before: at, after: limit });
    at = limit;
  }
  if (rules.points?.kind === 'rounded') {
    const { outOf, mode } = rules.points;
    const after = asPoints(at, rules.points);
    const points = { earned: multiply(at, fromDecimal(outOf)), counted: multiply(after, fromDecimal(outOf)) };
    steps.push({ kind: 'points', rule: 'points', before: at, after, outOf, mode, points });
    at = after;
  }
  if (rules.round && !rules.round.carried) steps.push(rounded(at, attainment, rules.round));
  return steps;
}

function rounded(before: Rational, after: Rational, rounding: Rounding): ScoreStep {
  return { kind: 'round', rule: 'round', before, after, rounding };
}

function evaluated({ evaluated: decision }: NodeResult | PlaceResult, before: Rational | null): readonly ScoreStep[] {
  return decision?.score ? [{ kind: 'evaluated', rule: null, before, after: decision.score }] : [];
}

/** The mean of its parts, before rounding; null if nothing is measured. */
export function meanOfNode(result: NodeResult): Rational | null {
  const { parts, node, score } = result;
  if (score && node.whole === null && node.rules.aggregate === 'flat-mean') return flatParts(result).all?.value ?? null;
  return score && node.whole === null ? (joinParts(parts, node.rules)?.value ?? null) : score;
}

/** From the mean of the measured members to the counted score. */
export function stepsOfNode(result: NodeResult): readonly ScoreStep[] {
  const { node, score } = result;
  const mean = meanOfNode(result);
  if (!mean || !score || node.whole) return evaluated(result, score);
  const less = malusStep(result, mean);
  const { round } = node.rules;
  const steps = round && !round.carried ? [rounded(less?.after ?? mean, score, round)] : [];
  return [...(less ? [less] : []), ...steps, ...evaluated(result, score)];
}

function malusStep({ members, node }: NodeResult, mean: Rational): ScoreStep | null {
  const missed = members.filter(
    (member): member is PlaceResult =>
      member.kind === 'place' && member.place.rules.malus !== null && isMissed(member.place, member.carried),
  );
  if (missed.length === 0) return null;
  const malus = missed.map(({ place }) => pointsOf(place.rules.malus!)).reduce(add);
  return { kind: 'malus', rule: null, before: mean, after: reduced(lessMalus(mean, malus, node.rules)), missed };
}

/** What of a score goes up, where that is rounded and the score itself is not; else null. */
export function carriedStep(member: NodeResult | PlaceResult): ScoreStep | null {
  const { counted, carried } = member;
  const { round } = member.kind === 'node' ? member.node.rules : member.place.rules;
  return round?.carried && counted && carried ? rounded(counted, carried, round) : null;
}

// -------------------------------------------------------------------------------------------------------------- why there is none

export interface Required {
  readonly measured: number;
  readonly of: number;
}

/** The required and actual number of measured members, if there are too few; else null. */
export function requiredOf(result: NodeResult): Required | null {
  const { state, node, members } = result;
  if (state !== 'unmeasured' || node.whole !== null || node.rules.require <= 1 || members.length === 0) return null;
  const measured = members.filter(isMeasured).length;
  return measured < node.rules.require ? { measured, of: node.rules.require } : null;
}

/** What is measured and counts nothing, since its weight is not known, where nothing else counts; else empty. */
export function unweighedOf({ state, node, members, counted }: NodeResult): readonly Weighing[] {
  if (state !== 'unmeasured' || counted !== null || node.whole !== null) return none;
  return members.flatMap(({ carried, weighing }) =>
    carried !== null && weighing !== null && weighing.number === null ? [weighing] : [],
  );
}

const none: readonly never[] = [];

/** Whether it has its own or an evaluator's figure; a zero for a missing value is neither. */
function isMeasured(member: NodeResult | PlaceResult): boolean {
  if (member.kind === 'node') return member.counted !== null;
  return decidedOr(member.evaluated, member.attainment) !== null;
}

/** The rule of a policy that an attainment follows; null: the target itself says what values are worth. */
export function ruleNameOf(id: RuleId, target: TargetResult | null): RuleName | null {
  if (id === 'kept' || (target && worthIn(target.target.goal) && !id.startsWith('goalposts/'))) return null;
  if (id.endsWith('points')) return 'points';
  return (
    missedNameOf(id) ?? (id.startsWith('by/') || id === 'done' || id === 'milestones' ? 'missed by' : 'attainment')
  );
}

/** Of attainments held against a figure; null for the others. */
export function missedNameOf(id: RuleId): MissedName | null {
  const side = (Object.keys(missedSides) as MissedSide[]).find((one) => id.startsWith(`${missedSides[one]}/`));
  return side ? `missed ${side}` : null;
}

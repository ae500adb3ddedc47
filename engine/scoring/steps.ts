// What the rules of a policy made of a figure after the formula, one step after the other, each with the rule that did it: cap and
// floor, points, rounding, what is missing, the evaluator. Read from the record by the functions that scored it; holds no words.

import type { Decimal, MissedName, Rounding, RuleName, Rules } from '#language/model/model.ts';
import type { MissedSide, RoundingMode } from '#language/syntax/tree.ts';
import { equal, fromDecimal, multiply, type Rational, zero } from '../arithmetic/rational.ts';
import type { NodeResult, PlaceResult, RuleId } from '../result.ts';
import { joinParts } from '../rules/aggregate.ts';
import { asPoints, limitOn } from '../rules/attainment.ts';
import { missedSides } from '../rules/missed-sides.ts';

interface StepOf<K extends string> {
  readonly kind: K;
  /** What said so: where is in `rules.origins`. null: no rule of a policy. */
  readonly rule: RuleName | null;
  /** null where it starts from nothing: what is missing. */
  readonly before: Rational | null;
  readonly after: Rational;
}

export type Step =
  | StepOf<'cap' | 'floor' | 'missing-zero' | 'evaluated'>
  | (StepOf<'points'> & { readonly outOf: Decimal; readonly mode: RoundingMode; readonly points: Points })
  | (StepOf<'round'> & { readonly rounding: Rounding });

/** 9.368... of 10 points, which count as 9. */
export interface Points {
  readonly earned: Rational;
  readonly counted: Rational;
}

/** From the uncapped attainment to what counts. */
export function stepsOfPlace(result: PlaceResult): readonly Step[] {
  const { uncapped, attainment, place, status, counted } = result;
  const steps: Step[] = uncapped && attainment ? limited(uncapped, attainment, place.rules) : [];
  if (status === 'missing' && place.rules.missing === 'zero' && counted)
    steps.push({ kind: 'missing-zero', rule: 'missing', before: null, after: zero });
  return [...steps, ...evaluated(result, attainment)];
}

function limited(uncapped: Rational, attainment: Rational, rules: Rules): Step[] {
  const steps: Step[] = [];
  const limit = limitOn(uncapped, rules);
  let at = uncapped;
  if (limit && !equal(limit, uncapped)) {
    const kind = rules.cap && equal(limit, fromDecimal(rules.cap)) ? 'cap' : 'floor';
    steps.push({ kind, rule: kind, before: at, after: limit });
    at = limit;
  }
  if (rules.points) {
    const { outOf, mode } = rules.points;
    const after = asPoints(at, rules.points);
    const points = { earned: multiply(at, fromDecimal(outOf)), counted: multiply(after, fromDecimal(outOf)) };
    steps.push({ kind: 'points', rule: 'points', before: at, after, outOf, mode, points });
    at = after;
  }
  if (rules.round) steps.push(rounded(at, attainment, rules.round));
  return steps;
}

function rounded(before: Rational, after: Rational, rounding: Rounding): Step {
  return { kind: 'round', rule: 'round', before, after, rounding };
}

function evaluated({ evaluated: decision }: NodeResult | PlaceResult, before: Rational | null): readonly Step[] {
  return decision?.score ? [{ kind: 'evaluated', rule: null, before, after: decision.score }] : [];
}

/** What its parts come to together, before rounding; null where nothing is measured. */
export function meanOfNode({ parts, node, score }: NodeResult): Rational | null {
  return score && node.whole === null ? (joinParts(parts, node.rules)?.value ?? null) : score;
}

/** From the mean of what is measured to what counts. */
export function stepsOfNode(result: NodeResult): readonly Step[] {
  const { node, score } = result;
  const mean = meanOfNode(result);
  const rounding = node.whole === null && node.rules.round;
  const steps = mean && score && rounding ? [rounded(mean, score, rounding)] : [];
  return [...steps, ...evaluated(result, score)];
}

// -------------------------------------------------------------------------------------------------------------- why there is none

export interface Required {
  readonly measured: number;
  readonly of: number;
}

/** Of a node that has less measured than its policy requires; null elsewhere. */
export function requiredOf(result: NodeResult): Required | null {
  const { state, node, members } = result;
  if (state !== 'unmeasured' || node.whole !== null || node.rules.require <= 1 || members.length === 0) return null;
  const measured = members.filter(isMeasured).length;
  return measured < node.rules.require ? { measured, of: node.rules.require } : null;
}

/** Its own or an evaluator's figure; a zero for what is missing is none. */
function isMeasured(member: NodeResult | PlaceResult): boolean {
  if (member.kind === 'node') return member.counted !== null;
  return member.attainment !== null || member.evaluated?.score != null;
}

/** The rule of a policy that an attainment follows. */
export function ruleNameOf(id: RuleId): RuleName {
  return missedNameOf(id) ?? (id.startsWith('by/') || id === 'done' ? 'missed by' : 'attainment');
}

/** Of attainments held against a figure; null for the others. */
export function missedNameOf(id: RuleId): MissedName | null {
  const side = (Object.keys(missedSides) as MissedSide[]).find((one) => id.startsWith(`${missedSides[one]}/`));
  return side ? `missed ${side}` : null;
}

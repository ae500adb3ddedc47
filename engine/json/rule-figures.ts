// The figures other than value and target that the rule of an attainment calculates with, in the form of the JSON contract.

import type { Decimal, Goalposts, Late, Missed } from '#language/model/model.ts';
import { exactText } from '../arithmetic/print.ts';
import { fromDecimal } from '../arithmetic/rational.ts';
import type { PlaceResult, RuleId } from '../result.ts';
import type { IndicatorJson } from '../schema/score.ts';
import { missedNameOf } from '../scoring/steps.ts';

type Json = IndicatorJson['ruleFigures'];

const none = { goalposts: null, spread: null, steps: null, late: null };

/** null where the rule has none. */
export function ruleFigures({ rule, place }: PlaceResult): Json {
  if (!rule) return null;
  const { indicator, rules } = place;
  const { goalposts, spread } = indicator;
  if (rule.id.startsWith('goalposts/')) return goalposts && { ...none, goalposts: goalpostsJson(goalposts) };
  if (rule.id === 'by/lose') return { ...none, late: lateJson(rules['missed by']) };
  const name = missedNameOf(rule.id);
  const steps = name && isBySteps(rule.id) ? stepsJson(rules[name]) : null;
  const size = spread && isBySpread(rule.id) ? plain(spread) : null;
  return steps || size ? { ...none, steps, spread: size } : null;
}

function isBySteps(id: RuleId): boolean {
  return id.endsWith('steps');
}

/** What is missed is measured by the spread where there is one, and by steps of it. */
function isBySpread(id: RuleId): boolean {
  return id.endsWith('/spread') || isBySteps(id);
}

function goalpostsJson({ low, high, logarithmic }: Goalposts): NonNullable<Json>['goalposts'] {
  return { low: plain(low), high: plain(high), logarithmic };
}

function stepsJson(rule: Missed): NonNullable<Json>['steps'] {
  if (rule.kind !== 'steps') return null;
  const table = rule.steps.map(({ within, gives }) => ({ within: plain(within), gives: plain(gives) }));
  return { interpolated: rule.interpolated, table };
}

function lateJson(late: Late): NonNullable<Json>['late'] {
  if (late.kind === 'all-or-nothing') return null;
  return { perDay: plain(late.perDay), after: plain(late.after), downTo: plain(late.downTo) };
}

function plain(number: Decimal): string {
  return exactText(fromDecimal(number));
}

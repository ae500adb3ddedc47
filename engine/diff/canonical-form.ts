// The canonical text of every fact: two facts mean the same exactly if their texts are equal. Things are named by key, so that renaming a
// measure does not change the formulas that read it. Knows no syntax and no scores.

import type { Decimal, Given, Unit, Value, YearSpan } from '#language/model/figures.ts';
import type { Baseline, BoundGoal, Expr, Goalpost, Goalposts, Target, Years } from '#language/model/indicator.ts';
import type { Evaluation, PublishedFigure, Scale, Weight } from '#language/model/model.ts';
import type { RuleName, Rules } from '#language/model/rules.ts';
import { ruleNames } from '#language/model/things/rules.ts';
import type { Keyed } from './keys.ts';

/** The key of a thing, which is the same in both plans. */
export type KeyOf = (thing: Keyed) => string;

/** `5e-1` for 0.5, 0.50 and 50 %. */
export function canonicalDecimal({ coefficient, scale }: Decimal): string {
  let digits = coefficient;
  let places = scale;
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n;
    places--;
  }
  return digits === 0n ? '0' : `${digits}e${-places}`;
}

function optionalCanon<T>(thing: T | null, canon: (thing: T) => string): string {
  return thing === null ? 'none' : canon(thing);
}

export function canonicalUnit({ id }: Unit): string {
  return id;
}

export function canonicalPeriod({ first, last, part }: YearSpan): string {
  return `${first}..${last}${part ?? ''}`;
}

export function canonicalValue(value: Given): string {
  switch (value.kind) {
    case 'bound':
      return `${value.comparison} ${canonicalValue(value.figure)}`;
    case 'not-applicable':
      return `not applicable ${value.because}`;
    case 'quantity':
      return `${canonicalDecimal(value.number)}${value.percent ? '%' : ''} ${optionalCanon(value.unit, canonicalUnit)}`;
    case 'date':
      return `day ${value.day}`;
    case 'done':
      return value.done ? 'done' : 'not done';
    case 'step':
      return `step ${value.position} ${value.name}`;
  }
}

export function canonicalWeight({ number }: Weight): string {
  return canonicalDecimal(number);
}

export function canonicalTarget({ goal, resolved, setBy, revised }: Target): string {
  const because = revised ? ` revised ${revised.on.day} ${revised.because}` : '';
  return `${canonicalGoal(goal)} (${optionalCanon(resolved, canonicalValue)}) ${setBy ?? ''}${because}`;
}

/** All fields, whatever the kind: goals that differ in anything have different texts. */
export function canonicalGoal(goal: BoundGoal): string {
  const entries = Object.entries(goal).map(
    ([name, part]) => `${name} ${isValue(part) ? canonicalValue(part) : canonicalData(part)}`,
  );
  return entries.join(' ');
}

function isValue(part: unknown): part is Value {
  const kinds: readonly Value['kind'][] = ['quantity', 'date', 'done', 'step'];
  return (
    part !== null && typeof part === 'object' && 'kind' in part && (kinds as readonly unknown[]).includes(part.kind)
  );
}

export function canonicalBaseline({ value }: Baseline): string {
  return optionalCanon(value, canonicalValue);
}

export function canonicalGoalposts({ low, high, logarithmic }: Goalposts): string {
  return `${canonicalGoalpost(low)}..${canonicalGoalpost(high)}${logarithmic ? ' logarithmic' : ''}`;
}

function canonicalGoalpost(end: Goalpost): string {
  return end.kind === 'figure' ? canonicalDecimal(end.figure) : `${end.kind} ${JSON.stringify(end.name)}`;
}

export function canonicalScale({ steps, low, high }: Scale): string {
  return `${steps.join(' < ')} ${optionalCanon(low, canonicalDecimal)}..${optionalCanon(high, canonicalDecimal)}`;
}

export function canonicalEvaluation({ percent, notApplicable, by, on, because }: Evaluation): string {
  return `${notApplicable ? 'not applicable' : optionalCanon(percent, canonicalDecimal)} ${by ?? ''} ${on?.day ?? ''} ${because ?? ''}`;
}

export function canonicalPublished({ value, decimals, name, known }: PublishedFigure): string {
  return `${optionalCanon(value, canonicalValue)} ${decimals} ${name ?? ''} ${known ?? ''}`;
}

// ------------------------------------------------------------------------------------------------------------------- formulas

export function canonicalExpr(expr: Expr, keyOf: KeyOf): string {
  switch (expr.kind) {
    case 'number':
      return canonicalValue(expr.value);
    case 'binary':
      return `(${canonicalExpr(expr.left, keyOf)} ${expr.operator} ${canonicalExpr(expr.right, keyOf)})`;
    case 'negation':
      return `-(${canonicalExpr(expr.operand, keyOf)})`;
    case 'measure':
      return `${keyOf(expr.measure)}${optionalCanon(expr.years, yearsCanon)}`;
    case 'indicator':
      return `${keyOf(expr.indicator)}${optionalCanon(expr.years, yearsCanon)}`;
    case 'call':
      return `${expr.function}${expr.comparison ?? ''}(${expr.args.map((arg) => canonicalExpr(arg, keyOf)).join(', ')})`;
    case 'attained-node':
      return `attained(${keyOf(expr.node)})`;
    case 'attained-indicator':
      return `attained(${keyOf(expr.indicator)})`;
    case 'attained-children':
      return expr.counts ? 'count(children)' : expr.kind;
    case 'missing':
      return expr.kind;
  }
}

function yearsCanon({ first, last }: Years): string {
  const point = ({ relative, value }: Years['first']): string => `${relative ? 'n' : ''}${value}`;
  return `[${point(first)}..${point(last)}]`;
}

// ---------------------------------------------------------------------------------------------------------------------- rules

const canons = new WeakMap<Rules, ReadonlyMap<RuleName, string>>();

/** Cached by set of rules, which many places share. */
export function canonicalRule(rules: Rules, name: RuleName): string {
  let texts = canons.get(rules);
  if (!texts) {
    texts = new Map(ruleNames.map((one) => [one, canonicalData(rules[one])]));
    canons.set(rules, texts);
  }
  return texts.get(name)!;
}

/** Plain data as text: decimals by value, anchors left out. */
function canonicalData(data: unknown): string {
  if (data === null || typeof data !== 'object') return String(data);
  if (Array.isArray(data)) return `[${data.map(canonicalData).join(', ')}]`;
  if ('coefficient' in data) return canonicalDecimal(data as Decimal);
  const entries = Object.entries(data).filter(([name]) => name !== 'anchor');
  return `{${entries.map(([name, value]) => `${name} ${canonicalData(value)}`).join(', ')}}`;
}

// The figures other than value and target that the rule of an attainment calculates with, in the form of the JSON contract.

import type { Decimal } from '#language/model/figures.ts';
import { worthIn } from '#language/model/goals/goals.ts';
import type { Indicator } from '#language/model/indicator.ts';
import type { Late, Missed } from '#language/model/rules.ts';
import { exactText } from '../arithmetic/print.ts';
import { fromDecimal } from '../arithmetic/rational.ts';
import { figuresAgainst } from '../goals/goals.ts';
import type { NamedRead, PlaceResult, RuleId, TargetResult } from '../result.ts';
import type { ScaleEnds } from '../rules/scale-ends.ts';
import type { IndicatorJson } from '../schema/score.ts';
import { missedNameOf } from '../scoring/steps.ts';
import { magnitude } from '../values/outcome.ts';

type Json = IndicatorJson['ruleFigures'];

const none = { goalposts: null, spread: null, steps: null, late: null, table: null };

/** null where the rule has none. */
export function ruleFigures({ rule, place, target, scale }: PlaceResult): Json {
  if (!rule) return null;
  const { indicator, rules } = place;
  const { spread } = indicator;
  if (rule.id.startsWith('goalposts/')) return scale && { ...none, goalposts: goalpostsJson(scale) };
  if (rule.id.startsWith('table/')) return target && { ...none, table: tableJson(target, indicator) };
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

function goalpostsJson({ low, high, logarithmic, named }: ScaleEnds): NonNullable<Json>['goalposts'] {
  return {
    low: exactText(low),
    high: exactText(high),
    logarithmic,
    lowBenchmark: benchmarkJson(named.low),
    highBenchmark: benchmarkJson(named.high),
    lowMeasure: measureJson(named.low),
    highMeasure: measureJson(named.high),
  };
}

function benchmarkJson(named: NamedRead | null): { readonly name: string | null; readonly year: number } | null {
  return named?.figure.kind === 'benchmark' ? { name: named.figure.name, year: named.year } : null;
}

function measureJson(named: NamedRead | null): { readonly code: string; readonly year: number } | null {
  return named?.figure.kind === 'measure' ? { code: named.figure.name, year: named.year } : null;
}

function stepsJson(rule: Missed): NonNullable<Json>['steps'] {
  if (rule.kind !== 'steps') return null;
  const table = rule.steps.map(({ within, gives }) => ({ within: plain(within), gives: plain(gives) }));
  return { interpolated: rule.interpolated, table };
}

function tableJson(target: TargetResult, indicator: Indicator): NonNullable<Json>['table'] {
  const worth = worthIn(target.target.goal);
  if (!worth) return null;
  const values = figuresAgainst(target, indicator).map((figure) => magnitude(figure));
  const reads = target.named.values();
  const grades = worth.each.flatMap((one, at) => {
    const value = values[at];
    const name = worth.named[at] ? (reads.next().value ?? null) : null;
    return value
      ? [{ value: exactText(value), worth: plain(one), benchmark: benchmarkJson(name), measure: measureJson(name) }]
      : [];
  });
  return { interpolated: worth.interpolated, grades, otherwise: worth.otherwise && plain(worth.otherwise) };
}

function lateJson(late: Late): NonNullable<Json>['late'] {
  if (late.kind === 'all-or-nothing') return null;
  return { perDay: plain(late.perDay), after: plain(late.after), downTo: plain(late.downTo) };
}

function plain(number: Decimal): string {
  return exactText(fromDecimal(number));
}

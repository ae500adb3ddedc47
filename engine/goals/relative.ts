// `>= +1% on baseline`: a figure relative to a baseline or to the value of another year.

import type { Quantity } from '#language/model/figures.ts';
import type { Baseline, Benchmark } from '#language/model/indicator.ts';
import { benchmarkFor } from '#language/model/values/benchmarks.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { absolute, add, fromDecimal, isZero, multiply, type Rational } from '../arithmetic/rational.ts';
import type { Outcome, TargetReference } from '../result.ts';
import { attainAmount } from '../rules/amount-target.ts';
import { baselineFor } from '../values/baseline.ts';
import { isPresent, magnitude, missing, numberOn, numberOutcome, outcomeOn } from '../values/outcome.ts';
import { benchmarkText } from '../words/benchmarks.ts';
import type { Language } from '../words/number.ts';
import { plainQuantity } from '../words/plain-text.ts';
import { comparisonSign, quantityIn } from '../words/value.ts';
import type { GoalOf, GoalScoring, GoalSubject, ReferenceInput } from './goal-kind.ts';

type Relative = GoalOf<'relative'>;

export const relative: GoalScoring<Relative> = {
  reference: referenceOf,
  figure: (goal, { from, subject }) => from && changed(goal, from, subject),
  figures: (_goal, { resolved }) => (resolved ? [resolved] : []),
  attain: ({ comparison }, attempt, target) => attainAmount(comparison, attempt, target),
  own: null,
  plain: plainRelative,
  words: relativeIn,
};

function referenceOf({ on }: Relative, { target: { period }, indicator, readYear }: ReferenceInput): TargetReference {
  const { baselines, benchmarks } = indicator;
  if (on.kind === 'benchmark')
    return fromBenchmark(benchmarkFor(benchmarks, period.last, on.name), period.last, indicator);
  if (on.kind === 'baseline')
    return fromBaseline(baselineFor(baselines, period.first), { on: 'baseline', year: null, indicator });
  const year = on.kind === 'year' ? on.year : period.first - 1;
  const input = readYear(year);
  if (isPresent(input.outcome)) return { on: on.kind, year, outcome: input.outcome, anchor: input.anchor, input };
  return fromBaseline(baselines.find((baseline) => baseline.year === year) ?? null, { on: on.kind, year, indicator });
}

function fromBenchmark(benchmark: Benchmark | null, year: number, indicator: GoalSubject): TargetReference {
  const outcome = benchmark ? outcomeOn(benchmark.value, indicator) : missing('no-benchmark', null, year);
  return { on: 'benchmark', year, outcome, anchor: benchmark?.anchor ?? null, input: null };
}

function fromBaseline(
  baseline: Baseline | null,
  { on, year, indicator }: Pick<TargetReference, 'on' | 'year'> & { readonly indicator: GoalSubject },
): TargetReference {
  const gap = on === 'baseline' ? 'no-baseline' : 'no-previous';
  const outcome = baseline?.value ? outcomeOn(baseline.value, indicator) : missing(gap, null, year);
  return { on, year: baseline?.year ?? year, outcome, anchor: baseline?.anchor ?? null, input: null };
}

const onePoint: Rational = { n: 1n, d: 100n };

/**
 * `+1% on baseline` is B + |B| * 1 %, so that a plus is an increase for a negative B too. Points are added: percentage points, or units of the
 * indicator.
 */
function changed({ change, points }: Relative, reference: Outcome, indicator: GoalSubject): Outcome {
  const { percent } = indicator;
  if (!isPresent(reference) || !change) return reference;
  const base = magnitude(reference);
  if (!base) return missing('kind-mismatch');
  const amount = change.percent ? fromDecimal(change.number) : amountOf(change, indicator);
  if (amount === null) return missing('unit-mismatch', indicator.code);
  if (points) return numberOutcome(add(base, percent && !change.percent ? multiply(amount, onePoint) : amount));
  if (isZero(base)) return missing('relative-to-zero');
  return numberOutcome(add(base, multiply(absolute(base), amount)));
}

/** The amount of points in the indicator's unit; null: it has another unit. */
function amountOf(change: Quantity, { unit, percent }: GoalSubject): Rational | null {
  return change.unit === null ? fromDecimal(change.number) : numberOn(change, { unit, percent });
}

// ----------------------------------------------------------------------------------------------------------------------- words

function plainRelative({ comparison, change, points, on }: Relative): string {
  return `${comparison} ${plainChange({ change, points, on })}`;
}

function plainChange({ change, points, on }: Pick<Relative, 'change' | 'points' | 'on'>): string {
  const reference =
    on.kind === 'year' ? printYear(on.year, on.calendar) : on.kind === 'benchmark' ? benchmarkText(on.name) : on.kind;
  if (!change) return reference;
  const sign = change.number.coefficient < 0n ? '' : '+';
  if (!points) return `${sign}${plainQuantity(change)} on ${reference}`;
  return `${sign}${plainQuantity({ ...change, percent: false }, change.percent)} points on ${reference}`;
}

function relativeIn({ comparison, change, points, on }: Relative, language: Language): string {
  const it = language === 'it';
  const from = onIn(language, on);
  if (!change) return `${comparisonSign(comparison)} ${from}`;
  const by = quantityIn(language, change).replace(/^(?!−)/, '+');
  return `${comparisonSign(comparison)} ${by}${points ? (it ? ' punti' : ' points') : ''} ${it ? 'su' : 'on'} ${from}`;
}

function onIn(language: Language, on: Relative['on']): string {
  if (on.kind === 'year') return printYear(on.year, on.calendar);
  if (on.kind === 'benchmark') return benchmarkText(on.name);
  if (language === 'en') return on.kind;
  return on.kind === 'baseline' ? 'base' : 'anno precedente';
}

// Diagnostics of scoring: problems with a target, reported once for each target, which may apply in many places. Does not change scores.

import type { Anchor, Report } from '#language/diagnostics/diagnostic.ts';
import { goalAnchor } from '#language/model/checks/value-anchors.ts';
import { missedNameOf, sidesOf } from '#language/model/goals/goals.ts';
import type { Indicator } from '#language/model/indicator.ts';
import type { Place } from '#language/model/model.ts';
import type { Missed } from '#language/model/rules.ts';
import { COUNT } from '#language/model/units/units.ts';
import { benchmarkFor } from '#language/model/values/benchmarks.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { weightAnchor } from '#language/model/values/weights.ts';
import { decimalsOf, fixedText } from '../arithmetic/print.ts';
import {
  absolute,
  compare,
  fromInteger,
  isZero,
  multiply,
  type Rational,
  reduced,
  subtract,
  zero,
} from '../arithmetic/rational.ts';
import { nearestFigure } from '../goals/goals.ts';
import type { NodeResult, Outcome, PlaceResult, Reason, TargetResult, Weighing } from '../result.ts';
import type { Attainment } from '../rules/attainment.ts';
import { startsWorse } from '../rules/numeric-target.ts';
import { hasScale } from '../rules/scale-ends.ts';
import { baselineFor } from '../values/baseline.ts';
import { magnitude, outcomeOf, outcomeOn } from '../values/outcome.ts';
import type { ValueRead } from '../values/read.ts';
import { digitsIn, inBoth, percentIn } from '../words/number.ts';
import { plainOutcome } from '../words/plain-text.ts';

/** What was reported already: targets by anchor, divisors by expression. */
export class Reported {
  /** How often somebody had something to report, whether or not it was new. */
  occasions = 0;
  private readonly things = new Set<object>();

  isNew(thing: object): boolean {
    this.occasions++;
    if (this.things.has(thing)) return false;
    this.things.add(thing);
    return true;
  }
}

export interface ScoringReport {
  readonly report: Report;
  readonly year: number;
  readonly reported: Reported;
}

/** A weight that a measure does not give, of what would count. */
export function reportUnknownWeight(
  member: NodeResult | PlaceResult,
  { measure, outcome, year }: Weighing,
  { report }: ScoringReport,
): void {
  const subject = member.kind === 'place' ? member.place : member.node;
  const name = member.kind === 'place' ? member.place.indicator.code : member.node.code;
  const why = outcome.kind === 'number' ? 'negative' : 'missing';
  report('weight-unknown', weightAnchor(subject), { name, measure: measure.code, year, why });
}

/** A unit error keeps it from counting: with what it would come to as it is written. */
export function reportLeftOut({ anchor, indicator, rules }: Place, before: Rational, doubts: ScoringReport): void {
  if (!doubts.reported.isNew(anchor)) return;
  doubts.report('unit-left-out', anchor, {
    indicator: indicator.code,
    before: inBoth((language) => percentIn(language, before, rules.display)),
  });
}

/** Checks that need no value: a target of zero, a printed figure that differs from the resolved target. */
export function checkResolved(place: Place, found: TargetResult, doubts: ScoringReport): void {
  const { target, resolved } = found;
  const { code: indicator, percent } = place.indicator;
  const isNothing = resolved?.kind === 'number' && isZero(resolved.number);
  if (isNothing && needsSize(place, found, doubts) && doubts.reported.isNew(target.anchor)) {
    doubts.report('target-near-zero', target.anchor, { indicator, target: shown(zero, percent), actual: null });
  }
  checkPrinted(found, place, doubts);
  checkWay(place, found, doubts);
}

function checkPrinted({ target, resolved, agrees }: TargetResult, { indicator }: Place, doubts: ScoringReport): void {
  if (agrees !== false || target.resolved === null || resolved === null || !doubts.reported.isNew(target.anchor))
    return;
  const printed = inPlan(outcomeOf(target.resolved), indicator.percent);
  const unit = target.resolved.kind === 'quantity' ? target.resolved.unit : null;
  const isOther = unit !== null && unit.symbol !== '%' && unit.id !== indicator.unit?.id;
  doubts.report('resolved-differs', target.anchor, {
    indicator: indicator.code,
    printed: isOther ? `${printed} ${unit.symbol}` : printed,
    resolved: isOther
      ? `${inPlan(resolved, indicator.percent)} ${indicator.unit?.symbol ?? ''}`.trim()
      : inPlan(resolved, indicator.percent),
  });
}

function inPlan(outcome: Outcome, percent: boolean): string {
  if (outcome.kind === 'number') return shown(outcome.number, percent);
  return plainOutcome(outcome, { percent }) ?? '';
}

export interface AttainedTarget {
  readonly place: Place;
  readonly target: TargetResult | null;
  readonly attained: Attainment;
  readonly value: Outcome;
}

/** Checks that need a value: a rule that cannot be applied, `=` where `>=` was meant, a target too close to zero. */
export function checkAttained({ place, target, attained, value }: AttainedTarget, doubts: ScoringReport): void {
  const number = target && nearestFigure(value, target, place.indicator);
  const actual = magnitude(value);
  if (!target || !number || !actual) return;
  checkRatio(place, { number, actual }, doubts);
  if (attained.met) return;
  if (checkStrict(target, attained, { place, number, actual }, doubts)) return;
  const { anchor } = target.target;
  const { code: indicator, percent } = place.indicator;
  const figures = (): Figures => ({ indicator, target: shown(number, percent), actual: shown(actual, percent) });
  if (attained.notApplicable) {
    if (doubts.reported.isNew(anchor))
      doubts.report('rule-not-applicable', anchor, { indicator, rule: attained.notApplicable });
  } else if (isBeyondEqual(target, actual, number)) {
    if (doubts.reported.isNew(anchor)) doubts.report('equal-exceeded', anchor, figures());
  } else if (needsSize(place, target, doubts) && (isZero(number) || isFarOff(number, actual))) {
    if (doubts.reported.isNew(anchor)) doubts.report('target-near-zero', anchor, figures());
  }
}

/** Hit exactly, where anything but met is worth nothing. */
function checkStrict(
  { target: { goal, anchor } }: TargetResult,
  { rule }: Attainment,
  { place: { indicator }, number, actual }: Compared & { readonly place: Place },
  { report, reported }: ScoringReport,
): boolean {
  const [side] = sidesOf(goal);
  const isStrict = side === '>' || side === '<';
  if (!isStrict || !rule.endsWith('/all-or-nothing') || compare(number, actual) !== 0) return false;
  const { code, percent } = indicator;
  if (reported.isNew(anchor)) {
    const at = goalAnchor(anchor);
    const sign = at === anchor ? null : { start: at.start, end: at.start + 1, text: `${side}=` };
    report('strict-hit', at, {
      indicator: code,
      side,
      figure: inBoth((language) => shownIn(language, number, percent)),
      sign,
    });
  }
  return true;
}

interface Compared {
  readonly number: Rational;
  readonly actual: Rational;
}

/**
 * A ratio of plain numbers, 0.95, against a target of 80, which its writer most likely means in percent: met or missed by a hundred times.
 * Only where the two are within a half and the double of each other as percentages.
 */
function checkRatio({ indicator }: Place, { number, actual }: Compared, doubts: ScoringReport): void {
  const { code, formula, percent, unit } = indicator;
  if (percent || (unit !== null && unit.id !== COUNT) || formula?.expression.kind !== 'binary') return;
  if (formula.expression.operator !== '/' || compare(number, two) < 0 || compare(actual, two) > 0) return;
  const hundredfold = multiply(actual, fromInteger(100));
  if (compare(multiply(hundredfold, two), number) < 0 || compare(hundredfold, multiply(number, two)) > 0) return;
  if (!doubts.reported.isNew(formula.anchor)) return;
  const meant = shown(number, false);
  doubts.report('ratio-or-percent', formula.anchor, { indicator: code, value: shown(actual, false), target: meant });
}

const two = fromInteger(2);

interface Figures {
  readonly indicator: string;
  readonly target: string;
  readonly actual: string;
}

const unmeasurable = {
  'kind-mismatch': 'kinds',
  'several-years': 'years',
  'no-goalposts': 'goalposts',
  'grade-order': 'grades',
  'too-long': 'too-long',
  'relative-to-zero': 'zero',
} as const;

/**
 * Values that exist but cannot be used. Without those that the binder reports: a written value of another kind than the target, a change on a baseline of
 * zero.
 */
export function checkMeasurable(
  { indicator }: Place,
  { kind }: Reason,
  { target, doubts }: { readonly target: TargetResult | null; readonly doubts: ScoringReport },
): void {
  const { code, formula, goalposts } = indicator;
  if (kind === 'no-benchmark') checkBenchmarks(indicator, doubts);
  const anchors: Record<keyof typeof unmeasurable, Anchor | null | undefined> = {
    'kind-mismatch': formula && formula.expression.kind !== 'measure' ? formula.anchor : null,
    'several-years': formula?.anchor,
    'too-long': formula?.anchor,
    'no-goalposts': goalposts?.anchor,
    'grade-order': target?.target.anchor,
    'relative-to-zero': target?.reference?.on === 'baseline' ? null : target?.target.anchor,
  };
  if (!isUnmeasurable(kind)) return;
  const anchor = anchors[kind];
  if (anchor && doubts.reported.isNew(anchor))
    doubts.report('not-measurable', anchor, { indicator: code, why: unmeasurable[kind] });
}

/** Goalposts that are benchmarks without a figure in the year that is scored. */
function checkBenchmarks({ code, goalposts, benchmarks }: Indicator, { report, reported, year }: ScoringReport): void {
  if (goalposts === null) return;
  const { low, high, anchor } = goalposts;
  const ofYear = benchmarks.filter((one) => one.year === year);
  const missed = [low, high].find((end) => end.kind === 'benchmark' && benchmarkFor(ofYear, year, end.name) === null);
  if (missed?.kind !== 'benchmark' || !reported.isNew(anchor)) return;
  const named = [...new Set(ofYear.flatMap(({ name }) => name ?? []))];
  const calendar = benchmarks[0]?.calendar;
  report('benchmark-missing', anchor, { indicator: code, name: missed.name, year: printYear(year, calendar), named });
}

function isUnmeasurable(kind: Reason['kind']): kind is keyof typeof unmeasurable {
  return Object.hasOwn(unmeasurable, kind);
}

/** `done` for a target with a date: unknown whether it was in time. */
export function checkKind(place: Place, { outcome, inputs }: ValueRead, doubts: ScoringReport): void {
  const anchor = inputs[0]?.anchor;
  if (outcome.kind !== 'done' || !anchor || !doubts.reported.isNew(anchor)) return;
  doubts.report('value-kind', anchor, { indicator: place.indicator.code, expected: 'date', found: 'done' });
}

/** A value that does not say when it was reached, for a target that has a day. */
export function checkDay(place: Place, { inputs }: ValueRead, doubts: ScoringReport): void {
  const anchor = inputs[0]?.anchor ?? place.indicator.anchor;
  if (doubts.reported.isNew(anchor)) doubts.report('value-without-day', anchor, { indicator: place.indicator.code });
}

/** Whether the rule for a missed target (or its fallback) divides by the size of the target. */
function needsSize(place: Place, { target, resolved }: TargetResult, { year }: ScoringReport): boolean {
  const { indicator, rules } = place;
  if (indicator.spread || hasScale(place)) return false;
  const number = resolved && magnitude(resolved);
  const missed = missedNameOf(target.goal);
  if (missed === null) return false;
  return isBySize(rules[missed], number, () => startsBehind(place, { target, resolved }, year));
}

function isBySize({ kind }: Missed, target: Rational | null, hasWay: () => boolean): boolean {
  switch (kind) {
    case 'all-or-nothing':
      return false;
    case 'inverse':
      return !target || target.n <= 0n;
    case 'from-baseline':
      return !hasWay();
    case 'linear':
    case 'steps':
      return true;
  }
}

/** Whether there is a baseline, and it is worse than the target. */
function startsBehind(
  { indicator }: Place,
  { target, resolved }: Pick<TargetResult, 'target' | 'resolved'>,
  year: number,
): boolean {
  const baseline = baselineFor(indicator.baselines, year)?.value;
  const [from, to] = [baseline && magnitude(outcomeOn(baseline, indicator)), resolved && magnitude(resolved)];
  const atLeast = missedNameOf(target.goal) === 'missed >=';
  return from != null && to !== null && startsWorse(atLeast ? 'at-least' : 'at-most', to, from);
}

/** The way from the baseline is asked for, and there is none: known before anything is measured. */
function checkWay(place: Place, found: TargetResult, doubts: ScoringReport): void {
  const { target, resolved } = found;
  const missed = missedNameOf(target.goal);
  if (missed === null || hasScale(place) || place.rules[missed].kind !== 'from-baseline') return;
  if (!resolved || magnitude(resolved) === null || startsBehind(place, found, doubts.year)) return;
  const baseline = baselineFor(place.indicator.baselines, doubts.year)?.value;
  // in a unit that cannot be converted: nothing is measured, and that is said
  if (baseline && outcomeOn(baseline, place.indicator).kind === 'missing') return;
  if (!doubts.reported.isNew(target.anchor)) return;
  doubts.report('rule-not-applicable', target.anchor, { indicator: place.indicator.code, rule: 'from-baseline' });
}

/** More than ten times the target's size away. */
function isFarOff(target: Rational, actual: Rational): boolean {
  if (isZero(target)) return false;
  const size = absolute(target);
  return compare(absolute(subtract(actual, target)), { n: size.n * 10n, d: size.d }) >= 0;
}

function isBeyondEqual({ target: { goal } }: TargetResult, actual: Rational, target: Rational): boolean {
  return sidesOf(goal).includes('=') && compare(actual, target) > 0;
}

/** In the syntax of plans: `31_310.73`, `33.66%`. */
function shown(number: Rational, percent: boolean): string {
  const scaled = percent ? { n: number.n * 100n, d: number.d } : number;
  const own = decimalsOf(reduced(scaled).d);
  const [whole = '', decimals] = fixedText(scaled, Math.min(own ?? 4, 4), 'half-up').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '_');
  return `${grouped}${decimals ? `.${decimals}` : ''}${percent ? '%' : ''}`;
}

/** As a reader of the language writes it: `1.250,5`, `12,5 %`. */
function shownIn(language: 'en' | 'it', number: Rational, percent: boolean): string {
  const plain = shown(number, percent).replaceAll('_', '');
  const digits = digitsIn(language, plain.replace('%', ''));
  return percent ? `${digits} %` : digits;
}

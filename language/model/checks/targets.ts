// Checks targets: missing baselines, years outside the plan, missing `accumulate`, goalposts that no rule uses. Knows nothing of scores.

import { spell } from '../../syntax/keywords/keywords.ts';
import type { Placement } from '../drafts.ts';
import { somePart } from '../expressions.ts';
import { asks, changeIn, dueDay, isAmount, isOfTime, missedNameOf, namedFigures, referenceIn } from '../goals/goals.ts';
import { lastTargets } from '../goals/target-of.ts';
import type { Actual, Expr, Indicator, Target } from '../indicator.ts';
import type { Model } from '../model.ts';
import { lineInBlock } from '../values/anchors.ts';
import { benchmarkFor } from '../values/benchmarks.ts';
import { printYear, printYears, yearOfDay } from '../values/calendar.ts';
import { isZero } from '../values/number.ts';
import { lastDay, printPeriod } from '../values/periods.ts';
import type { Checked, Look } from './check.ts';
import { checkTargetsWithin } from './targets-within-year.ts';
import { goalAnchor } from './value-anchors.ts';
import { accumulationsOf } from './year-parts.ts';

type Report = Checked['binding']['report'];

export function checkTargets(indicator: Indicator, { model, binding: { collected, report } }: Look): void {
  const context = { model, report };
  for (const target of indicator.targets) {
    checkYears(target, indicator.code, context);
    checkReference(target, indicator, report);
    checkRevision(target, indicator.code, context);
    if (indicator.kept) checkKept(target, indicator, report);
    else if (
      target.revised === null &&
      target.period.first !== target.period.last &&
      needsAccumulation(target, indicator)
    ) {
      const keywords = collected.keywords.get(target.anchor.file) ?? 'english';
      const word = spell(keywords, 'accumulate');
      const lines = accumulationsOf(indicator).map((how) => `${word} ${spell(keywords, how)}`);
      const edits = lines.map((line) => ({ line, edit: lineInBlock(indicator.declaration, line) }));
      report('no-accumulate', target.anchor, { name: indicator.code, year: null, lines: edits });
    }
  }
  checkTargetsWithin(indicator, lastTargets(indicator.targets), report);
  if (indicator.formula !== null) checkActuals(indicator, indicator.actuals, report);
}

export function checkPlacedTargets({ model, tree, binding: { report } }: Checked): void {
  for (const placement of tree.placements) if (placement.useFacts !== null) checkPlaced(placement, { model, report });
}

/** Reports goalposts of an indicator that is measured by its target in all places. */
export function checkGoalposts(
  { code, goalposts, places }: Indicator,
  { binding: { report, collected } }: Checked,
): void {
  if (goalposts === null || places.length === 0) return;
  if (places.some(({ rules }) => rules.attainment !== 'target')) return;
  const { anchor } = goalposts;
  report('unused-goalposts', anchor, { indicator: code, keywords: collected.keywords.get(anchor.file) ?? 'english' });
}

/** Reports a spread where no target asks how far off a value is. */
export function checkSpread({ code, places, sizes, spread, targets }: Indicator, { binding }: Checked): void {
  const asked = [...targets, ...places.flatMap((place) => place.targets)].filter(({ goal }) => asks(goal));
  if (spread === null || asked.length === 0 || asked.some(({ goal }) => missedNameOf(goal) !== null)) return;
  const size = sizes[0]!;
  binding.report('unused-spread', size.anchor, {
    indicator: code,
    keywords: binding.collected.keywords.get(size.anchor.file) ?? 'english',
  });
}

interface Context {
  readonly model: Pick<Model, 'years' | 'calendar'>;
  readonly report: Report;
}

function checkPlaced({ place, useFacts }: Placement, context: Context): void {
  for (const target of useFacts!.targets) {
    checkYears(target, place.indicator.code, context);
    checkRevision(target, place.indicator.code, context);
    checkReference(target, place.indicator, context.report);
  }
  if (useFacts!.targets.length > 0) checkTargetsWithin(place.indicator, lastTargets(place.targets), context.report);
}

/** Of a day there are no periods to keep it in, and several years are scored at their end. */
function checkKept({ goal, period, anchor }: Target, { code }: Indicator, report: Report): void {
  const why = isOfTime(goal) || dueDay(goal) !== null ? 'day' : period.first !== period.last ? 'years' : null;
  if (why !== null) report('kept', anchor, { why, name: code });
}

/** Whether its day is in the plan, and before the end of the target's period. */
function checkRevision(
  { revised, period, anchor }: Target,
  name: string,
  { model: { years, calendar }, report }: Context,
): void {
  if (revised === null) return;
  const { iso, day } = revised.on;
  const isBefore = yearOfDay(iso, calendar) < (years?.first ?? period.first);
  if (isBefore || day > lastDay(period))
    report('revision', anchor, { why: isBefore ? 'before' : 'after', name, date: iso, period: printPeriod(period) });
}

function checkYears(
  { period, anchor, revised }: Target,
  indicator: string,
  { model: { years, calendar }, report }: Context,
): void {
  if (revised !== null || years === null || (period.first >= years.first && period.last <= years.last)) return;
  const outside = period.first < years.first ? period.first : period.last;
  report('year-outside', anchor, {
    indicator,
    year: printYear(outside, calendar),
    years: printYears(years.first, years.last, calendar),
  });
}

/** Reports a benchmark that the target names or starts from and that has no figure for its year, or of which there are several. */
function checkBenchmark(
  { period, anchor }: Target,
  { code, benchmarks }: Indicator,
  { on, report }: { readonly on: { readonly name: string | null }; readonly report: Report },
): void {
  if (benchmarkFor(benchmarks, period.last, on.name) !== null) return;
  const named = [...new Set(benchmarks.filter(({ year }) => year === period.last).flatMap(({ name }) => name ?? []))];
  report('benchmark-missing', goalAnchor(anchor), {
    indicator: code,
    name: on.name,
    year: printYear(period.last, period.calendar),
    named,
  });
}

function checkReference(target: Target, indicator: Indicator, report: Report): void {
  const { goal, anchor } = target;
  const { code, baselines } = indicator;
  for (const figure of namedFigures(goal))
    if (figure.kind === 'benchmark') checkBenchmark(target, indicator, { on: figure, report });
  const on = referenceIn(goal);
  if (on === null) return;
  if (on.kind === 'benchmark') checkBenchmark(target, indicator, { on, report });
  if (on.kind !== 'baseline') return;
  const given = baselines.filter(({ value }) => value !== null);
  const [only] = given;
  if (only === undefined) report('relative-without-baseline', anchor, { indicator: code });
  else if (
    changeIn(goal)?.points === false &&
    given.every(({ value }) => value?.kind === 'quantity' && isZero(value.number))
  ) {
    report('relative-to-zero', anchor, { indicator: code }, [
      { anchor: only.anchor, message: { en: 'The baseline', it: 'Il valore iniziale' } },
    ]);
  }
}

/** Whether the values of several years must be accumulated; not if there is a value for the period. */
function needsAccumulation({ period, goal }: Target, { accumulate, measure, actuals, formula }: Indicator): boolean {
  if (!isAmount(goal)) return false;
  if (accumulate !== null || measure?.accumulate != null || (formula !== null && addsUp(formula.expression)))
    return false;
  return !actuals.some((actual) => actual.period.first === period.first && actual.period.last === period.last);
}

/** Whether every measure of a formula has `accumulate`: the formula then applies to the accumulated values. */
function addsUp(expr: Expr): boolean {
  return !somePart(expr, (part) => {
    switch (part.kind) {
      case 'measure':
        return part.measure.accumulate === null && part.years === null;
      case 'indicator':
        return part.indicator.accumulate === null && part.years === null;
      case 'attained-children':
      case 'attained-node':
      case 'attained-indicator':
      case 'missing':
        return true;
      case 'number':
      case 'binary':
      case 'negation':
      case 'call':
        return false;
    }
  });
}

/** Reports values beside a formula, unless they are marked as printed: those are used where measures are missing. */
function checkActuals({ code }: Indicator, actuals: readonly Actual[], report: Report): void {
  for (const { rounded, anchor } of actuals) {
    if (!rounded) report('actual-of-computed', anchor, { what: 'indicator', name: code });
  }
}

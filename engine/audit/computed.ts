// The computed counterpart of a printed figure, whatever its kind: read from the record of the scores, or counted in the tree.

import type { Unit } from '#language/model/figures.ts';
import { expectedKind } from '#language/model/goals/goals.ts';
import type { Place, PlanNode, PublishedFigure } from '#language/model/model.ts';
import type { Band } from '#language/model/rules.ts';
import { type Interval, point } from '../arithmetic/interval.ts';
import { fromDecimal, type Rational } from '../arithmetic/rational.ts';
import { sum } from '../arithmetic/sum.ts';
import type { NodeResult, Outcome, PlaceResult, Scores } from '../result.ts';
import { budgetOf, budgetShare } from '../scoring/budget.ts';
import { awardEarned, marksEarned } from '../scoring/earned.ts';
import { numberOutcome } from '../values/outcome.ts';
import { countInBand, countOf, countOvershooting, shareInBand, shareOvershooting } from './counts.ts';
import { baselineIn, changeOf, deviationOf, type Earlier, excessOf, versusTarget } from './from-target.ts';
import type { Ranges } from './ranges.ts';

/** A computed figure; for a number with the range in which it lies, given that some inputs are rounded. */
export interface ComputedFigure {
  readonly outcome: Outcome;
  readonly percent: boolean;
  readonly unit: Unit | null;
  readonly range: Interval | null;
}

/** null where there is no such figure. A band for `light`. */
export function computedOf(figure: PublishedFigure, year: AuditedYear): ComputedFigure | Band | null {
  const { subject } = figure;
  return subject.kind === 'node'
    ? ofNode(figure, year.scores.of(subject.node), year)
    : ofPlace(figure, year.scores.of(subject.place), year);
}

/** The scores of a year or of a part of it; `before` those of the same part a year earlier. */
export interface AuditedYear {
  readonly scores: Scores;
  readonly ranges: Ranges;
  readonly before: () => Pick<AuditedYear, 'scores' | 'ranges'>;
}

// --------------------------------------------------------------------------------------------------------------------- places

function ofPlace(
  { figure, year }: PublishedFigure,
  result: PlaceResult,
  { ranges, before }: AuditedYear,
): ComputedFigure | Band | null {
  const { place } = result;
  const { percent, unit } = place.indicator;
  switch (figure) {
    case 'attainment':
    case 'score':
      return percentage(ranges.attainment(result), result.counted);
    case 'overshoot':
      return percentage(ranges.uncapped(result), result.uncapped);
    case 'value':
      return isFigure(result.value)
        ? { outcome: result.value, percent, unit, range: ranges.value(result) }
        : baselineFigure(place, year);
    case 'target':
      return targetOf(result, ranges);
    case 'weight':
      return weightOf(result);
    case 'light':
      return result.band;
    case 'marks':
    case 'award':
      return earned(figure, result);
    case 'excess':
      return excessOf(result, ranges);
    case 'versus-target':
      return versusTarget(result, ranges);
    case 'deviation':
      return deviationOf(result, ranges);
    case 'change':
      return changeOf(result, ranges, earlier(place, before()));
    default:
      return null;
  }
}

function earlier(place: Place, { scores, ranges }: Pick<AuditedYear, 'scores' | 'ranges'>): Earlier {
  return { year: scores.year, result: scores.of(place), ranges };
}

/** A report prints the figure from which the plan started. */
function baselineFigure(place: Place, year: number): ComputedFigure | null {
  const outcome = baselineIn(place, year);
  return outcome && { outcome, percent: place.indicator.percent, unit: place.indicator.unit, range: null };
}

function isFigure({ kind }: Outcome): boolean {
  return kind !== 'missing' && kind !== 'nothing';
}

function targetOf(result: PlaceResult, ranges: Ranges): ComputedFigure | null {
  const { target, place } = result;
  if (!target) return null;
  const { percent, unit } = place.indicator;
  const done: Outcome | null = expectedKind(target.target.goal) === 'done' ? { kind: 'done', done: true } : null;
  const outcome = target.resolved ?? done;
  return outcome && isFigure(outcome) ? { outcome, percent, unit, range: ranges.target(result) } : null;
}

/** The weight as written, or as a measure gives it; where no sibling has a weight, the share. */
function weightOf(result: NodeResult | PlaceResult): ComputedFigure | null {
  const weight = weightOfMember(result);
  if (!weight) return result.weighing ? null : percentage(null, result.weightShare);
  return { outcome: numberOutcome(weight.exact), percent: weight.percent, unit: null, range: null };
}

function percentage(range: Interval | null, exact: Rational | null): ComputedFigure | null {
  return exact && { outcome: numberOutcome(exact), percent: true, unit: null, range: range ?? point(exact) };
}

function number(exact: Rational | null, unit: Unit | null = null): ComputedFigure | null {
  return exact && { outcome: numberOutcome(exact), percent: false, unit, range: null };
}

// ---------------------------------------------------------------------------------------------------------------------- nodes

function ofNode(
  published: PublishedFigure,
  result: NodeResult,
  { scores, ranges }: AuditedYear,
): ComputedFigure | Band | null {
  const { figure, year } = published;
  const { node } = result;
  switch (figure) {
    case 'score':
    case 'attainment':
      return percentage(ranges.score(result), result.counted);
    case 'indicators':
    case 'children':
      return percentage(ranges.part(result, figure), result.parts[figure]);
    case 'weight':
      return weightOf(result);
    case 'weights':
      return totalOfWeights(result);
    case 'budget-initial':
    case 'budget-updated':
    case 'budget-used':
      return budgetFigure(node, year, figure);
    case 'budget-share':
      return percentage(null, budgetShare(node, year));
    case 'count':
      return number(countOf(node, published));
    case 'count-band':
      return number(countInBand(node, published, scores));
    case 'count-overshoot':
      return number(countOvershooting(node, scores));
    case 'share-band':
      return percentage(null, shareInBand(node, published, scores));
    case 'share-overshoot':
      return percentage(null, shareOvershooting(node, scores));
    case 'light':
      return result.band;
    case 'marks':
    case 'award':
      return earned(figure, result);
    default:
      return null;
  }
}

/** What a score is worth beside the mean; null where no table says so. */
function earned(figure: 'marks' | 'award', result: NodeResult | PlaceResult): ComputedFigure | null {
  return figure === 'marks' ? number(marksEarned(result)?.marks ?? null) : percentage(null, awardEarned(result));
}

function budgetFigure(
  node: PlanNode,
  year: number,
  figure: `budget-${'initial' | 'updated' | 'used'}`,
): ComputedFigure | null {
  const amount = budgetOf(node, year, figure.slice('budget-'.length) as 'initial' | 'updated' | 'used');
  return amount && number(amount.number, amount.unit);
}

/** The weights of its indicators if it has any, else of its children. */
function totalOfWeights({ members }: NodeResult): ComputedFigure | null {
  const places = members.filter(({ kind }) => kind === 'place');
  const weights = (places.length > 0 ? places : members).flatMap((member) => weightOfMember(member) ?? []);
  if (weights.length === 0) return null;
  const percent = weights.some((weight) => weight.percent);
  return { outcome: numberOutcome(sum(weights.map(({ exact }) => exact))), percent, unit: null, range: null };
}

function weightOfMember({
  weight,
  weighing,
}: NodeResult | PlaceResult): { readonly exact: Rational; readonly percent: boolean } | null {
  return weight && { exact: weighing?.number ?? fromDecimal(weight.number), percent: weight.percent };
}

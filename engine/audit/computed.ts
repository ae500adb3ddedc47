// The computed counterpart of a printed figure, whatever its kind: read from the record of the scores, or counted in the tree.

import { expectedKind } from '#language/model/goals/goals.ts';
import type { Band, Place, PlanNode, PublishedFigure, Unit } from '#language/model/model.ts';
import { type Interval, point } from '../arithmetic/interval.ts';
import { fromDecimal, fromInteger, type Rational } from '../arithmetic/rational.ts';
import { sum } from '../arithmetic/sum.ts';
import type { NodeResult, Outcome, PlaceResult, Scores } from '../result.ts';
import { budgetOf, budgetShare } from '../scoring/budget.ts';
import { numberOutcome } from '../values/outcome.ts';
import type { Ranges } from './ranges.ts';

/** A computed figure; for a number with the range in which it lies, given that some inputs are rounded. */
export interface ComputedFigure {
  readonly outcome: Outcome;
  readonly percent: boolean;
  readonly unit: Unit | null;
  readonly range: Interval | null;
}

/** null where there is no such figure. A band for `light`. */
export function computedOf(figure: PublishedFigure, scores: Scores, ranges: Ranges): ComputedFigure | Band | null {
  const { subject } = figure;
  return subject.kind === 'node'
    ? ofNode(figure, scores.of(subject.node), { scores, ranges })
    : ofPlace(figure, scores.of(subject.place), ranges);
}

// --------------------------------------------------------------------------------------------------------------------- places

function ofPlace({ figure }: PublishedFigure, result: PlaceResult, ranges: Ranges): ComputedFigure | Band | null {
  const { place } = result;
  const { percent, unit } = place.indicator;
  switch (figure) {
    case 'attainment':
    case 'score':
      return percentage(ranges.attainment(result), result.counted);
    case 'overshoot':
      return percentage(ranges.uncapped(result), result.uncapped);
    case 'value':
      return isFigure(result.value) ? { outcome: result.value, percent, unit, range: ranges.value(result) } : null;
    case 'target':
      return targetOf(result, ranges);
    case 'weight':
      return weightOf(place, result.weightShare);
    case 'light':
      return result.band;
    default:
      return null;
  }
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

/** The weight as written; where no sibling has a weight, the share. */
function weightOf({ weight }: Place | PlanNode, share: Rational | null): ComputedFigure | null {
  if (!weight) return percentage(null, share);
  return { outcome: numberOutcome(fromDecimal(weight.number)), percent: weight.percent, unit: null, range: null };
}

function percentage(range: Interval | null, exact: Rational | null): ComputedFigure | null {
  return exact && { outcome: numberOutcome(exact), percent: true, unit: null, range: range ?? point(exact) };
}

function number(exact: Rational | null, unit: Unit | null = null): ComputedFigure | null {
  return exact && { outcome: numberOutcome(exact), percent: false, unit, range: null };
}

// ---------------------------------------------------------------------------------------------------------------------- nodes

interface Sources {
  readonly scores: Scores;
  readonly ranges: Ranges;
}

function ofNode(
  published: PublishedFigure,
  result: NodeResult,
  { scores, ranges }: Sources,
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
      return weightOf(node, result.weightShare);
    case 'weights':
      return totalOfWeights(node);
    case 'budget-initial':
    case 'budget-updated':
    case 'budget-used':
      return budgetFigure(node, year, figure);
    case 'budget-share':
      return percentage(null, budgetShare(node, year));
    case 'count':
      return number(fromInteger(countOf(node, published)));
    case 'count-band':
      return number(fromInteger(countInBand(node, published, scores)));
    case 'light':
      return result.band;
    default:
      return null;
  }
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
function totalOfWeights({ places, children }: PlanNode): ComputedFigure | null {
  const weights = (places.length > 0 ? places : children)
    .map(({ weight }) => weight)
    .filter((weight) => weight !== null);
  if (weights.length === 0) return null;
  const percent = weights.some((weight) => weight.percent);
  const outcome = numberOutcome(sum(weights.map((weight) => fromDecimal(weight.number))));
  return { outcome, percent, unit: null, range: null };
}

/** How many nodes or indicators of a kind are below: at any depth, or at a level. */
function countOf(node: PlanNode, { name, level }: PublishedFigure): number {
  const below = nodesBelow(node);
  if (name !== 'indicator') return below.filter((one) => one !== node && one.kind === name && isAt(level, one)).length;
  return below.filter((one) => isAt(level, one)).reduce((count, { places }) => count + places.length, 0);
}

/** How many of its children, or of its descendants at a level, are in the band. */
function countInBand(node: PlanNode, { name, level }: PublishedFigure, scores: Scores): number {
  const counted = level ? nodesBelow(node).filter((one) => one !== node && isAt(level, one)) : node.children;
  return counted.filter((one) => scores.of(one).band?.code === name).length;
}

function isAt(level: PublishedFigure['level'], { kind, depth }: PlanNode): boolean {
  if (!level) return true;
  return level.node === null ? level.depth === depth : level.node === kind;
}

/** The node itself first. */
function nodesBelow(node: PlanNode): readonly PlanNode[] {
  const found = [node];
  for (let i = 0; i < found.length; i++) for (const child of found[i]!.children) found.push(child);
  return found;
}

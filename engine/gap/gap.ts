// The gaps of a plan: how many points of the root's score each indicator below full attainment costs, and the value at which it would be green
// or full. Reads the record of a scored plan; scores again only where the root's score is not a sum of contributions.

import { somePart } from '#language/model/expressions.ts';
import type { Decimal } from '#language/model/figures.ts';
import { dueDay } from '#language/model/goals/goals.ts';
import type { Expr } from '#language/model/indicator.ts';
import type { Place, PlanNode } from '#language/model/model.ts';
import { compare, fromDecimal, multiply, one, type Rational, reduced, subtract, zero } from '../arithmetic/rational.ts';
import { sum } from '../arithmetic/sum.ts';
import type { NodeResult, PlaceResult, Scores } from '../result.ts';
import { limitingRules } from '../rules/limits.ts';
import { score } from '../score.ts';
import { isExempt } from '../scoring/decisions.ts';
import { baselineFor } from '../values/baseline.ts';
import { magnitude, outcomeOn } from '../values/outcome.ts';
import { type Needed, type RequiredAttainment, valueFor } from './inverse.ts';

export interface Gap {
  readonly result: PlaceResult;
  /** What the root's score (a fraction) would gain if this indicator alone were at 100 %. */
  readonly lost: Rational;
  /** false: estimated from its share, because there are too many indicators to score the plan again for each. */
  readonly exact: boolean;
  /** The value from which on its light is the best one; null if it is, if there are no lights, or if no value reaches it. */
  readonly green: Needed | null;
  /** The value from which on its attainment is 100 %. */
  readonly full: Needed | null;
}

export interface Gaps {
  readonly scores: Scores;
  /** The costliest first. */
  readonly gaps: readonly Gap[];
  /** What all of them cost together: the root's score with every one at 100 %, minus the score. */
  readonly together: Rational;
  /** Missing, pending, or unreadable because of an error: they cost nothing yet. */
  readonly open: readonly PlaceResult[];
}

const isOpen: ReadonlySet<PlaceResult['status']> = new Set(['missing', 'pending', 'unreadable']);

/** At most so many gaps are computed by scoring the plan again; with more, all are estimated from their shares. */
const mostTried = 200;

/** What everything below 100 % costs together. */
export function lostTogether(scores: Scores): Rational {
  const below = belowFull(scores);
  if (!isAdditive(scores)) return reduced(allAtFull(below, scores));
  return reduced(sum(below.map((result) => lossOf(result, scores, 'shares').lost).filter(({ n }) => n > 0n)));
}

function belowFull({ places }: Scores): readonly PlaceResult[] {
  return places.filter((result) => result.counted !== null && compare(result.counted, fullOf(result)) < 0);
}

export function gaps(scores: Scores): Gaps {
  const below = belowFull(scores);
  const additive = isAdditive(scores);
  const losses = below.map((result) => ({
    result,
    ...lossOf(result, scores, additive || below.length > mostTried ? 'shares' : 'trial'),
  }));
  const found = losses
    .filter(({ lost }) => lost.n > 0n)
    .map(({ result, lost }) => ({
      result,
      lost,
      exact: additive || below.length <= mostTried,
      ...neededFor(result, scores),
    }))
    .sort((a, b) => compare(b.lost, a.lost));
  const together = additive ? sum(found.map(({ lost }) => lost)) : allAtFull(below, scores);
  return {
    scores,
    gaps: found,
    together: reduced(together),
    open: scores.places.filter(({ status }) => isOpen.has(status)),
  };
}

// ------------------------------------------------------------------------------------------------------------------------ losses

function lossOf(result: PlaceResult, scores: Scores, how: 'shares' | 'trial'): { readonly lost: Rational } {
  if (how === 'shares')
    return { lost: reduced(multiply(result.rootShare ?? zero, subtract(fullOf(result), result.counted!))) };
  return { lost: reduced(allAtFull([result], scores)) };
}

/** 100 %, or the cap where that is lower. */
function fullOf(result: PlaceResult): Rational {
  return fromDecimal(fullDecimal(result));
}

function fullDecimal({ place, target }: PlaceResult): Decimal {
  const { cap } = limitingRules(place, target);
  return cap && compare(fromDecimal(cap), one) < 0 ? cap : { coefficient: 1n, scale: 0 };
}

/** What the root would gain if these were at 100 %. */
function allAtFull(results: readonly PlaceResult[], { model, year, asOf, targets, nodes }: Scores): Rational {
  const before = nodes[0]?.counted;
  if (!before || results.length === 0) return zero;
  const places = new Set(results.map(({ place }) => place));
  const evaluations = [
    ...model.evaluations.filter(({ subject }) => subject.kind === 'node' || !places.has(subject.place)),
    ...results.map((result) => ({
      subject: { kind: 'place' as const, place: result.place },
      year,
      part: asOf?.part ?? null,
      percent: fullDecimal(result),
      notApplicable: false,
      by: null,
      on: null,
      because: null,
      anchor: result.place.anchor,
    })),
  ];
  const after = score({ ...model, evaluations }, { year, targets, ...(asOf ? { asOf } : {}) }).value.nodes[0]?.counted;
  return after ? subtract(after, before) : zero;
}

/** Whether the root's score is the sum of contributions: means alone, no rounding, no malus, no evaluations, no `use`, no formula that reads scores. */
function isAdditive({ model, nodes }: Scores): boolean {
  if (
    nodes.some(({ node, aggregate, evaluated }) => isNotSum(node, aggregate) || evaluated?.score || isExempt(evaluated))
  )
    return false;
  return ![...model.indicators.values(), ...model.measures.values()].some(
    ({ formula }) => formula && readsScores(formula.expression),
  );
}

function isNotSum({ rules, whole, places }: PlanNode, aggregate: NodeResult['aggregate']): boolean {
  if (places.some((place) => place.rules.malus !== null)) return true;
  return rules.round !== null || whole !== null || (aggregate !== 'weighted' && aggregate !== 'mean');
}

function readsScores(expr: Expr): boolean {
  return somePart(expr, ({ kind }) => kind.startsWith('attained'));
}

// ------------------------------------------------------------------------------------------------------------------------ values

function neededFor(result: PlaceResult, { year }: Scores): Pick<Gap, 'green' | 'full'> {
  const { place, target, band, scale } = result;
  const { rules, indicator } = place;
  // what would have been enough differs from period to period, and from milestone to milestone
  if (indicator.kept || result.milestones.length > 0) return { green: null, full: null };
  const baseline = baselineOf(place, year);
  // what is needed is needed in time
  const reached = (target && dueDay(target.target.goal)?.day) ?? null;
  const attempt = { indicator, rules, reached, target, scale, baseline };
  const best = rules.bands[0];
  const bound: RequiredAttainment | null =
    best?.bound && band?.code !== best.code ? { attainment: fromDecimal(best.bound), strict: best.strict } : null;
  return {
    green: bound && valueFor(bound, attempt),
    full: valueFor({ attainment: fullOf(result), strict: false }, attempt),
  };
}

function baselineOf({ indicator }: Place, year: number): Rational | null {
  const baseline = baselineFor(indicator.baselines, year);
  if (!baseline?.value) return null;
  return magnitude(outcomeOn(baseline.value, indicator));
}

export type { Needed } from './inverse.ts';

// Flags what a reader of a revision should look at twice: targets and rules made easier, targets changed when there were values already, weight taken from
// what scores badly. Reads changes and scores; computes no scores.

import type { YearSpan } from '#language/model/figures.ts';
import type { GoalFigure, OwnWorth } from '#language/model/goals/goal-kind.ts';
import {
  asks,
  changeIn,
  dueDay,
  figuresIn,
  isOfTime,
  milestonesAsked,
  namedFigures,
  referenceIn,
  sidesOf,
  worthIn,
} from '#language/model/goals/goals.ts';
import { historyOf } from '#language/model/goals/target-of.ts';
import type { BoundGoal, Indicator, Target } from '#language/model/indicator.ts';
import type { Place } from '#language/model/model.ts';
import type { RuleName } from '#language/model/rules.ts';
import type { Comparison } from '#language/syntax/literals.ts';
import { compare, fromDecimal, multiply, one, type Rational } from '../arithmetic/rational.ts';
import { figuresAgainst } from '../goals/goals.ts';
import type { NodeResult, Outcome, PlaceResult } from '../result.ts';
import { magnitude, numberOn } from '../values/outcome.ts';
import { canonicalGoal, canonicalPeriod } from './canonical-form.ts';
import type { Effect, Flag } from './change.ts';
import type { Difference, FactDifference } from './difference.ts';
import type { AppliedChange, ScoredSheet } from './effect.ts';
import type { ChangeGroup } from './group.ts';
import { easingOfMilestones } from './milestone-easing.ts';
import { placeKeyOf } from './place-key.ts';
import { easingOfRule } from './rule-easing.ts';
import { easingOfScale, endsBy } from './scale-easing.ts';
import { measuresOf } from './subject.ts';

/** `measured`: the scores of the earlier plan. */
export function flagsOf(step: AppliedChange<Noted>, measured: ScoredSheet): readonly Flag[] {
  const { kind } = step.group;
  if (kind === 'weights') return tookFromTheWeak(step) ? ['weight-off-the-weak'] : [];
  if (kind === 'rule') return ruleFlags(step);
  if (kind === 'scoring' || kind === 'benchmark') return scaleFlags(step);
  if (kind !== 'target') return [];
  const difference = targetDifference(step.group);
  return difference ? targetFlags(difference, step, measured) : [];
}

/** Goalposts, and benchmarks that are goalposts. */
function scaleFlags({ group, noted, after }: AppliedChange<Noted>): readonly Flag[] {
  const [low, high] = noted ?? [];
  const easing = easingOfScale(low && high ? [low, high] : null, endsBy(group, after));
  return easing === null ? [] : [easing > 0 ? 'loosened' : 'tightened'];
}

/** By the rules alone where that can be told; else, where scores are what they work on, by what they do to those of today. */
function ruleFlags({ group: { differences }, effect }: AppliedChange<Noted>): readonly Flag[] {
  const signs = differences.map((one) =>
    one.kind === 'rule' ? Math.sign(easingOfRule(one.rule, one.before, one.after) ?? 0) : 0,
  );
  const byScores = differences.every((one) => one.kind === 'rule' && judgedByScores.has(one.rule));
  const easing = sameSign(signs) ?? (byScores ? shiftIn(effect) : null);
  return easing === null ? [] : [easing > 0 ? 'loosened' : 'tightened'];
}

/** Easier or harder according to what was reached. */
const judgedByScores: ReadonlySet<RuleName> = new Set<RuleName>([
  'missed >=',
  'missed <=',
  'missed =',
  'missed between',
  'missed by',
  'missing',
  'share',
  'weights',
  'aggregate',
  'require',
  'attainment',
  'points',
  'round',
]);

/** null: none, or here one and there the other. */
function sameSign(signs: readonly number[]): number | null {
  const [first] = signs;
  return first === undefined || first === 0 || signs.some((sign) => sign !== first) ? null : first;
}

/** Above zero: every score that it moves is higher. */
function shiftIn({ scores }: Effect): number | null {
  return sameSign(
    scores.flatMap(({ before, after }) => (before && after ? [Math.sign(compare(after, before))] : [])).filter(Boolean),
  );
}

// --------------------------------------------------------------------------------------------------------------------- targets

/** The figures of a target, or the ends of a scale, before the change; kept, since the plan may be changed in place. */
export type Noted = readonly Rational[] | null;

export function noteTarget(group: ChangeGroup, before: ScoredSheet): Noted {
  if (group.kind === 'scoring' || group.kind === 'benchmark') return endsBy(group, before);
  const difference = group.kind === 'target' ? targetDifference(group) : null;
  const target = difference && (targetIn(difference.before) ?? revisedBy(difference, difference.after, before));
  return target && resolvedIn(before, placeKeyOf(difference), target);
}

function targetDifference({ differences }: ChangeGroup): FactDifference | null {
  const isTarget = (one: Difference): one is FactDifference => one.kind === 'fact' && one.field.startsWith('target');
  return differences.find(isTarget) ?? null;
}

function targetFlags(difference: FactDifference, step: AppliedChange<Noted>, measured: ScoredSheet): readonly Flag[] {
  const before = targetIn(difference.before) ?? revisedBy(difference, difference.after, measured);
  const after = targetIn(difference.after) ?? revisedBy(difference, difference.before, step.after);
  const key = placeKeyOf(difference);
  const was = before && { target: before, numbers: step.noted };
  const is = after && { target: after, numbers: resolvedIn(step.after, key, after) };
  const flags: Flag[] = [];
  const direction = easing(was, is) ?? (weighsOtherwise(before, after) ? shiftIn(step.effect) : null);
  if (direction !== null) flags.push(direction > 0 ? 'loosened' : 'tightened');
  const period = (before ?? after)?.period;
  if (period && wasMeasured(measured, key, period)) flags.push('after-first-measurement');
  return flags;
}

/** The same milestones by the same days with other weights: easier where what is done weighs more. */
function weighsOtherwise(before: Target | null, after: Target | null): boolean {
  const [was, is] = [before, after].map((one) => (one ? milestonesAsked(one.goal) : []));
  return (
    was!.length > 0 &&
    was!.length === is!.length &&
    was!.every(({ title, by }) => is!.some((one) => one.title === title && one.by.day === by.day))
  );
}

function targetIn(fact: FactDifference['before']): Target | null {
  return fact?.value.kind === 'target' ? fact.value.target : null;
}

/** Of a revision that came or went: the target that holds without it. */
function revisedBy(difference: FactDifference, revision: FactDifference['before'], sheet: ScoredSheet): Target | null {
  const target = targetIn(revision);
  const place = target?.revised ? sheet.built.place(placeKeyOf(difference)) : null;
  if (!target?.revised || !place) return null;
  const { day } = target.revised.on;
  const before = historyOf(place.targets, target).filter(({ revised }) => revised === null || revised.on.day < day);
  return before.at(-1) ?? null;
}

/** The figures of a target; of a relative one only if it is for the scored year. */
function resolvedIn({ built, scores }: ScoredSheet, key: string, { goal, period }: Target): Noted {
  const place = built.place(key);
  const written = namedFigures(goal).length > 0 ? [] : figuresIn(goal);
  if (written.length > 0) {
    const numbers = written
      .map((figure) => inBaseUnits(figure, place?.indicator ?? null))
      .filter((one) => one !== null);
    return numbers.length === written.length ? numbers : null;
  }
  const result = place && scores.of(place).target;
  if (result && result.named.length > 0 && canonicalGoal(result.target.goal) === canonicalGoal(goal))
    return numbersOf(figuresAgainst(result, place.indicator), place.indicator);
  if (!result?.resolved || canonicalPeriod(result.target.period) !== canonicalPeriod(period)) return null;
  return numbersOf([result.resolved], place?.indicator ?? null);
}

/** In base units; null where one of them is not known. */
function numbersOf(outcomes: readonly Outcome[], indicator: Indicator | null): Noted {
  const unit = indicator?.unit ?? null;
  const numbers = outcomes.flatMap((outcome) => magnitude(outcome) ?? []);
  if (numbers.length < outcomes.length) return null;
  return unit === null ? numbers : numbers.map((number) => multiply(number, unit.factor));
}

/** In base units, so that it can be compared even if the unit changed; a step as its position. */
function inBaseUnits(figure: GoalFigure, indicator: Indicator | null): Rational | null {
  if (figure.kind === 'step') return { n: BigInt(figure.position), d: 1n };
  if (indicator === null) return fromDecimal(figure.number);
  const number = numberOn(figure, indicator);
  return number && (indicator.unit === null ? number : multiply(number, indicator.unit.factor));
}

interface Resolved {
  readonly target: Target;
  readonly numbers: Noted;
}

/** Above zero: easier than before; below zero: harder; null: equal, or not comparable. */
function easing(before: Resolved | null, after: Resolved | null): number | null {
  if (!before || !asks(before.target.goal)) return null;
  if (!after || !asks(after.target.goal)) return 1;
  const [was, is] = [before.target.goal, after.target.goal];
  const [steps, laterSteps] = [milestonesAsked(was), milestonesAsked(is)];
  if (steps.length > 0 && laterSteps.length > 0) return easingOfMilestones(steps, laterSteps);
  if (isOfTime(was) && isOfTime(is)) return dayIn(is) - dayIn(was) || null;
  const [sides, later] = [sidesOf(was), sidesOf(is)];
  if (sides.length !== later.length) return null;
  const numbers = before.numbers && after.numbers ? [before.numbers, after.numbers] : changes(was, is);
  if (!numbers) return null;
  const eased = sides.map((side, at) => easingOn([side, later[at]!], [numbers[0]![at]!, numbers[1]![at]!]));
  const worth = easingOfWorth(was, is);
  if (eased.length === 0 || eased.includes(null) || worth === null) return null;
  const signs = [...eased, ...worth, dayIn(is) - dayIn(was)].map((one) => Math.sign(one!));
  // one figure is easier and another harder: not comparable
  if (signs.includes(1) && signs.includes(-1)) return null;
  return Math.max(...signs) || Math.min(...signs) || null;
}

/** The day of a `by` or `done by` target; infinite without a date, which is the easiest. */
function dayIn(goal: BoundGoal): number {
  return dueDay(goal)?.day ?? Number.MAX_SAFE_INTEGER;
}

/** For a target with one figure and one side. */
function easingOn([was, is]: readonly Comparison[], [before, after]: readonly Rational[]): number | null {
  const [side, later] = [was!.charAt(0), is!.charAt(0)];
  if (side !== later || side === '=') return null;
  const up = compare(after!, before!) * (side === '>' ? -1 : 1);
  return up || is!.length - was!.length;
}

/** Of targets that say themselves what values are worth: of each figure, and of what is worse than all; null: not comparable. */
function easingOfWorth(before: BoundGoal, after: BoundGoal): readonly number[] | null {
  const [was, is] = [worthIn(before), worthIn(after)];
  if (!was || !is) return was === is ? [] : null;
  const nothing = { coefficient: 0n, scale: 0 };
  const all = ({ each, otherwise }: OwnWorth): readonly Rational[] =>
    [...each, otherwise ?? nothing].map((one) => fromDecimal(one));
  const later = all(is);
  return [...all(was).map((one, at) => compare(later[at]!, one)), Number(is.interpolated) - Number(was.interpolated)];
}

/** The amounts of two relative targets with the same reference, which can be compared without resolving it. */
function changes(before: BoundGoal, after: BoundGoal): readonly (readonly Rational[])[] | null {
  const [from, to] = [referenceIn(before), referenceIn(after)];
  if (!from || !to || JSON.stringify(from) !== JSON.stringify(to)) return null;
  const [was, is] = [changeIn(before), changeIn(after)];
  if ((was?.points ?? is?.points) !== (is?.points ?? was?.points)) return null;
  const none = { coefficient: 0n, scale: 0 };
  return [was, is].map((change) => [fromDecimal(change?.amount.number ?? none)]);
}

// --------------------------------------------------------------------------------------------------------------- measured before

/** There was a value, or every measure of the formula had one, for the period or part of it. */
function wasMeasured({ built, scores }: ScoredSheet, key: string, period: YearSpan): boolean {
  const place = built.place(key);
  if (!place) return false;
  const { value } = scores.of(place);
  const scored = period.first <= scores.year && scores.year <= period.last;
  return (scored && value.kind !== 'missing') || hasValues(place, place.indicator, period);
}

function hasValues({ actuals }: Place, indicator: Indicator, { first, last }: YearSpan): boolean {
  const within = (values: Place['actuals']): boolean =>
    values.some(({ period }) => period.first <= last && period.last >= first);
  if (within(actuals) || within(indicator.actuals)) return true;
  if (indicator.milestones.some(({ year }) => first <= year && year <= last)) return true;
  const written = [...measuresOf(indicator)].filter(({ formula }) => formula === null);
  return written.length > 0 && written.every(({ values }) => within(values));
}

// --------------------------------------------------------------------------------------------------------------------- weights

function tookFromTheWeak({ group, before, after }: AppliedChange<Noted>): boolean {
  return group.differences.some(({ entity }) => {
    const was = resultOf(before, entity.key);
    const is = resultOf(after, entity.key);
    if (!was?.weightShare || !was.counted || !is) return false;
    const fell = !is.weightShare || compare(is.weightShare, was.weightShare) < 0;
    return fell && isWeak(was);
  });
}

/** Scores below the mean of its siblings, and is not in the best band. */
function isWeak(result: NodeResult | PlaceResult): boolean {
  const { counted, parent, band } = result;
  const mean = result.kind === 'place' ? parent?.parts.indicators : parent?.parts.children;
  if (!counted || !mean || compare(counted, mean) >= 0) return false;
  const best = (result.kind === 'place' ? result.place.rules : result.node.rules).bands[0];
  return best ? band?.code !== best.code : compare(counted, one) < 0;
}

function resultOf({ built, scores }: ScoredSheet, key: string): NodeResult | PlaceResult | null {
  const node = built.node(key);
  if (node) return scores.of(node);
  const place = built.place(key);
  return place && scores.of(place);
}

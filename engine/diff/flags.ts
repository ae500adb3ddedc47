// What a reader of a revision should look at twice: targets made easier, targets changed when there were values already, weight taken
// from what goes badly. Reads changes and scores; computes no scores.

import type { BoundGoal, Indicator, Place, Quantity, Target, YearSpan } from '#language/model/model.ts';
import { compare, fromDecimal, multiply, one, type Rational } from '../arithmetic/rational.ts';
import type { NodeResult, PlaceResult } from '../result.ts';
import { magnitude, numberOn } from '../values/outcome.ts';
import { periodCanon } from './canon.ts';
import type { Flag } from './change.ts';
import type { Difference, FactDifference } from './difference.ts';
import type { State, Step } from './effect.ts';
import type { Group } from './group.ts';
import { measuresOf } from './subject.ts';

/** `measured`: the scores of the earlier plan. */
export function flagsOf(step: Step<Noted>, measured: State): readonly Flag[] {
  const { kind } = step.group;
  if (kind === 'weights') return tookFromTheWeak(step) ? ['weight-off-the-weak'] : [];
  if (kind !== 'target') return [];
  const difference = targetDifference(step.group);
  return difference ? targetFlags(difference, step, measured) : [];
}

// --------------------------------------------------------------------------------------------------------------------- targets

/** What a target came to before it was changed: the plan may be changed in place. */
export type Noted = Rational | null;

export function noteTarget(group: Group, before: State): Noted {
  const difference = group.kind === 'target' ? targetDifference(group) : null;
  const target = difference && targetIn(difference.before);
  return target && resolvedIn(before, placeKeyOf(difference), target);
}

function targetDifference({ differences }: Group): FactDifference | null {
  const isTarget = (one: Difference): one is FactDifference => one.kind === 'fact' && one.field.startsWith('target');
  return differences.find(isTarget) ?? null;
}

function targetFlags(difference: FactDifference, step: Step<Noted>, measured: State): readonly Flag[] {
  const before = targetIn(difference.before);
  const after = targetIn(difference.after);
  const key = placeKeyOf(difference);
  const was = before && { target: before, number: step.noted };
  const is = after && { target: after, number: resolvedIn(step.after, key, after) };
  const flags: Flag[] = [];
  const direction = easing(was, is);
  if (direction !== null) flags.push(direction > 0 ? 'loosened' : 'tightened');
  const period = (before ?? after)?.period;
  if (period && wasMeasured(measured, key, period)) flags.push('after-first-measurement');
  return flags;
}

function targetIn(fact: FactDifference['before']): Target | null {
  return fact?.value.kind === 'target' ? fact.value.target : null;
}

function placeKeyOf({ entity }: FactDifference): string {
  return entity.source.kind === 'indicator' ? `place of ${entity.key}` : entity.key;
}

/** The figure that a target comes to; of a relative one only where its year is the one that is scored. */
function resolvedIn({ built, scores }: State, key: string, { goal, period }: Target): Rational | null {
  const place = built.place(key);
  if (goal.kind === 'compare') {
    if (goal.value.kind === 'step') return { n: BigInt(goal.value.position), d: 1n };
    return inBaseUnits(goal.value, place?.indicator ?? null);
  }
  const result = place && scores.of(place).target;
  if (!result?.resolved || periodCanon(result.target.period) !== periodCanon(period)) return null;
  const number = magnitude(result.resolved);
  const unit = place?.indicator.unit ?? null;
  return number && (unit === null ? number : multiply(number, unit.factor));
}

/** So that it can be compared where the unit has changed as well. */
function inBaseUnits(value: Quantity, indicator: Indicator | null): Rational | null {
  if (indicator === null) return fromDecimal(value.number);
  const number = numberOn(value, indicator);
  return number && (indicator.unit === null ? number : multiply(number, indicator.unit.factor));
}

interface Resolved {
  readonly target: Target;
  readonly number: Rational | null;
}

/** Above zero: easier than before; below: harder; null: neither, or nobody can say. */
export function easing(before: Resolved | null, after: Resolved | null): number | null {
  if (!before || before.target.goal.kind === 'none') return null;
  if (!after || after.target.goal.kind === 'none') return 1;
  const dates = easingOfDates(before.target.goal, after.target.goal);
  if (dates !== null) return dates || null;
  const [was, is] = [sideOf(before.target.goal), sideOf(after.target.goal)];
  if (!was || !is || was.side !== is.side) return null;
  const numbers =
    before.number && after.number ? [before.number, after.number] : changes(before.target.goal, after.target.goal);
  if (!numbers) return null;
  const up = compare(numbers[1]!, numbers[0]!) * (was.side === 'at least' ? -1 : 1);
  return up || Number(was.strict) - Number(is.strict) || null;
}

/** null: not both are dates. No date at all is the easiest. */
function easingOfDates(before: BoundGoal, after: BoundGoal): number | null {
  const [was, is] = [dayOf(before), dayOf(after)];
  return was === null || is === null ? null : was === is ? 0 : is - was;
}

function dayOf(goal: BoundGoal): number | null {
  if (goal.kind === 'by') return goal.date.day;
  return goal.kind === 'done' ? (goal.by?.day ?? Number.MAX_SAFE_INTEGER) : null;
}

function sideOf(goal: BoundGoal): { readonly side: 'at least' | 'at most'; readonly strict: boolean } | null {
  if (goal.kind !== 'compare' && goal.kind !== 'relative') return null;
  const { comparison } = goal;
  if (comparison === '=') return null;
  return { side: comparison.startsWith('>') ? 'at least' : 'at most', strict: comparison.length === 1 };
}

/** Two changes on one starting value are told apart without it. */
function changes(before: BoundGoal, after: BoundGoal): readonly Rational[] | null {
  if (before.kind !== 'relative' || after.kind !== 'relative') return null;
  if (JSON.stringify(before.on) !== JSON.stringify(after.on) || before.points !== after.points) return null;
  const zero = { coefficient: 0n, scale: 0 };
  return [before, after].map(({ change }) => fromDecimal(change?.number ?? zero));
}

// --------------------------------------------------------------------------------------------------------------- measured before

/** There was a value, or everything of which it is made had one for that time or a part of it. */
function wasMeasured({ built, scores }: State, key: string, period: YearSpan): boolean {
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
  const written = [...measuresOf(indicator)].filter(({ formula }) => formula === null);
  return written.length > 0 && written.every(({ values }) => within(values));
}

// --------------------------------------------------------------------------------------------------------------------- weights

function tookFromTheWeak({ group, before, after }: Step<Noted>): boolean {
  return group.differences.some(({ entity }) => {
    const was = resultOf(before, entity.key);
    const is = resultOf(after, entity.key);
    if (!was?.weightShare || !was.counted || !is) return false;
    const fell = !is.weightShare || compare(is.weightShare, was.weightShare) < 0;
    return fell && isWeak(was);
  });
}

/** Below the mean of its siblings, and not in the best band. */
function isWeak(result: NodeResult | PlaceResult): boolean {
  const { counted, parent, band } = result;
  const mean = result.kind === 'place' ? parent?.parts.indicators : parent?.parts.children;
  if (!counted || !mean || compare(counted, mean) >= 0) return false;
  const best = (result.kind === 'place' ? result.place.rules : result.node.rules).bands[0];
  return best ? band?.code !== best.code : compare(counted, one) < 0;
}

function resultOf({ built, scores }: State, key: string): NodeResult | PlaceResult | null {
  const node = built.node(key);
  if (node) return scores.of(node);
  const place = built.place(key);
  return place && scores.of(place);
}

// What a value attains, as formulas: by the policy's rule for the target, or between goalposts. Says what the engine's rules do, with cells in place of
// the value, the target and the baseline; where it cannot, why.

import { fromDecimal, type Rational } from '#engine/arithmetic/rational.ts';
import { figuresAgainst } from '#engine/goals/goals.ts';
import type { NamedRead, PlaceResult } from '#engine/result.ts';
import { limitingRules, limitsOf } from '#engine/rules/limits.ts';
import { hasScale, type ScaleEnds } from '#engine/rules/scale-ends.ts';
import { asks, dueDay } from '#language/model/goals/goals.ts';
import { missedName } from '#language/model/goals/missed-name.ts';
import type { BoundGoal } from '#language/model/indicator.ts';
import type { Late, Rules } from '#language/model/rules.ts';
import type { Comparison } from '#language/syntax/literals.ts';
import {
  allOf,
  blank,
  call,
  cleaned,
  compared,
  exact,
  type Formula,
  isNumber,
  number,
  operation,
  text,
  when,
} from './formula.ts';
import { improved, missedBy, onScale, orBetter } from './missed-formula.ts';
import { rounded } from './rounding-formula.ts';
import { worthByTable } from './table-formula.ts';
import type { WorkbookWords } from './workbook-words.ts';

/** The cells of an indicator's line. */
export interface LineCells {
  readonly value: Formula;
  readonly target: Formula;
  readonly high: Formula;
  readonly baseline: Formula;
  readonly uncapped: Formula;
}

export type Unsayable = keyof WorkbookWords['why'];

export interface Judged {
  readonly result: PlaceResult;
  readonly cells: LineCells;
  readonly words: WorkbookWords;
  /** About how large the figures are that are compared. */
  readonly size: string;
  /** A figure that goalposts or a table name; null: it cannot be said. */
  readonly named: (read: NamedRead) => Formula | null;
  /** For `from-baseline` and improvement; null: there is none. */
  readonly start: Rational | null;
  /** Something that is not done is not yet late. */
  readonly isPending: boolean;
}

/** Before cap and floor, and whether the target is met; or why that is no formula. */
export function sidesOf(judged: Judged): Sides | Unsayable {
  const { place, target } = judged.result;
  if (place.indicator.kept) return 'kept';
  if (hasScale(place)) return scaled(judged);
  return target ? byGoal(judged, target.target.goal) : 'noScore';
}

/** Between cap and floor, in points or rounded where the policy says so. */
export function limited({ place, target }: PlaceResult, uncapped: Formula): Formula {
  const within = withinLimits(uncapped, limitingRules(place, target));
  return when(isNumber(uncapped), rounded(pointed(within, place.rules), place.rules), blank);
}

export function metText({ words, cells }: Judged, met: Formula): Formula {
  return when(isNumber(cells.uncapped), when(met, text(words.yes), text(words.no)), blank);
}

/** `met` may rely on there being an attainment. */
export interface Sides {
  readonly uncapped: Formula;
  readonly met: Formula;
}

function byGoal(judged: Judged, goal: BoundGoal): Sides | Unsayable {
  if (!asks(goal)) return 'noScore';
  switch (goal.kind) {
    case 'compare':
      return goal.value.kind === 'step' ? 'scale' : amount(judged, goal.comparison);
    case 'relative':
      return amount(judged, goal.comparison);
    case 'between':
      return between(judged);
    case 'grades':
      return worthByTable(judged, goal);
    case 'by':
    case 'done':
      return inTime(judged, goal);
    case 'dated':
      return 'dated';
    case 'milestones':
      return 'milestones';
    case 'none':
      return 'noScore';
  }
}

// -------------------------------------------------------------------------------------------------------------------- amounts

function amount(judged: Judged, comparison: Comparison): Sides | Unsayable {
  const { cells, size, result } = judged;
  const { value, target } = cells;
  const { indicator, rules } = result.place;
  const isStrict = comparison === '>' || comparison === '<';
  const missed = rules[missedName(comparison)];
  const reaches = comparison === '=' ? '=' : comparison.startsWith('>') ? '>=' : '<=';
  const reached = compared(value, reaches, target, size);
  const spread = indicator.spread && indicator.spread.coefficient > 0n ? exact(fromDecimal(indicator.spread)) : null;
  const short = missedBy({ judged, missed, spread, comparison });
  if (short === null) return 'long';
  const beyond = comparison.startsWith('>') ? ratio(judged, isStrict && missed.kind === 'all-or-nothing') : number(1);
  const worth =
    isStrict && missed.kind === 'all-or-nothing' && !comparison.startsWith('>')
      ? when(compared(value, '=', target, size), number(0), beyond)
      : beyond;
  const met = compared(value, comparison, target, size);
  const achieved = joined({ reached, worth, short });
  const counts = rules.attainment === 'better-of-improvement';
  const better = counts ? orBetter(achieved, met, improved(judged, comparison)) : achieved;
  return { uncapped: ifPresent([value, target], better), met };
}

/** A target that is reached and one that is missed may be worth the same: the value over the target. */
function joined({ reached, worth, short }: { reached: Formula; worth: Formula; short: Formula }): Formula {
  return same(worth, short) ? worth : when(reached, worth, short);
}

function same(a: Formula, b: Formula): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A / T above zero; below it 1 + (A - T) / |T|. `nothingOnIt`: hit exactly it is worth nothing. */
function ratio({ cells: { value, target }, result, size }: Judged, nothingOnIt: boolean): Formula {
  const quotient = overTarget(value, target, signOfTarget(result));
  return nothingOnIt ? when(compared(value, '=', target, size), number(0), quotient) : quotient;
}

export function overTarget(value: Formula, target: Formula, sign: number): Formula {
  if (sign > 0) return operation(value, '/', target);
  if (sign === 0) return number(1);
  return operation(number(1), '+', operation(operation(value, '-', target), '/', call('ABS', target)));
}

/** Of the figure that it comes to: above, below or at zero. */
export function signOfTarget({ target }: PlaceResult): number {
  const resolved = target?.resolved;
  if (resolved?.kind !== 'number') return 1;
  return resolved.number.n > 0n ? 1 : resolved.number.n < 0n ? -1 : 0;
}

function between(judged: Judged): Sides | Unsayable {
  const { cells, size, result } = judged;
  const { value, target: low, high } = cells;
  const { indicator, rules } = result.place;
  const spread = indicator.spread && indicator.spread.coefficient > 0n ? exact(fromDecimal(indicator.spread)) : null;
  const missed = rules['missed between'];
  const [atLow, atHigh] = figuresAgainst(result.target!, indicator).map(
    (end) => end.kind === 'number' && end.number.n === 0n,
  );
  const side = (end: Formula, comparison: Comparison, isZero = false): Formula | null =>
    missedBy({
      judged: { ...judged, cells: { ...cells, target: end } },
      missed,
      spread,
      comparison,
      range: true,
      isZero,
    });
  const [below, above] = [side(low, '>=', atLow), side(high, '<=', atHigh)];
  if (below === null || above === null) return 'long';
  const counts = rules.attainment === 'better-of-improvement';
  if (counts) return 'formula';
  const isBelow = compared(value, '<', low, size);
  const isAbove = compared(value, '>', high, size);
  return {
    uncapped: ifPresent([value, low, high], when(isBelow, below, when(isAbove, above, number(1)))),
    met: allOf([compared(value, '>=', low, size), compared(value, '<=', high, size)]),
  };
}

/** Only where all of them are numbers. */
function ifPresent(cells: readonly Formula[], then: Formula): Formula {
  return when(operation(call('COUNT', ...cells), '=', number(cells.length)), then, blank);
}

/** The same, of formulas. */
export function ifNumbers(formulas: readonly Formula[], then: Formula): Formula {
  return when(allOf(formulas.map(isNumber)), then, blank);
}

// ----------------------------------------------------------------------------------------------------------------------- time

function inTime(judged: Judged, goal: Extract<BoundGoal, { kind: 'by' | 'done' }>): Sides {
  const { cells, words, result, isPending } = judged;
  const { value, target } = cells;
  const due = dueDay(goal);
  const onDay = due
    ? when(
        operation(value, '<=', target),
        number(1),
        late(operation(value, '-', target), result.place.rules['missed by']),
      )
    : number(1);
  const notDone = isPending ? blank : number(0);
  // that it is done does not tell whether a day was kept
  const done = goal.kind === 'by' ? blank : number(1);
  const said = when(
    operation(value, '=', text(words.yes)),
    done,
    when(operation(value, '=', text(words.no)), notDone, blank),
  );
  const inTimeOf = due ? operation(value, '<=', target) : operation(number(1), '=', number(1));
  return {
    uncapped: when(isNumber(value), onDay, said),
    met: when(isNumber(value), inTimeOf, operation(value, '=', text(words.yes))),
  };
}

/** What is left so many days late. */
function late(days: Formula, rule: Late): Formula {
  if (rule.kind === 'all-or-nothing') return number(0);
  const [after, perDay, downTo] = [rule.after, rule.perDay, rule.downTo].map((one) => exact(fromDecimal(one)));
  const lost = operation(operation(days, '-', after!), '*', perDay!);
  return when(operation(days, '<=', after!), number(1), call('MAX', operation(number(1), '-', lost), downTo!));
}

// ---------------------------------------------------------------------------------------------------------------------- scale

function scaled(judged: Judged): Sides | Unsayable {
  const { result, cells } = judged;
  const { scale, place } = result;
  if (!scale) return 'scale';
  if (place.rules.points?.kind === 'parts') return 'scale';
  const low = endOf(judged, scale.low, scale.named.low);
  const high = endOf(judged, scale.high, scale.named.high);
  if (!low || !high) return 'formula';
  const achieved = onScale(cells.value, low, high, scale.logarithmic);
  const met = operation(cleaned(achieved), '>=', number(1));
  const known = [cells.value, ...(scale.named.low ? [low] : []), ...(scale.named.high ? [high] : [])];
  const better = place.rules.attainment === 'goalposts' ? null : improvedOnScale(judged, high, scale);
  return { uncapped: ifNumbers(known, better ? orBetter(achieved, met, better) : achieved), met };
}

function endOf({ named }: Judged, number: Rational, read: NamedRead | null): Formula | null {
  return read ? named(read) : exact(number);
}

function improvedOnScale(
  { cells, start }: Judged,
  end: Formula,
  { low, high, logarithmic }: ScaleEnds,
): Formula | null {
  if (!start) return null;
  const rises = low.n * high.d < high.n * low.d;
  const leavesWay = operation(cells.baseline, rises ? '<' : '>', end);
  return when(leavesWay, onScale(cells.value, cells.baseline, end, logarithmic), number(-9));
}

// -------------------------------------------------------------------------------------------------------------- limits, points

function withinLimits(uncapped: Formula, rules: Rules): Formula {
  const { cap, floor } = limitsOf(rules);
  const capped = cap ? call('MIN', uncapped, exact(cap)) : uncapped;
  return floor ? call('MAX', capped, exact(floor)) : capped;
}

/** Whole points out of so many. */
function pointed(attainment: Formula, { points }: Rules): Formula {
  if (points?.kind !== 'rounded' || points.outOf.coefficient <= 0n) return attainment;
  const outOf = exact(fromDecimal(points.outOf));
  return operation(
    rounded(operation(attainment, '*', outOf), { round: { decimals: -2, mode: points.mode, carried: false } }),
    '/',
    outOf,
  );
}

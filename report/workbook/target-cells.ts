// The target of an indicator's line as figures: written, or computed from what it is relative to.

import { equal, fromDecimal, isZero, subtract } from '#engine/arithmetic/rational.ts';
import { figuresAgainst } from '#engine/goals/goals.ts';
import type { PlaceResult, Rational } from '#engine/result.ts';
import { hasScale } from '#engine/rules/scale-ends.ts';
import { baselineOf } from '#engine/scoring/place-baseline.ts';
import type { changeIn } from '#language/model/goals/goals.ts';
import type { Cell, Look } from './book.ts';
import type { Context, LineColumn } from './context.ts';
import { numberIn } from './figures.ts';
import { blank, call, cell, exact, type Formula, isNumber, number, operation, when } from './formula.ts';
import { cellWith, looks, withLook } from './looks.ts';
import { cellValue, figureFormat, floatOf, numberDecimals } from './values.ts';

export function targetCells(context: Context, result: PlaceResult): Partial<Record<LineColumn, Cell>> {
  const { target, place } = result;
  if (!target) return {};
  if (target.target.goal.kind === 'between') {
    const [low, high] = figuresAgainst(target, place.indicator);
    return {
      ...(low ? { target: inputCell(result, numberIn(low)) } : {}),
      ...(high ? { high: inputCell(result, numberIn(high)) } : {}),
    };
  }
  const { resolved } = target;
  if (!resolved) return {};
  const { percent } = place.indicator;
  const formula = relativeFormula(context, result);
  const figure = numberIn(resolved);
  if (figure && formula) {
    const format = figureFormat(resolved, percent, numberDecimals(figure, percent));
    return { target: cellWith(floatOf(figure), withLook(looks.computed, { format }), { formula }) };
  }
  if (figure) return { target: inputCell(result, figure) };
  const shown = cellValue(resolved, { ...context, percent });
  return { target: cellWith(shown, withLook(lookOf(result), { format: figureFormat(resolved, percent, 0) })) };
}

/** What the attainment follows may be typed; a table of values, a scale and what is judged otherwise have their figures elsewhere. */
function lookOf({ place, target }: PlaceResult): Look {
  const goal = target!.target.goal;
  const isFollowed =
    !hasScale(place) &&
    !place.indicator.kept &&
    (goal.kind === 'between' ||
      goal.kind === 'relative' ||
      goal.kind === 'by' ||
      goal.kind === 'done' ||
      (goal.kind === 'compare' && goal.value.kind !== 'step'));
  return isFollowed ? looks.input : looks.computed;
}

function inputCell(result: PlaceResult, figure: Rational | null): Cell {
  const { percent } = result.place.indicator;
  const look = lookOf(result);
  if (!figure) return cellWith(null, look);
  const format = figureFormat({ kind: 'number', number: figure }, percent, numberDecimals(figure, percent));
  return cellWith(floatOf(figure), withLook(look, { format }));
}

/** From the cell of what it is relative to; null: it is not relative to what stands there, or only part of the year is over. */
function relativeFormula(context: Context, { place, target }: PlaceResult): Formula | null {
  const { goal } = target!.target;
  const reference = target!.reference;
  if (goal.kind !== 'relative' || !reference || target!.interim?.kind === 'proportional') return null;
  const from = numberIn(reference.outcome);
  const shown = baselineOf(place, context.scores.year) ?? from;
  const resolved = numberIn(target!.resolved!);
  if (!from || !shown || !resolved || !equal(from, shown)) return null;
  const base = context.line(place, 'baseline');
  return when(isNumber(base), changed(base, { goal, from, resolved }), blank);
}

interface Change {
  readonly goal: Parameters<typeof changeIn>[0];
  readonly from: Rational;
  readonly resolved: Rational;
}

/** So many points more; or so much of the size of the reference. */
function changed(base: Formula, { goal, from, resolved }: Change): Formula {
  if (goal.kind !== 'relative' || !goal.change) return base;
  const difference = subtract(resolved, from);
  if (isZero(difference)) return base;
  if (goal.points) return operation(base, '+', exact(difference));
  return operation(base, '+', operation(call('ABS', base), '*', exact(amountOf(goal.change))));
}

function amountOf({ number: of }: NonNullable<Extract<Change['goal'], { kind: 'relative' }>['change']>): Rational {
  return fromDecimal(of);
}

/** The baseline that the rule needs, or what the target is relative to. */
export function referenceCell(context: Context, { place, target }: PlaceResult): Partial<Record<LineColumn, Cell>> {
  const start = baselineOf(place, context.scores.year);
  const reference = target?.reference;
  const { percent } = place.indicator;
  const figure = start ?? (reference ? numberIn(reference.outcome) : null);
  if (!figure) return {};
  const format = figureFormat({ kind: 'number', number: figure }, percent, numberDecimals(figure, percent));
  const found = !start && reference?.input ? context.figures.of(reference.input) : null;
  const own = found && numberIn(found.cell.outcome);
  if (!found || !own || !equal(own, figure))
    return { baseline: cellWith(floatOf(figure), withLook(looks.input, { format })) };
  const at = cell(found.at);
  const formula = when(operation(call('COUNT', at), '=', number(1)), at, blank);
  return { baseline: cellWith(floatOf(figure), withLook(looks.computed, { format }), { formula }) };
}

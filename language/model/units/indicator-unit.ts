// Determines the unit of an indicator that declares none, from what it reads, its targets and values. Does not check contradictions.

import type { IndicatorDraft } from '../drafts.ts';
import type { Quantity, Unit } from '../figures.ts';
import { figuresIn } from '../goals/goals.ts';
import type { Indicator } from '../indicator.ts';
import { scaleOfMeasure, settled, showsUnit, unitShown } from './conversion.ts';
import { PERCENT } from './units.ts';

/** Sets the unit of an indicator that declares none. */
export function settleUnit(indicator: IndicatorDraft): void {
  const quantity = firstQuantity(indicator);
  indicator.unit = quantity === null ? readUnit(indicator) : unitShown(quantity);
  indicator.percent = quantity === null ? isPercent(indicator.unit) : quantity.percent;
}

function isPercent(unit: Unit | null): boolean {
  return unit !== null && unit.id === '%';
}

/** The unit of the measure or name that it reads, if that is just one. */
function readUnit({ measure, formula }: Indicator): Unit | null {
  if (measure !== null) return scaleOfMeasure(measure).unit;
  if (formula === null) return null;
  const { expression } = formula;
  if (expression.kind === 'measure') return scaleOfMeasure(expression.measure).unit;
  return expression.kind.startsWith('attained') ? PERCENT : null;
}

/** From targets, else baselines, else values, else goalposts: the first with a unit, else the first. */
function firstQuantity({ targets, baselines, actuals, measure, sizes }: Indicator): Quantity | null {
  let first: Quantity | null = null;
  for (const { goal } of targets) {
    for (const figure of figuresIn(goal)) {
      if (figure.kind !== 'quantity') continue;
      if (showsUnit(figure, first) || figure.percent) return figure;
      first ??= figure;
    }
  }
  for (const list of [baselines, actuals, measure === null ? NOTHING : measure.values, sizes]) {
    const found = settled(list, first);
    if (found !== first && found !== null && showsUnit(found, first)) return found;
    first = found;
  }
  return first;
}

const NOTHING: readonly never[] = [];

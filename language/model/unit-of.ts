// Owns in what unit an indicator is: as declared, or as its targets and values show. Knows nothing of what contradicts it.

import type { IndicatorDraft } from './drafts.ts';
import type { Indicator, Quantity, Unit, Value } from './model.ts';
import { PERCENT } from './units.ts';

/** Of an indicator that declares none. */
export function settleUnit(indicator: IndicatorDraft): void {
  const quantity = firstQuantity(indicator);
  indicator.unit = quantity === null ? readUnit(indicator) : quantity.unit;
  indicator.percent = quantity === null ? isPercent(indicator.unit) : quantity.percent;
}

export function isPercent(unit: Unit | null): boolean {
  return unit !== null && unit.id === '%';
}

/** Of what it reads, where that is one thing. */
function readUnit({ measure, formula }: Indicator): Unit | null {
  if (measure !== null) return measure.unit;
  if (formula === null) return null;
  const { expression } = formula;
  if (expression.kind === 'measure') return expression.measure.unit;
  return expression.kind.startsWith('attained') ? PERCENT : null;
}

/** Of the targets, else of the baselines, else of the values: the first that has a unit, else the first. */
function firstQuantity({ targets, baselines, actuals, measure }: Indicator): Quantity | null {
  let first: Quantity | null = null;
  for (const { goal } of targets) {
    if (goal.kind !== 'compare' || goal.value.kind !== 'quantity') continue;
    if (goal.value.unit !== null) return goal.value;
    first ??= goal.value;
  }
  for (const list of [baselines, actuals, measure === null ? [] : measure.values]) {
    for (const { value } of list) {
      if (!isQuantity(value)) continue;
      if (value.unit !== null && (first === null || !value.percent)) return value;
      first ??= value;
    }
  }
  return first;
}

function isQuantity(value: Value | null): value is Quantity {
  return value !== null && value.kind === 'quantity';
}

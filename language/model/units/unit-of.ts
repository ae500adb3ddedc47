// Owns in what unit an indicator is: as declared, or as its targets and values show. Knows nothing of what contradicts it.

import type { IndicatorDraft } from '../drafts.ts';
import { figuresIn } from '../goals/goals.ts';
import type { Indicator, Quantity, Unit } from '../model.ts';
import { scaleOfMeasure, settled, showsUnit, unitShown } from './conversion.ts';
import { PERCENT } from './units.ts';

/** Of an indicator that declares none. */
export function settleUnit(indicator: IndicatorDraft): void {
  const quantity = firstQuantity(indicator);
  indicator.unit = quantity === null ? readUnit(indicator) : unitShown(quantity);
  indicator.percent = quantity === null ? isPercent(indicator.unit) : quantity.percent;
}

function isPercent(unit: Unit | null): boolean {
  return unit !== null && unit.id === '%';
}

/** Of what it reads, where that is one thing. */
function readUnit({ measure, formula }: Indicator): Unit | null {
  if (measure !== null) return scaleOfMeasure(measure).unit;
  if (formula === null) return null;
  const { expression } = formula;
  if (expression.kind === 'measure') return scaleOfMeasure(expression.measure).unit;
  return expression.kind.startsWith('attained') ? PERCENT : null;
}

/** Of the targets, else of the baselines, else of the values, else of goalposts: the first that has a unit, else the first. */
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

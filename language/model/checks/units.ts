// Owns whether the figures of one thing are in one unit, and on one scale: 14 % is not 14. Knows nothing of formulas.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import type { Indicator, Measure, Quantity, Unit, Value } from '../model.ts';
import { isZero } from '../number.ts';
import { isPercent } from '../unit-of.ts';
import { COUNT } from '../units.ts';
import type { Checked } from './check.ts';
import { literalAt, valueAnchor } from './literals.ts';

type Report = Checked['binding']['report'];

export function checkMeasureUnits(measure: Measure, { binding: { report } }: Checked): void {
  const scale = scaleOfMeasure(measure, report);
  if (scale !== null) checkValues(measure.values, scale);
}

export function checkPlacedUnits({ tree, given, binding: { report } }: Checked): void {
  for (const { place, useFacts } of tree.placements) {
    const scale = useFacts === null ? null : scaleOf(place.indicator, report);
    if (useFacts === null || scale === null) continue;
    checkValues(useFacts.actuals, scale);
    checkTargets(useFacts.targets, scale);
  }
  for (const { indicator, actuals } of given) {
    const scale = scaleOf(indicator, report);
    if (scale !== null) checkValues(actuals, scale);
  }
}

/** What the figures of one thing are held against, and who hears of it. */
interface Scale {
  readonly name: string;
  readonly what: 'indicator' | 'measure';
  readonly unit: Unit | null;
  readonly percent: boolean;
  readonly report: Report;
}

interface Written {
  readonly value: Value | null;
  readonly anchor: Anchor;
}

function firstQuantity(values: readonly Written[]): Quantity | null {
  for (const { value } of values) if (value !== null && value.kind === 'quantity') return value;
  return null;
}

function scaleOfMeasure({ code: name, unit, values }: Measure, report: Report): Scale | null {
  if (unit !== null) return { name, what: 'measure', unit, percent: isPercent(unit), report };
  const first = firstQuantity(values);
  return first === null ? null : { name, what: 'measure', unit: first.unit, percent: first.percent, report };
}

export function checkUnits(indicator: Indicator, { binding: { report } }: Checked): void {
  const scale = scaleOf(indicator, report);
  if (scale === null) return;
  checkTargets(indicator.targets, scale);
  checkValues(indicator.baselines, scale);
  checkValues(indicator.actuals, scale);
  if (indicator.measure !== null) checkMeasure(indicator.measure, scale);
}

/** null where nothing is known of it: no unit was said and no quantity stands in it. */
function scaleOf({ code, unit, percent, targets, baselines, actuals }: Indicator, report: Report): Scale | null {
  const known =
    unit !== null ||
    targets.some(({ goal }) => goal.kind === 'compare' && goal.value.kind === 'quantity') ||
    firstQuantity(baselines) !== null ||
    firstQuantity(actuals) !== null;
  return known ? { name: code, what: 'indicator', unit, percent, report } : null;
}

function checkTargets(targets: Indicator['targets'], scale: Scale): void {
  for (const { goal, anchor } of targets) {
    if (goal.kind === 'compare' && goal.value.kind === 'quantity') checkQuantity(goal.value, anchor, scale);
  }
}

function checkValues(values: readonly Written[], scale: Scale): void {
  for (const { value, anchor } of values) {
    if (value !== null && value.kind === 'quantity') checkQuantity(value, anchor, scale);
  }
}

/** The measure of its own code, which it reads: told once, where the measure says its unit or gives its first figure. */
function checkMeasure(measure: Measure, scale: Scale): void {
  const first = measure.values.find(({ value }) => value.kind === 'quantity');
  if (first?.value.kind === 'quantity') {
    const own = first.value;
    checkQuantity({ ...own, unit: own.unit ?? measure.unit }, first.anchor, scale);
  } else if (measure.unit !== null && first === undefined) {
    if (isPercent(measure.unit) === scale.percent && agree(measure.unit, scale.unit)) return;
    scale.report('unit-mismatch', measure.anchor, {
      ...named(scale),
      found: measure.unit.symbol,
      percents: false,
      edit: null,
    });
  }
}

function checkQuantity(quantity: Quantity, anchor: Anchor, scale: Scale): void {
  if (quantity.percent === scale.percent ? agree(quantity.unit, scale.unit) : isZero(quantity.number)) return;
  const found = quantity.percent ? '%' : (quantity.unit?.symbol ?? '');
  const percents = quantity.percent !== scale.percent;
  scale.report('unit-mismatch', valueAnchor(anchor), {
    ...named(scale),
    found,
    percents,
    edit: editFor(anchor, scale),
  });
}

function named({ name, what, unit, percent }: Scale): { name: string; what: Scale['what']; expected: string } {
  return { name, what, expected: percent ? '%' : (unit?.symbol ?? '') };
}

/** A number without a unit is in that of its indicator; what is counted may be called anything. */
function agree(a: Unit | null, b: Unit | null): boolean {
  return a === null || b === null || a.id === b.id || a.id === COUNT || b.id === COUNT;
}

/** The unit put in, taken out or changed. */
function editFor(anchor: Anchor, { unit, percent }: Scale): { start: number; end: number; text: string } | null {
  const literal = literalAt(anchor);
  if (literal?.kind !== 'number') return null;
  const { start, end } = literal.unit ?? { start: literal.percent ? literal.end - 1 : literal.end, end: literal.end };
  if (percent) return literal.unit === null ? { start, end, text: '%' } : null;
  if (literal.unit !== null) return unit === null ? null : { start, end, text: unit.symbol };
  return { start, end, text: unit === null || unit.id === COUNT ? '' : ` ${unit.symbol}` };
}

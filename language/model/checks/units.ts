// Owns whether the figures of one thing are in one unit, and on one scale: 14 % is not 14. Knows nothing of formulas.

import type { Anchor, DataOf } from '../../diagnostics/diagnostic.ts';
import { looksLikeThousands } from '../../syntax/figures.ts';
import type { Indicator, Measure, Quantity, Unit, Value } from '../model.ts';
import { isZero, printNumber, readNumber } from '../number.ts';
import { isPercent } from '../unit-of.ts';
import { COUNT } from '../units.ts';
import type { Checked } from './check.ts';
import { literalAt, valueAnchor } from './literals.ts';

type Report = Checked['binding']['report'];

export function checkMeasureUnits(measure: Measure, { binding: { report } }: Checked): void {
  const scale = scaleOfMeasure(measure);
  if (scale !== null) checkValues(measure.values, scale, report);
}

export function checkPlacedUnits({ tree, given, binding: { report } }: Checked): void {
  for (const { place, useFacts } of tree.placements) {
    const { indicator } = place;
    if (useFacts === null || !hasScale(indicator)) continue;
    checkValues(useFacts.actuals, indicator, report);
    checkTargets(useFacts.targets, indicator, report);
  }
  for (const { indicator, actuals } of given) if (hasScale(indicator)) checkValues(actuals, indicator, report);
}

/** What the figures of one thing are held against: an indicator, or what a measure says. */
interface Scale {
  readonly code: string;
  readonly unit: Unit | null;
  readonly percent: boolean;
}

interface Written {
  readonly value: Value | null;
  readonly anchor: Anchor;
}

function firstQuantity(values: readonly Written[]): Quantity | null {
  for (const { value } of values) if (value !== null && value.kind === 'quantity') return value;
  return null;
}

function scaleOfMeasure({ code, unit, values }: Measure): Scale | null {
  if (unit !== null) return { code, unit, percent: isPercent(unit) };
  const first = firstQuantity(values);
  return first === null ? null : { code, unit: first.unit, percent: first.percent };
}

export function checkUnits(indicator: Indicator, { binding: { report } }: Checked): void {
  if (!hasScale(indicator)) return;
  checkTargets(indicator.targets, indicator, report);
  checkValues(indicator.baselines, indicator, report);
  checkValues(indicator.actuals, indicator, report);
  if (indicator.measure !== null) checkMeasure(indicator.measure, indicator, report);
}

/** Nothing is known of it where no unit was said and no quantity stands in it. */
function hasScale({ unit, targets, baselines, actuals }: Indicator): boolean {
  return (
    unit !== null ||
    targets.some(({ goal }) => goal.kind === 'compare' && goal.value.kind === 'quantity') ||
    firstQuantity(baselines) !== null ||
    firstQuantity(actuals) !== null
  );
}

function checkTargets(targets: Indicator['targets'], scale: Scale, report: Report): void {
  for (let at = 0; at < targets.length; at++) {
    const { goal } = targets[at]!;
    if (goal.kind !== 'compare' || goal.value.kind !== 'quantity' || fits(goal.value, scale)) continue;
    reportQuantity(goal.value, targets[at]!.anchor, { scale, report });
  }
}

function checkValues(values: readonly Written[], scale: Scale, report: Report): void {
  for (let at = 0; at < values.length; at++) {
    const { value } = values[at]!;
    if (value === null || value.kind !== 'quantity' || fits(value, scale)) continue;
    reportQuantity(value, values[at]!.anchor, { scale, report });
  }
}

/** The measure of its own code, which it reads: told once, where the measure says its unit or gives its first figure. */
function checkMeasure(measure: Measure, scale: Scale, report: Report): void {
  const first = measure.values.find(({ value }) => value.kind === 'quantity');
  if (first?.value.kind === 'quantity') {
    const own = first.value;
    const quantity = { ...own, unit: own.unit ?? measure.unit };
    if (!fits(quantity, scale)) reportQuantity(quantity, first.anchor, { scale, report });
  } else if (measure.unit !== null && first === undefined) {
    if (isPercent(measure.unit) === scale.percent && agree(measure.unit, scale.unit)) return;
    report('unit-mismatch', measure.anchor, {
      ...named(scale),
      found: measure.unit.symbol,
      percents: false,
      choices: [],
    });
  }
}

function fits(quantity: Quantity, { unit, percent }: Scale): boolean {
  return quantity.percent === percent ? agree(quantity.unit, unit) : isZero(quantity.number);
}

interface Against {
  readonly scale: Scale;
  readonly report: Report;
}

function reportQuantity(quantity: Quantity, anchor: Anchor, { scale, report }: Against): void {
  const found = quantity.percent ? '%' : (quantity.unit?.symbol ?? '');
  const percents = quantity.percent !== scale.percent;
  report('unit-mismatch', valueAnchor(anchor), {
    ...named(scale),
    found,
    percents,
    choices: choicesFor(anchor, scale),
  });
}

function named(scale: Scale): { name: string; what: 'indicator' | 'measure'; expected: string } {
  const { code: name, unit, percent } = scale;
  const what = 'targets' in scale ? 'indicator' : 'measure';
  return { name, what, expected: percent ? '%' : (unit?.symbol ?? '') };
}

/** A number without a unit is in that of its indicator; what is counted may be called anything. */
function agree(a: Unit | null, b: Unit | null): boolean {
  return a === null || b === null || a.id === b.id || a.id === COUNT || b.id === COUNT;
}

type Choice = DataOf<'unit-mismatch'>['choices'][number];

/** As a percentage and as a plain number, where one was written for the other; in the unit of the others, with the number that it has. */
function choicesFor(anchor: Anchor, { unit, percent }: Scale): readonly Choice[] {
  const literal = literalAt(anchor);
  if (literal?.kind !== 'number' || literal.plus) return [];
  const { start, end, digits } = literal;
  if (literal.percent !== percent) {
    if (literal.unit !== null) return [];
    const counted = unit === null || percent || unit.id === COUNT ? '' : ` ${unit.symbol}`;
    const written = percent ? digits : `${digits}%`;
    return [`${digits}${percent ? '%' : counted}`, `${printNumber(readNumber(literal), percent)}${counted}`]
      .filter((text) => !looksLikeThousands(text))
      .map((text) => ({ written, meant: text, edit: { start, end, text } }));
  }
  if (literal.unit === null || unit === null) return [];
  const edit = { start: literal.unit.start, end: literal.unit.end, text: unit.symbol };
  return [{ written: `${digits} ${literal.unit.text}`, meant: `${digits} ${unit.symbol}`, edit }];
}

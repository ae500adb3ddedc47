// Figures that are a hundred times, or a million times, off all others of the same thing, because of a sign that was meant otherwise. Only where nothing
// else can have been meant. Knows nothing of scores.

import type { Anchor, Edit } from '../../diagnostics/diagnostic.ts';
import { spell } from '../../syntax/keywords/keywords.ts';
import type { Decimal, Quantity } from '../figures.ts';
import { figuresIn } from '../goals/goals.ts';
import type { Indicator, Measure } from '../indicator.ts';
import { writtenIn } from '../values/given.ts';
import { compare, printNumber } from '../values/number.ts';
import type { Look } from './check.ts';
import { literalAt, valueAnchor } from './value-anchors.ts';

interface Figure {
  readonly quantity: Quantity;
  readonly anchor: Anchor;
  /** A target is never the one that is off; of a measure's own values the measure tells. */
  readonly isSure: boolean;
}

export function checkOutliers(of: Measure | Indicator, { binding }: Look): void {
  if (!hasSuspect(of)) return;
  const figures = 'targets' in of ? [...targetsOf(of), ...valuesOf(of.actuals), ...ofMeasure(of)] : valuesOf(of.values);
  if (figures.length < 2) return;
  for (const figure of figures) {
    if (figure.isSure) continue;
    const others = figures.filter((one) => one !== figure);
    if (isHundredth(figure, others)) sayHundredth(of.code, figure, binding);
    else if (isMillions(figure, others)) sayMillions(of.code, figure, binding);
  }
}

/** Nearly no figure is as small, or in metres: only then are all of them gathered. */
function hasSuspect(of: Measure | Indicator): boolean {
  const own = 'targets' in of ? of.actuals : of.values;
  for (let at = 0; at < own.length; at++) if (isSuspect(own[at]!.value)) return true;
  const measure = 'targets' in of ? of.measure : null;
  return measure !== null && measure.values.length === 1 && isSuspect(measure.values[0]!.value);
}

function isSuspect(given: Measure['values'][number]['value']): boolean {
  const quantity = writtenIn(given);
  if (quantity?.kind !== 'quantity') return false;
  return quantity.percent ? compare(quantity.number, hundredth) <= 0 : quantity.unit?.id === 'm';
}

function targetsOf({ targets }: Indicator): readonly Figure[] {
  return targets.flatMap(({ goal, anchor }) =>
    figuresIn(goal).flatMap((quantity) => (quantity.kind === 'quantity' ? [{ quantity, anchor, isSure: true }] : [])),
  );
}

function ofMeasure({ measure }: Indicator): readonly Figure[] {
  return measure === null ? [] : valuesOf(measure.values, measure.values.length > 1);
}

function valuesOf(values: Measure['values'], isSure = false): readonly Figure[] {
  return values.flatMap(({ value, anchor }) => {
    const quantity = writtenIn(value);
    return quantity?.kind === 'quantity' ? [{ quantity, anchor, isSure }] : [];
  });
}

// ------------------------------------------------------------------------------------------------------------------ percentages

const hundredth: Decimal = { coefficient: 1n, scale: 2 };

/** At most 1 %, and a hundred times as much is within the half and the double of all others, and no more than all. */
function isHundredth({ quantity: { number, percent } }: Figure, others: readonly Figure[]): boolean {
  if (!percent || number.coefficient <= 0n || compare(number, hundredth) > 0) return false;
  return others.every(({ quantity }) => quantity.percent && isNear(times(number, 2), quantity.number, 2n));
}

function times({ coefficient, scale }: Decimal, powerOfTen: number): Decimal {
  return { coefficient, scale: scale - powerOfTen };
}

/** Within so many times less and more. */
function isNear(number: Decimal, other: Decimal, factor: bigint): boolean {
  const scaled = ({ coefficient, scale }: Decimal): Decimal => ({ coefficient: coefficient * factor, scale });
  return compare(scaled(number), other) >= 0 && compare(number, scaled(other)) <= 0;
}

type Binding = Look['binding'];

function sayHundredth(name: string, { quantity: { number }, anchor }: Figure, { report }: Binding): void {
  const meant = printNumber(times(number, 2), true);
  const edit = editOf(anchor, meant);
  report('hundredth', valueAnchor(anchor), { name, value: printNumber(number, true), meant, edit });
}

/** null in a table, of which only rows have a place. */
function editOf(anchor: Anchor, text: string): Edit | null {
  const literal = literalAt(anchor);
  return literal === null || anchor.owner?.block === null ? null : { start: literal.start, end: literal.end, text };
}

// --------------------------------------------------------------------------------------------------------------------- millions

const many: Decimal = { coefficient: 100_000n, scale: 0 };

/** Metres among plain numbers from 100,000 on, of which a million times as much would be like them. */
function isMillions({ quantity: { number, unit } }: Figure, others: readonly Figure[]): boolean {
  if (unit?.id !== 'm' || number.coefficient <= 0n) return false;
  return others.every(
    ({ quantity }) =>
      quantity.unit === null && compare(quantity.number, many) >= 0 && isNear(times(number, 6), quantity.number, 10n),
  );
}

function sayMillions(name: string, { quantity: { number }, anchor }: Figure, { report, collected }: Binding): void {
  const keywords = collected.keywords.get(anchor.file) ?? 'english';
  const word = spell(keywords, 'unit') === 'unit' ? 'million' : 'milioni';
  const value = printNumber(number, false);
  report('metres', valueAnchor(anchor), {
    name,
    value,
    meant: `${value} ${word}`,
    edit: editOf(anchor, `${value} ${word}`),
  });
}

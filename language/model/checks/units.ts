// Checks that figures are in the unit, or on the scale, of their measure or indicator: 14 % is not 14. Knows nothing of formulas.

import type { Anchor, DataOf, Edit } from '../../diagnostics/diagnostic.ts';
import { spell } from '../../syntax/keywords/keywords.ts';
import { amountOver } from '../../syntax/keywords/unit-words.ts';
import { looksLikeThousands } from '../../syntax/lex/figure-spellings.ts';
import type { Given, Quantity, Value } from '../figures.ts';
import { changeIn, figuresIn } from '../goals/goals.ts';
import type { Indicator, Measure, Target } from '../indicator.ts';
import { conversion, type FigureUnit, isRefused, type Refusal, scaleOfMeasure } from '../units/conversion.ts';
import type { FormulaUnitsReader } from '../units/formula-units.ts';
import { COUNT } from '../units/units.ts';
import { writtenIn } from '../values/given.ts';
import { printNumber, readNumber } from '../values/number.ts';
import type { Checked, Look } from './check.ts';
import { literalAt, valueAnchor } from './value-anchors.ts';

export function checkMeasureUnits(measure: Measure, { binding }: Look): void {
  checkValues(measure.values, { of: measure, scale: scaleOfMeasure(measure), binding });
}

export function checkPlacedUnits({ tree, given, binding }: Checked): void {
  for (const { place, useFacts } of tree.placements) {
    if (useFacts === null) continue;
    const held = holding(place.indicator, binding);
    checkValues(useFacts.actuals, held);
    checkTargets(useFacts.targets, held);
  }
  for (const { indicator, actuals } of given) checkValues(actuals, holding(indicator, binding));
}

export function checkUnits(indicator: Indicator, { units, binding }: Look): void {
  const held = holding(indicator, binding);
  checkTargets(indicator.targets, held);
  checkValues(indicator.baselines, held);
  checkValues(indicator.benchmarks, held);
  checkValues(indicator.actuals, held);
  if (indicator.sizes.length > 0) checkSizes(indicator.sizes, held);
  if (indicator.measure !== null) checkMeasure(indicator.measure, held, units);
}

/** The unit that figures must have, and the thing that they belong to. */
interface Held {
  readonly of: Indicator | Measure;
  readonly scale: FigureUnit;
  readonly binding: Look['binding'];
}

function holding(indicator: Indicator, binding: Look['binding']): Held {
  return { of: indicator, scale: indicator, binding };
}

interface Written {
  readonly value: Given | null;
  readonly anchor: Anchor;
}

function checkTargets(targets: readonly Target[], held: Held): void {
  for (let at = 0; at < targets.length; at++) {
    const { goal, anchor } = targets[at]!;
    for (const figure of figuresIn(goal)) if (figure.kind === 'quantity') checkQuantity(figure, anchor, held);
    const change = changeIn(goal);
    if (change !== null) checkChange(change.amount, anchor, held);
    if (targets[at]!.resolved !== null) checkResolved(targets[at]!.resolved!, anchor, held);
  }
}

/** A change in percent is relative; points must be in the unit of the indicator, `%` or not. */
function checkChange(change: Quantity, anchor: Anchor, held: Held): void {
  if (!change.percent && change.unit !== null) checkQuantity(change, anchor, held);
}

/** The figure printed beside a target may be of another kind, but must not have another unit. */
function checkResolved(value: Value, anchor: Anchor, held: Held): void {
  if (value.kind === 'quantity' && conversion(value, held.scale) === 'word') {
    refuse('word', { quantity: value, anchor, held });
  }
}

/** Spread and goalposts are not converted: another unit is an error. */
function checkSizes(sizes: Indicator['sizes'], held: Held): void {
  for (const { value, anchor } of sizes) {
    const found = conversion(value, held.scale);
    if (found !== null) refuse(isRefused(found) ? found : 'unit', { quantity: value, anchor, held });
  }
}

function checkValues(values: readonly Written[], held: Held): void {
  for (let at = 0; at < values.length; at++) {
    const { value: given, anchor } = values[at]!;
    const value = writtenIn(given);
    if (value !== null && value.kind === 'quantity') checkQuantity(value, anchor, held);
  }
}

function checkQuantity(quantity: Quantity, anchor: Anchor, held: Held): void {
  const found = conversion(quantity, held.scale);
  if (isRefused(found)) refuse(found, { quantity, anchor, held });
}

/** The measure of the indicator's own code: reported once, at its first value. */
function checkMeasure(measure: Measure, { of, scale, binding: { report } }: Held, units: FormulaUnitsReader): void {
  const found = units.measureInto(measure, scale);
  if (!isRefused(found)) return;
  const own = scaleOfMeasure(measure);
  const first = measure.values.find(({ value }) => writtenIn(value)?.kind === 'quantity');
  const anchor = first === undefined ? measure.anchor : valueAnchor(first.anchor);
  const data = { ...named(of, scale), found: symbolOf(own), percents: found === 'percent', choices: [] };
  report('unit-mismatch', anchor, data);
}

// ------------------------------------------------------------------------------------------------------------------------ said

interface Refused {
  readonly quantity: Quantity;
  readonly anchor: Anchor;
  readonly held: Held;
}

function refuse(refusal: Refusal, refused: Refused): void {
  const { quantity, anchor, held } = refused;
  const { of, scale, binding } = held;
  const { report } = binding;
  const at = valueAnchor(anchor);
  if (refusal === 'word') {
    const unit = quantity.unit!.symbol;
    report('unknown-unit', at, {
      unit,
      name: of.code,
      meant: amountOver(unit),
      edits: wordEdits(unit, anchor, declaring(unit, anchor, held)),
    });
  } else if (refusal === 'unsaid') {
    // of a figure that is no bare number the unit of the others is the same to the reader as it is
    const unit = (scale.unit ?? quantity.unit)!.symbol;
    const written = quantity.unit === null ? withUnit(unit, anchor) : null;
    report('unit-unsaid', at, { name: of.code, unit, edits: { written, declared: declaring(unit, anchor, held) } });
  } else {
    const found = quantity.percent ? '%' : (quantity.unit?.symbol ?? '');
    const data = { ...named(of, scale), found, percents: refusal === 'percent', choices: choicesFor(anchor, scale) };
    report('unit-mismatch', at, data);
  }
}

export function named(
  of: Indicator | Measure,
  scale: FigureUnit,
): Pick<DataOf<'unit-mismatch'>, 'name' | 'what' | 'expected'> {
  return { name: of.code, what: 'targets' in of ? 'indicator' : 'measure', expected: symbolOf(scale) };
}

function symbolOf({ unit, percent }: FigureUnit): string {
  return percent ? '%' : (unit?.symbol ?? '');
}

type Choice = DataOf<'unit-mismatch'>['choices'][number];

/** The choices for a fix: as a percentage or as a plain number; or with the unit of the others. */
function choicesFor(anchor: Anchor, { unit, percent }: FigureUnit): readonly Choice[] {
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

/** The edit that adds the unit of the others to a figure without unit. */
function withUnit(unit: string, anchor: Anchor): Edit | null {
  const literal = literalAt(anchor);
  return literal?.kind === 'number' ? { start: literal.end, end: literal.end, text: ` ${unit}` } : null;
}

function wordEdits(unit: string, anchor: Anchor, declared: Edit | null): DataOf<'unknown-unit'>['edits'] {
  const literal = literalAt(anchor);
  if (literal?.kind !== 'number' || literal.unit === null) return null;
  const { start, end } = literal.unit;
  // in a row of a table nothing has a place of its own
  if (start === literal.start && end === literal.end) return null;
  // `ca. 5`
  if (start <= literal.start) return { quoted: null, without: { start, end: end + 1, text: '' }, declared: null };
  const before = start - 1;
  return { quoted: { start, end, text: `\`${unit}\`` }, without: { start: before, end, text: '' }, declared };
}

/** The edit that declares the unit in a line before the figure, if that is in the thing's own block. */
export function declaring(
  unit: string,
  { file, owner, start }: Anchor,
  { of, binding }: Omit<Held, 'scale'>,
): Edit | null {
  if (owner === null || owner !== of.declaration || owner.unit !== null) return null;
  if (owner.statements.some(({ kind }) => kind === 'unit')) return null;
  const keywords = binding.collected.keywords.get(file) ?? 'english';
  return { start, end: start, text: `${spell(keywords, 'unit')} ${unit}\n` };
}

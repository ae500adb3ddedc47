// Whether a figure of the plan before may be read here: both plans have it in units that can be converted, or both in none.

import type { Actual, FigureOrigin } from '../indicator.ts';
import { agree, type FigureUnit } from '../units/conversion.ts';

/** The first that is in another unit; null: all agree. */
export function strangeIn(before: readonly Actual[] | undefined, own: FigureUnit): FigureOrigin | null {
  for (const { from, value } of before ?? [])
    if (from !== undefined && isFigure(value) && !agrees(from, own)) return from;
  return null;
}

function isFigure({ kind }: Actual['value']): boolean {
  return kind === 'quantity' || kind === 'bound';
}

function agrees(from: FigureUnit, own: FigureUnit): boolean {
  if (from.percent !== own.percent) return false;
  const [a, b] = [from.unit, own.unit];
  if (a === null || b === null) return isNumber(a) && isNumber(b);
  return agree(a, b);
}

/** No unit, or one of plain numbers. */
function isNumber(unit: FigureUnit['unit']): boolean {
  return unit === null || (unit.dimension.powers.length === 0 && unit.multiple === 1n);
}

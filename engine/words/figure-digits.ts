// What decides how a place's value is shown: how it was written, and the target that it stands beside. Prints nothing.

import type { FigureOptions } from '../arithmetic/print.ts';
import type { Rational } from '../arithmetic/rational.ts';
import type { Input, Outcome, PlaceResult } from '../result.ts';

/** Of the value: as it was written where it is one written figure; told from the target in any case. */
export function figureDigitsOf(result: Pick<PlaceResult, 'inputs' | 'trace' | 'target' | 'value'>): FigureOptions {
  const { inputs, trace, target, value } = result;
  if (value.kind !== 'number') return computed;
  const [only] = trace ? [] : inputs;
  const written = only && inputs.length === 1 ? writtenDecimals(only) : null;
  return { written, beside: target?.resolved ? numberOf(target.resolved) : null };
}

/** How many decimals it was written with; null where it was computed. */
/** Of a figure that is shown as it was written: of no other one, nor of one that was written in another unit. */
export function writtenDecimals({ anchor, computed: how, decimals, written }: Input): number | null {
  return anchor && !how && written === null ? decimals : null;
}

const computed: FigureOptions = { written: null, beside: null };

export function numberOf(outcome: Outcome): Rational | null {
  return outcome.kind === 'number' ? outcome.number : null;
}

// Chooses the digits with which a place's value is shown, from how it was written and from its target. Prints nothing.

import type { FigureOptions } from '../arithmetic/print.ts';
import type { Rational } from '../arithmetic/rational.ts';
import type { Input, Outcome, PlaceResult } from '../result.ts';

/** As written if the value is a single written figure; and never equal to the target unless it is. */
export function figureDigitsOf(result: Pick<PlaceResult, 'inputs' | 'trace' | 'target' | 'value'>): FigureOptions {
  const { inputs, trace, target, value } = result;
  if (value.kind !== 'number') return computed;
  const [only] = trace ? [] : inputs;
  const written = only && inputs.length === 1 ? writtenDecimals(only) : null;
  return { written, beside: target?.resolved ? numberOf(target.resolved) : null };
}

/** How many decimals it was written with; null if it was computed, or written in another unit. */
export function writtenDecimals({ anchor, computed: how, decimals, written }: Input): number | null {
  return anchor && !how && written === null ? decimals : null;
}

const computed: FigureOptions = { written: null, beside: null };

export function numberOf(outcome: Outcome): Rational | null {
  return outcome.kind === 'number' ? outcome.number : null;
}

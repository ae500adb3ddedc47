// The band (light) of a score. Exact: 95 % is in `>= 95%`, however it was computed.

import type { Band } from '#language/model/rules.ts';
import { compare, fromDecimal, type Rational } from '../arithmetic/rational.ts';

/** The first band, from best to worst, whose bound is reached; null if there is no score or no such band. */
export function bandOf(score: Rational | null, bands: readonly Band[]): Band | null {
  if (!score) return null;
  return bands.find((band) => isIn(score, band)) ?? null;
}

function isIn(score: Rational, { bound, strict }: Band): boolean {
  if (!bound) return true;
  const order = compare(score, fromDecimal(bound));
  return strict ? order > 0 : order >= 0;
}

// The band (light) in which a score falls. Exact: 95 % is in `>= 95%`, however it came about.

import type { Band } from '#language/model/model.ts';
import { compare, fromDecimal, type Rational } from '../arithmetic/rational.ts';

/** The first band, from best to worst, whose bound is reached; null where there is no score or no band takes it. */
export function bandOf(score: Rational | null, bands: readonly Band[]): Band | null {
  if (!score) return null;
  return bands.find((band) => isIn(score, band)) ?? null;
}

function isIn(score: Rational, { bound, strict }: Band): boolean {
  if (!bound) return true;
  const order = compare(score, fromDecimal(bound));
  return strict ? order > 0 : order >= 0;
}

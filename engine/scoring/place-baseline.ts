// The baseline of a place, where a rule needs one. Knows no values.

import type { Place } from '#language/model/model.ts';
import type { Rational } from '../arithmetic/rational.ts';
import type { Outcome } from '../result.ts';
import { baselineFor } from '../values/baseline.ts';
import { magnitude, outcomeOn } from '../values/outcome.ts';

/** The baseline, if a rule needs it; else null. */
export function baselineOf(place: Place, year: number): Rational | null {
  const found = baselineRead(place, year);
  return found && magnitude(found);
}

/** null if no rule needs it, or there is none. */
export function baselineRead({ rules, indicator }: Place, year: number): Outcome | null {
  const goesFromThere = rules['missed >='].kind === 'from-baseline' || rules['missed <='].kind === 'from-baseline';
  if (!goesFromThere && rules.attainment !== 'better-of-improvement') return null;
  const baseline = baselineFor(indicator.baselines, year);
  return baseline?.value ? outcomeOn(baseline.value, indicator) : null;
}

// How far a value is from its target, as text.

import type { PlaceResult } from '../result.ts';
import { deviationFromTarget } from '../scoring/against-target.ts';
import { figureDigitsOf } from './figure-digits.ts';
import type { Language } from './number.ts';
import { outcomeIn } from './value.ts';

/** `+426 N.`, `−0.39 gg`, `−129 days`; null where there is none. Of percentages it is percentage points. */
export function deviationIn(language: Language, result: PlaceResult): string | null {
  const deviation = deviationFromTarget(result);
  if (deviation?.outcome.kind !== 'number') return null;
  const { written } = figureDigitsOf(result);
  const text = outcomeIn(language, deviation.outcome, deviation, { written, beside: null });
  return deviation.outcome.number.n > 0n ? `+${text}` : text;
}

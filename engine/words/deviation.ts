// How far a value is from its target, as text.

import { roundAt } from '../arithmetic/print.ts';
import { isZero, type Rational } from '../arithmetic/rational.ts';
import type { PlaceResult } from '../result.ts';
import { deviationFromTarget } from '../scoring/against-target.ts';
import { numberOutcome } from '../values/outcome.ts';
import { figureDigitsOf } from './figure-digits.ts';
import { digitsIn, type Language } from './number.ts';
import { numberDigits } from './plain-text.ts';
import { outcomeIn } from './value.ts';

/** `+426 N.`, `−0.39 gg`, `−129 days`, `−0.8 percentage points`; null where there is none. */
export function deviationIn(language: Language, result: PlaceResult): string | null {
  const deviation = deviationFromTarget(result);
  if (deviation?.outcome.kind !== 'number') return null;
  const { number } = deviation.outcome;
  const sign = number.n > 0n ? '+' : '';
  if (result.value.kind === 'date') return `${sign}${daysIn(language, deviation.outcome)}`;
  const decimals = shownDecimals(result) + (deviation.percent ? 2 : 0);
  const rounded = roundAt(number, decimals, 'half-up');
  const shown = isZero(rounded) ? number : rounded;
  return `${sign}${deviation.percent ? pointsIn(language, shown) : outcomeIn(language, numberOutcome(shown), deviation)}`;
}

/** Of two percentages: a `%` would read as a share of the target. */
function pointsIn(language: Language, fraction: Rational): string {
  const digits = digitsIn(language, numberDigits(fraction, true, { written: null, beside: null }));
  return `${digits} ${words[language][/^−?1$/.test(digits) ? 'point' : 'points']}`;
}

function daysIn(language: Language, outcome: Parameters<typeof outcomeIn>[1]): string {
  const count = outcomeIn(language, outcome, { percent: false, unit: null });
  return `${count} ${words[language][/^−?1$/.test(count) ? 'day' : 'days']}`;
}

const words = {
  en: { day: 'day', days: 'days', point: 'percentage point', points: 'percentage points' },
  it: { day: 'giorno', days: 'giorni', point: 'punto percentuale', points: 'punti percentuali' },
} as const;

/** With as many decimals as the value is shown with: the reader subtracts what he sees. */
function shownDecimals(result: PlaceResult): number {
  const { value, place } = result;
  if (value.kind !== 'number') return 0;
  return numberDigits(value.number, place.indicator.percent, figureDigitsOf(result)).split('.')[1]?.length ?? 0;
}

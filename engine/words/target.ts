// Targets as text, read from the record.

import { changeIn } from '#language/model/goals/goals.ts';
import { type Rational, subtract } from '../arithmetic/rational.ts';
import { goalIn } from '../goals/goals.ts';
import type { PlaceResult, TargetResult } from '../result.ts';
import { magnitude } from '../values/outcome.ts';
import { numberOf } from './figure-digits.ts';
import { dueSoFarIn } from './interim.ts';
import { type Language, workingIn, workingPercentIn } from './number.ts';
import { type NumberMeaning, outcomeIn, quantityIn } from './value.ts';

/** A relative target with its resolved figure: `>= +1 % on baseline = 380`. */
export function resolvedTargetIn(
  language: Language,
  result: TargetResult,
  { value, place }: Pick<PlaceResult, 'value' | 'place'>,
): string {
  const { target, resolved, reference, interim } = result;
  const written = goalIn(language, target.goal);
  if (interim?.kind === 'proportional') return `${written}${dueSoFarIn(language, result, place)}`;
  if (!reference || !resolved || resolved.kind === 'missing') return written;
  return `${written} = ${outcomeIn(language, resolved, place.indicator, { written: null, beside: numberOf(value) })}`;
}

/** `10 + 10 × 10 % = 11`: the calculation of a relative target; null if there is nothing to calculate. */
export function relativeIn(
  language: Language,
  { target, resolved, reference, interim }: TargetResult,
  on: NumberMeaning,
): string | null {
  const change = changeIn(target.goal);
  const from = reference && magnitude(reference.outcome);
  const to = interim?.kind === 'proportional' ? (interim.whole[0] ?? null) : resolved && magnitude(resolved);
  if (!change || !from || !to) return null;
  const show = (number: Rational): string =>
    on.percent ? workingPercentIn(language, number) : workingIn(language, number);
  const added = change.points
    ? show(subtract(to, from))
    : `${from.n < 0n ? `|${show(from)}|` : show(from)} × ${bracketed(quantityIn(language, change.amount))}`;
  return `${show(from)} + ${change.points ? bracketed(added) : added} = ${show(to)}`;
}

function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

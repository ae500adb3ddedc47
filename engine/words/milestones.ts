// The milestones of a year one by one, as text, and how they add up. Reads the record.

import type { Milestone } from '#language/model/indicator.ts';
import { fromDecimal, type Rational } from '../arithmetic/rational.ts';
import { milestoneIn, worthOf } from '../goals/milestones.ts';
import type { MilestoneState, PlaceResult } from '../result.ts';
import { isPresent } from '../values/outcome.ts';
import { type Language, workingIn, workingPercentIn } from './number.ts';
import { outcomeIn } from './value.ts';

/** `Draft approved by 30 Jun 2024 (40 %): 25 Jun 2024, 100 %`, one for each. */
export function milestonesIn(language: Language, { milestones, place: { rules } }: PlaceResult): readonly string[] {
  return milestones.map((state) => {
    const worth = worthOf(state, rules['missed by']);
    const more = [state.provisional ? sayings[language].provisional : null, state.source].filter(Boolean).join('; ');
    return `${milestoneIn(language, state.milestone)}: ${saidIn(language, state, worth)}${more && ` (${more})`}`;
  });
}

function saidIn(language: Language, { on, pending }: MilestoneState, worth: Rational | null): string {
  if (pending) return sayings[language].pending;
  if (worth === null || !isPresent(on)) return sayings[language].unknown;
  return `${outcomeIn(language, on, { percent: false, unit: null })}, ${workingPercentIn(language, worth)}`;
}

/** `(40 % × 100 % + 30 % × 80 %) / (40 % + 30 %)`: of those that are due or done. */
export function milestonesSum(
  language: Language,
  each: readonly MilestoneState[],
  { rules }: PlaceResult['place'],
): string {
  const counted = each.flatMap((state): readonly (readonly [string, Rational])[] => {
    const worth = worthOf(state, rules['missed by']);
    return worth ? [[weightIn(language, state.milestone), worth]] : [];
  });
  const products = counted.map(([weight, worth]) => `${weight} × ${workingPercentIn(language, worth)}`);
  return `(${products.join(' + ')}) / (${counted.map(([weight]) => weight).join(' + ')})`;
}

function weightIn(language: Language, { weight: { number, percent } }: Milestone): string {
  return (percent ? workingPercentIn : workingIn)(language, fromDecimal(number));
}

const sayings: Readonly<Record<Language, Readonly<Record<'pending' | 'unknown' | 'provisional', string>>>> = {
  en: { pending: 'pending', unknown: 'no value', provisional: 'provisional' },
  it: { pending: 'non ancora in scadenza', unknown: 'nessun valore', provisional: 'provvisorio' },
};

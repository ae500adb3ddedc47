// The periods in which a target was to be kept, as text. Reads the record.

import { goalIn } from '../goals/goals.ts';
import type { PlaceResult } from '../result.ts';
import type { Language } from './number.ts';
import { outcomeIn, periodIn } from './value.ts';

/** `2024-Q1: 96 %, held against ≥ 95 %`, one for each. */
export function periodsIn(language: Language, { periods, place }: PlaceResult): readonly string[] {
  return periods.map(({ period, value, target, held }) => {
    const figure = outcomeIn(language, value, place.indicator);
    const words = sayings[language][held === null ? 'open' : held ? 'held' : 'missed'];
    return `${periodIn(period)}: ${figure}${target ? ` ${words} ${goalIn(language, target.target.goal)}` : ''}`;
  });
}

const sayings: Readonly<Record<Language, Readonly<Record<'held' | 'missed' | 'open', string>>>> = {
  en: { held: '✓', missed: '✗', open: 'not counted,' },
  it: { held: '✓', missed: '✗', open: 'non contato,' },
};

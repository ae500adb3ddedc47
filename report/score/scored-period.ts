// The period that is scored, for headings.

import type { Scores } from '#engine/result.ts';
import type { Language } from '#engine/words/number.ts';
import { periodIn } from '#engine/words/value.ts';

const words = {
  en: { asOf: (period: string) => `as of ${period}`, never: 'no year' },
  it: { asOf: (period: string) => `fino a ${period}`, never: 'nessun anno' },
} as const;

/** In words for a plan that names no year anywhere. */
export function whenOf({ year, asOf }: Pick<Scores, 'year' | 'asOf'>, language: Language): string {
  if (asOf?.part) return words[language].asOf(periodIn(asOf));
  return year === 0 ? words[language].never : String(year);
}

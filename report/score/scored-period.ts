// The period that is scored, for headings.

import type { Scores } from '#engine/result.ts';
import type { Language } from '#engine/words/number.ts';
import { periodIn } from '#engine/words/value.ts';
import { printYear } from '#language/model/values/calendar.ts';

const words = {
  en: { asOf: (period: string) => `as of ${period}`, never: 'no year', initial: 'targets as first set' },
  it: { asOf: (period: string) => `fino a ${period}`, never: 'nessun anno', initial: "target com'erano all'inizio" },
} as const;

/** In words for a plan that names no year anywhere. */
export function whenOf(
  { year, asOf, targets, model }: Pick<Scores, 'year' | 'asOf' | 'model'> & Partial<Pick<Scores, 'targets'>>,
  language: Language,
): string {
  const { asOf: until, never, initial } = words[language];
  const when = asOf?.part ? until(periodIn(asOf)) : year === 0 ? never : printYear(year, model.calendar);
  return targets === 'initial' ? `${when}, ${initial}` : when;
}

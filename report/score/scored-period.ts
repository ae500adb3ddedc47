// The period that is scored, for headings.

import type { Scores } from '#engine/result.ts';
import type { Language } from '#engine/words/number.ts';
import { asOfEndIn } from '#engine/words/period.ts';
import { periodIn } from '#engine/words/value.ts';
import type { YearSpan } from '#language/model/figures.ts';
import { printYear } from '#language/model/values/calendar.ts';

const words = {
  en: { asOf: (period: string) => `as of ${period}`, never: 'no year', initial: 'targets as first set' },
  it: { asOf: (period: string) => `fino a ${period}`, never: 'nessun anno', initial: "target com'erano all'inizio" },
} as const;

type Scored = Pick<Scores, 'year' | 'asOf' | 'model'> & Partial<Pick<Scores, 'targets'>>;

/** With the period as it is typed; in words for a plan that names no year anywhere. */
export function whenOf(scored: Scored, language: Language): string {
  return when(scored, language, (period) => words[language].asOf(periodIn(period)));
}

/** For a document, whose readers know no `2025-H1`: `as of 30 June 2025`. */
export function whenInDocument(scored: Scored, language: Language): string {
  return when(scored, language, (period) => asOfEndIn(language, period));
}

function when({ year, asOf, targets, model }: Scored, language: Language, until: (period: YearSpan) => string): string {
  const { never, initial } = words[language];
  const text = asOf?.part ? until(asOf) : year === 0 ? never : printYear(year, model.calendar);
  return targets === 'initial' ? `${text}, ${initial}` : text;
}

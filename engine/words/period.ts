// Periods in the words of a published document. Tools and messages write them as a plan does (`2024-H1`), which their readers type.

import type { YearSpan } from '#language/model/figures.ts';
import { lastDay } from '#language/model/values/periods.ts';
import { type Language, longDateIn } from './number.ts';

/** `as of 30 June 2025`, `al 30 giugno 2025`: when a part of a year is over, of a financial year too. */
export function asOfEndIn(language: Language, period: YearSpan): string {
  const day = longDateIn(language, lastDay(period));
  return language === 'it' ? `al ${day}` : `as of ${day}`;
}

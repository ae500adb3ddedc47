// `>=`, `>`, `<=`, `<`, `=`: a figure to reach, not to exceed, or to hit.

import { attainAmount } from '../rules/amount-target.ts';
import { outcomeOn } from '../values/outcome.ts';
import { plainQuantity } from '../words/plain-text.ts';
import { comparisonSign, valueIn } from '../words/value.ts';
import type { GoalOf, GoalScoring } from './goal-kind.ts';

export const compare: GoalScoring<GoalOf<'compare'>> = {
  reference: () => null,
  figure: ({ value }, { subject }) => outcomeOn(value, subject),
  figures: (_goal, { resolved }) => (resolved ? [resolved] : []),
  attain: ({ comparison }, attempt, target) => attainAmount(comparison, attempt, target),
  own: null,
  plain: ({ comparison, value }) => `${comparison} ${value.kind === 'step' ? value.name : plainQuantity(value)}`,
  words: ({ comparison, value }, language) => `${comparisonSign(comparison)} ${valueIn(language, value)}`,
};

// A range: a value inside is worth all, one outside so much less as it is away from the nearer end.

import { attainBetween } from '../rules/amount-target.ts';
import { outcomeOn } from '../values/outcome.ts';
import { plainQuantity } from '../words/plain-text.ts';
import { quantityIn } from '../words/value.ts';
import type { GoalOf, GoalScoring } from './goal-kind.ts';

export const between: GoalScoring<GoalOf<'between'>> = {
  reference: () => null,
  // two figures are none
  figure: () => null,
  figures: ({ low, high }, _target, subject) => [outcomeOn(low, subject), outcomeOn(high, subject)],
  attain: ({ low, high }, attempt) =>
    attainBetween(attempt, [outcomeOn(low, attempt.indicator), outcomeOn(high, attempt.indicator)]),
  own: null,
  plain: ({ low, high }) => `between ${plainQuantity(low)} and ${plainQuantity(high)}`,
  words: ({ low, high }, language) => {
    const [from, to] = [quantityIn(language, low), quantityIn(language, high)];
    return language === 'it' ? `tra ${from} e ${to}` : `between ${from} and ${to}`;
  },
};

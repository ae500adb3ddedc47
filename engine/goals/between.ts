// A range: a value inside is worth all, one outside so much less as it is away from the nearer end.

import type { Outcome, TargetResult } from '../result.ts';
import { attainBetween } from '../rules/amount-target.ts';
import { figureNow } from '../values/interim.ts';
import { outcomeOn } from '../values/outcome.ts';
import { plainQuantity } from '../words/plain-text.ts';
import { quantityIn } from '../words/value.ts';
import type { GoalOf, GoalScoring, GoalSubject } from './goal-kind.ts';

export const between: GoalScoring<GoalOf<'between'>> = {
  reference: () => null,
  // two figures are none
  figure: () => null,
  figures: endsOf,
  attain: (goal, attempt, target) => attainBetween(attempt, endsOf(goal, target, attempt.indicator)),
  own: null,
  plain: ({ low, high }) => `between ${plainQuantity(low)} and ${plainQuantity(high)}`,
  words: ({ low, high }, language) => {
    const [from, to] = [quantityIn(language, low), quantityIn(language, high)];
    return language === 'it' ? `tra ${from} e ${to}` : `between ${from} and ${to}`;
  },
};

function endsOf(
  { low, high }: GoalOf<'between'>,
  { interim }: TargetResult,
  subject: GoalSubject,
): readonly [Outcome, Outcome] {
  return [figureNow(outcomeOn(low, subject), interim), figureNow(outcomeOn(high, subject), interim)];
}

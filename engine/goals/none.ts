// `none`: there is no target, on purpose.

import type { GoalOf, GoalScoring } from './goal-kind.ts';

export const none: GoalScoring<GoalOf<'none'>> = {
  reference: () => null,
  figure: () => null,
  figures: () => [],
  attain: () => 'gap',
  own: null,
  plain: () => null,
  words: (_goal, language) => (language === 'it' ? 'nessuno' : 'none'),
};

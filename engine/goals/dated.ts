// A figure by a day: both must hold. What was reached too late is worth what the policy leaves of a date so late, or what the figure itself is worth
// where that is less.

import { compare } from '../arithmetic/rational.ts';
import { attainDate } from '../rules/date-target.ts';
import { dateIn } from '../words/number.ts';
import type { FigureScoring, GoalOf, GoalScoring } from './goal-kind.ts';

/** `kindOf`: how the figure is scored by itself. */
export function dated(kindOf: FigureScoring): GoalScoring<GoalOf<'dated'>> {
  return {
    reference: ({ goal }, asked) => kindOf(goal).reference(goal, asked),
    figure: ({ goal }, of) => kindOf(goal).figure(goal, of),
    figures: ({ goal }, target, subject) => kindOf(goal).figures(goal, target, subject),
    attain: ({ goal, date }, attempt, target) => {
      const attained = kindOf(goal).attain(goal, attempt, target);
      if (typeof attained === 'string') return attained;
      if (attempt.reached === null) return 'no-day';
      const day = { kind: 'date', day: attempt.reached } as const;
      const inTime = attainDate({ due: date, enough: 'day' }, day, attempt.rules['missed by']);
      if (inTime === null || inTime.met) return attained;
      return compare(inTime.uncapped, attained.uncapped) <= 0 ? inTime : { ...attained, met: false };
    },
    own: null,
    plain: ({ goal, date }) => `${kindOf(goal).plain(goal)} by ${date.iso}`,
    words: ({ goal, date }, language) => {
      const by = language === 'it' ? 'entro il' : 'by';
      return `${kindOf(goal).words(goal, language)} ${by} ${dateIn(language, date.day)}`;
    },
  };
}

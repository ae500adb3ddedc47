// `by DATE`: a date not to be exceeded.

import { attainDate } from '../rules/date-target.ts';
import { dateIn } from '../words/number.ts';
import type { GoalOf, GoalScoring } from './goal-kind.ts';

export const by: GoalScoring<GoalOf<'by'>> = {
  reference: () => null,
  figure: ({ date }) => ({ kind: 'date', day: date.day }),
  figures: () => [],
  attain: ({ date }, { value, rules }) =>
    attainDate({ due: date, enough: 'day' }, value, rules['missed by']) ?? 'kind-mismatch',
  own: null,
  plain: ({ date }) => `by ${date.iso}`,
  words: ({ date }, language) => `${language === 'it' ? 'entro il' : 'by'} ${dateIn(language, date.day)}`,
};

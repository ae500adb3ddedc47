// `done`, `done by DATE`: something to be done, by a date or at all.

import { attainDate } from '../rules/date-target.ts';
import { dateIn } from '../words/number.ts';
import { doneIn } from '../words/value.ts';
import type { GoalOf, GoalScoring } from './goal-kind.ts';

export const done: GoalScoring<GoalOf<'done'>> = {
  reference: () => null,
  figure: ({ by }) => by && { kind: 'date', day: by.day },
  figures: () => [],
  attain: ({ by }, { value, rules }) =>
    attainDate({ due: by, enough: 'done' }, value, rules['missed by']) ?? 'kind-mismatch',
  own: null,
  plain: ({ by }) => (by ? `done by ${by.iso}` : 'done'),
  words: ({ text, by }, language) => {
    const day = by ? ` ${language === 'it' ? 'entro il' : 'by'} ${dateIn(language, by.day)}` : '';
    return `${text ?? doneIn(language, true)}${day}`;
  },
};

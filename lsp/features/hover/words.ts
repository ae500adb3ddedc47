// The labels of cards, in both languages.

import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';

const en = {
  score: 'score',
  formula: 'formula',
  numbers: 'with numbers',
  value: 'value',
  target: 'target',
  rule: 'rule',
  weight: 'weight',
  contribution: 'contribution',
  points: (points: string, to: string) => `${points} points to ${to}`,
  before: (year: number) => `in ${year}`,
  source: 'source',
  parts: 'parts',
  indicators: 'indicators',
  children: 'children',
  holdsBack: 'What holds it back',
  lost: (points: string) => `${points} points lost`,
  usedBy: 'Read by',
  values: 'values',
  notMet: 'not met',
  evaluated: 'evaluated',
  attention: 'attention',
  errors: 'errors',
  possible: 'can still become',
  setBy: (who: string) => `set by ${who}`,
  policy: 'policy',
  offices: 'offices',
  owner: 'owner',
  of: 'of',
} as const;

type Words = { readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : (typeof en)[K] };

const it: Words = {
  score: 'punteggio',
  formula: 'formula',
  numbers: 'con i numeri',
  value: 'valore',
  target: 'target',
  rule: 'regola',
  weight: 'peso',
  contribution: 'contributo',
  points: (points, to) => `${points} punti a ${to}`,
  before: (year) => `nel ${year}`,
  source: 'fonte',
  parts: 'parti',
  indicators: 'indicatori',
  children: 'figli',
  holdsBack: 'Che cosa lo frena',
  lost: (points) => `${points} punti persi`,
  usedBy: 'Letta da',
  values: 'valori',
  notMet: 'non raggiunto',
  evaluated: 'valutato',
  attention: 'attenzione',
  errors: 'errori',
  possible: 'può ancora diventare',
  setBy: (who) => `fissato da ${who}`,
  policy: 'regole',
  offices: 'uffici',
  owner: 'responsabile',
  of: 'di',
};

export const cardWords: Readonly<Record<MessageLanguage, Words>> = { en, it };

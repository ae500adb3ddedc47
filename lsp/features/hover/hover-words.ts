// The labels of cards, in both languages.

import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';

const en = {
  score: 'score',
  formula: 'formula',
  numbers: 'with numbers',
  value: 'value',
  target: 'target',
  within: 'within the year',
  rule: 'rule',
  steps: 'then',
  attainment: 'attainment',
  mean: 'mean',
  notMeasured: 'not measured',
  worth: (share: string, node: string) => `${share} of ${node}`,
  ofTotal: (weight: string, total: string) => `${weight} of ${total}`,
  aggregate: {
    weighted: 'weighted mean',
    mean: 'plain mean',
    minimum: 'the lowest',
    geometric: 'geometric mean',
  },
  marks: 'marks',
  award: 'award',
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
  known: 'known so far',
  asOf: (period: string) => `values as of ${period} (--as-of ${period})`,
  possible: 'can still become',
  setBy: (who: string) => `set by ${who}`,
  policy: 'policy',
  offices: 'offices',
  owner: 'owner',
  of: 'of',
} as const;

type Worded<T> = T extends string
  ? string
  : T extends (...args: never[]) => string
    ? T
    : { readonly [K in keyof T]: Worded<T[K]> };

type Words = Worded<typeof en>;

const it: Words = {
  score: 'punteggio',
  formula: 'formula',
  numbers: 'con i numeri',
  value: 'valore',
  target: 'target',
  within: "in corso d'anno",
  rule: 'regola',
  steps: 'poi',
  attainment: 'raggiungimento',
  mean: 'media',
  notMeasured: 'non misurato',
  worth: (share, node) => `${share} di ${node}`,
  ofTotal: (weight, total) => `${weight} su ${total}`,
  aggregate: {
    weighted: 'media ponderata',
    mean: 'media semplice',
    minimum: 'il più basso',
    geometric: 'media geometrica',
  },
  marks: 'voto',
  award: 'premio',
  weight: 'peso',
  contribution: 'contributo',
  points: (points, to) => `${points} punti a ${to}`,
  before: (year) => `nel ${year}`,
  source: 'fonte',
  parts: 'parti',
  indicators: 'indicatori',
  children: 'elementi sotto',
  holdsBack: 'Dove si perdono punti',
  lost: (points) => `${points} punti persi`,
  usedBy: 'Letta da',
  values: 'valori',
  notMet: 'non raggiunto',
  evaluated: 'valutato',
  attention: 'attenzione',
  errors: 'errori',
  known: 'noto finora',
  asOf: (period) => `valori fino a ${period} (--as-of ${period})`,
  possible: 'può ancora diventare',
  setBy: (who) => `fissato da ${who}`,
  policy: 'regole',
  offices: 'uffici',
  owner: 'responsabile',
  of: 'di',
};

export const cardWords: Readonly<Record<MessageLanguage, Words>> = { en, it };

// The words for the figures that a document prints.

import type { FigureKind } from '#language/syntax/tree.ts';
import type { Language } from './number.ts';

export const figureWords: Record<Language, Record<Exclude<FigureKind, 'default'>, string>> = {
  en: {
    score: 'score',
    attainment: 'attainment',
    value: 'value',
    target: 'target',
    weight: 'weight',
    weights: 'total of the weights',
    indicators: 'part of the indicators',
    children: 'part of the children',
    overshoot: 'uncapped attainment',
    'budget-initial': 'initial budget',
    'budget-updated': 'updated budget',
    'budget-used': 'budget used',
    'budget-share': 'share of the budget used',
    count: 'count:',
    'count-band': 'count in the band:',
    light: 'light',
  },
  it: {
    score: 'punteggio',
    attainment: 'grado di raggiungimento',
    value: 'valore',
    target: 'target',
    weight: 'peso',
    weights: 'totale dei pesi',
    indicators: 'parte degli indicatori',
    children: 'parte degli elementi sotto',
    overshoot: 'raggiungimento senza tetto',
    'budget-initial': 'budget iniziale',
    'budget-updated': 'budget aggiornato',
    'budget-used': 'budget utilizzato',
    'budget-share': 'quota di budget utilizzata',
    count: 'conteggio:',
    'count-band': 'conteggio nella fascia:',
    light: 'semaforo',
  },
};

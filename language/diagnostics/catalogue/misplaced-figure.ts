import type { FigureKind } from '../../syntax/tree.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly figure: FigureKind;
  readonly subject: 'node' | 'place';
}

export const misplacedFigure = entry({
  code: 'misplaced-figure',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ figure, subject }: Data) =>
      subject === 'node'
        ? `A node has no ${english[figure]}: only an indicator has one`
        : `An indicator has no ${english[figure]}: only a node has one`,
    it: ({ figure, subject }: Data) =>
      subject === 'node'
        ? `Un nodo non ha ${italian[figure]}: solo un indicatore`
        : `Un indicatore non ha ${italian[figure]}: solo un nodo`,
  },
});

const english: Record<FigureKind, string> = {
  default: 'such figure',
  score: 'score',
  attainment: 'attainment',
  value: 'value',
  target: 'target',
  weight: 'weight',
  weights: 'total of weights',
  indicators: 'part from indicators',
  children: 'part from children',
  overshoot: 'overshoot',
  'budget-initial': 'initial budget',
  'budget-updated': 'updated budget',
  'budget-used': 'used budget',
  'budget-share': 'share of a budget',
  count: 'number of things below it',
  'count-band': 'number of things in a band below it',
  light: 'light',
};

const italian: Record<FigureKind, string> = {
  default: 'questa cifra',
  score: 'un punteggio',
  attainment: 'un grado di raggiungimento',
  value: 'un valore',
  target: 'un target',
  weight: 'un peso',
  weights: 'un totale di pesi',
  indicators: 'una parte dagli indicatori',
  children: 'una parte dagli elementi sotto',
  overshoot: 'un superamento',
  'budget-initial': 'un budget iniziale',
  'budget-updated': 'un budget aggiornato',
  'budget-used': 'un budget utilizzato',
  'budget-share': 'una quota di budget utilizzata',
  count: 'cose da contare sotto di sé',
  'count-band': 'cose da contare in una fascia sotto di sé',
  light: 'un semaforo',
};

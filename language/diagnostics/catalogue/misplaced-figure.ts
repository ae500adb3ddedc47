import type { FigureKind } from '../../syntax/statements.ts';
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
  excess: 'excess over a target',
  'versus-target': 'value against a target',
  deviation: 'deviation from a target',
  change: 'change on the previous year',
  marks: 'marks',
  award: 'share of an award',
  'budget-initial': 'initial budget',
  'budget-updated': 'updated budget',
  'budget-used': 'used budget',
  'budget-share': 'share of a budget',
  count: 'number of things below it',
  'count-band': 'number of things in a band below it',
  'count-overshoot': 'number of indicators below it that overshoot',
  'share-band': 'share of things in a band below it',
  'share-overshoot': 'share of indicators below it that overshoot',
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
  excess: 'un’eccedenza sul target',
  'versus-target': 'un valore rispetto al target',
  deviation: 'uno scostamento dal target',
  change: 'una variazione sull’anno precedente',
  marks: 'un voto',
  award: 'una quota del premio',
  'budget-initial': 'un budget iniziale',
  'budget-updated': 'un budget aggiornato',
  'budget-used': 'un budget utilizzato',
  'budget-share': 'una quota di budget utilizzata',
  count: 'cose da contare sotto di sé',
  'count-band': 'cose da contare in una fascia sotto di sé',
  'count-overshoot': 'indicatori da contare oltre la soglia sotto di sé',
  'share-band': 'una quota di cose in una fascia sotto di sé',
  'share-overshoot': 'una quota di indicatori oltre la soglia sotto di sé',
  light: 'un semaforo',
};

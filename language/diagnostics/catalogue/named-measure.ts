import { entry } from '../diagnostic.ts';

interface Data {
  readonly measure: string;
  readonly indicator: string;
  /** It is computed from scores, or its unit is not that of the indicator. */
  readonly why: 'scores' | 'unit';
}

export const namedMeasure = entry({
  code: 'named-measure',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ measure, indicator, why }: Data) => `${indicator} cannot be held against ${measure}: ${english[why]}`,
    it: ({ measure, indicator, why }: Data) => `${indicator} non si può confrontare con ${measure}: ${italian[why]}`,
  },
});

const english: Record<Data['why'], string> = {
  scores: 'that measure is computed from scores, and a score cannot rest on itself; name a measure of figures alone',
  unit: 'their units cannot be converted into each other; give the measure the unit of the indicator',
};

const italian: Record<Data['why'], string> = {
  scores:
    'è una misura calcolata dai punteggi, e un punteggio non può fondarsi su sé stesso; indicare una misura di soli dati',
  unit: "le loro unità non si convertono l'una nell'altra; dare alla misura l'unità dell'indicatore",
};

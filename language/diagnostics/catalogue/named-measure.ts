import { entry } from '../diagnostic.ts';

interface Data {
  readonly measure: string;
  readonly indicator: string;
  /** It is computed from scores, its unit is not that of the indicator, or it is no name but a computation. */
  readonly why: 'scores' | 'unit' | 'formula';
}

export const namedMeasure = entry({
  code: 'named-measure',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ measure, indicator, why }: Data) =>
      why === 'formula'
        ? `${measure} is a computation, and here stands a figure, a benchmark or the code of a measure: declare a measure with that formula, and write its code`
        : `${indicator} cannot be held against ${measure}: ${english[why]}`,
    it: ({ measure, indicator, why }: Data) =>
      why === 'formula'
        ? `${measure} è un calcolo, e qui va una cifra, un benchmark o il codice di una misura: dichiarare una misura con quella formula, e scriverne il codice`
        : `${indicator} non si può confrontare con ${measure}: ${italian[why]}`,
  },
});

const english: Record<Exclude<Data['why'], 'formula'>, string> = {
  scores: 'that measure is computed from scores, and a score cannot rest on itself; name a measure of figures alone',
  unit: 'their units cannot be converted into each other; give the measure the unit of the indicator',
};

const italian: Record<Exclude<Data['why'], 'formula'>, string> = {
  scores:
    'è una misura calcolata dai punteggi, e un punteggio non può fondarsi su sé stesso; indicare una misura di soli dati',
  unit: "le loro unità non si convertono l'una nell'altra; dare alla misura l'unità dell'indicatore",
};

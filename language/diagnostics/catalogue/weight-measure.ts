import { entry } from '../diagnostic.ts';

interface Data {
  readonly measure: string;
  /** It is computed from scores, of another unit than its siblings' weights, or stands where weights are shares of the whole. */
  readonly why: 'scores' | 'unit' | 'whole';
  /** The sibling whose weight is in another unit. */
  readonly other: string;
}

export const weightMeasure = entry({
  code: 'weight-measure',
  severity: 'error',
  costs: 'the weights around it',
  message: {
    en: ({ measure, why, other }: Data) => `${measure} cannot be a weight here: ${english[why](other)}`,
    it: ({ measure, why, other }: Data) => `${measure} non può essere un peso qui: ${italian[why](other)}`,
  },
});

const english: Record<Data['why'], (other: string) => string> = {
  scores: () => 'it is computed from scores, and a score cannot rest on itself; name a measure of figures alone',
  unit: (other) => `its unit is not that of the weight of ${other}; weigh all siblings in one unit`,
  whole: () => 'weights are shares of the whole plan, with a total of their own; write a number',
};

const italian: Record<Data['why'], (other: string) => string> = {
  scores: () =>
    'è calcolata dai punteggi, e un punteggio non può fondarsi su sé stesso; indicare una misura di soli dati',
  unit: (other) =>
    `la sua unità non è quella del peso di ${other}; pesare tutti gli elementi dello stesso livello in una sola unità`,
  whole: () => "i pesi sono quote dell'intero piano, con un totale proprio; scrivere un numero",
};

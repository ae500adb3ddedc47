import { entry } from '../diagnostic.ts';

interface Data {
  /** What has the weight. */
  readonly name: string;
  readonly measure: string;
  readonly year: string;
  readonly why: 'missing' | 'negative';
}

export const weightUnknown = entry({
  code: 'weight-unknown',
  severity: 'warning',
  message: {
    en: ({ name, measure, year, why }: Data) =>
      `${measure} ${why === 'missing' ? 'has no value in' : 'is below zero in'} ${year}, so what ${name} weighs is not known: it is scored and left out of the mean; give or correct the value`,
    it: ({ name, measure, year, why }: Data) =>
      `${measure} ${why === 'missing' ? 'non ha valore nel' : 'è sotto zero nel'} ${year}, quindi non si sa quanto pesa ${name}: si calcola e resta fuori dalla media; indicare o correggere il valore`,
  },
});

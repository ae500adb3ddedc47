import { entry } from '../diagnostic.ts';

interface Data {
  readonly low: string;
  readonly high: string;
}

export const rangeEnds = entry({
  code: 'range-ends',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ low, high }: Data) => `A range goes from the lower to the higher end: ${low} is above ${high}`,
    it: ({ low, high }: Data) => `Un intervallo va dall'estremo più basso al più alto: ${low} supera ${high}`,
  },
});

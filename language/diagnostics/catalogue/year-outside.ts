import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  readonly year: string;
  /** Those of the plan. */
  readonly years: string;
}

export const yearOutside = entry({
  code: 'year-outside',
  severity: 'warning',
  message: {
    en: ({ indicator, year, years }: Data) =>
      `The plan covers ${years}, and ${indicator} has a target for ${year}: correct the year, or the years of the plan`,
    it: ({ indicator, year, years }: Data) =>
      `Il piano copre ${years}, e ${indicator} ha un target per il ${year}: correggere l'anno, o gli anni del piano`,
  },
});

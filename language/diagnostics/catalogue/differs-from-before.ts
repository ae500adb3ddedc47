import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  readonly year: string;
  readonly plan: string;
}

export const differsFromBefore = entry({
  code: 'differs-from-before',
  severity: 'warning',
  message: {
    en: ({ name, year, plan }: Data) =>
      `The value of ${name} for ${year} is another one in ${plan}: the one here counts; correct one of them`,
    it: ({ name, year, plan }: Data) =>
      `Il valore di ${name} per il ${year} è un altro in ${plan}: vale quello scritto qui; correggere uno dei due`,
  },
});

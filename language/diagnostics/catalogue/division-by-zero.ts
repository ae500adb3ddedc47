import { entry } from '../diagnostic.ts';

interface Data {
  /** The measure or indicator that is zero; null if it is an expression. */
  readonly divisor: string | null;
  readonly year: string;
}

export const divisionByZero = entry({
  code: 'division-by-zero',
  severity: 'warning',
  message: {
    en: ({ divisor, year }: Data) =>
      `${divisor ?? 'What is divided by'} is 0 in ${year}, so the indicator has no value: correct the figure, or the formula`,
    it: ({ divisor, year }: Data) =>
      `${divisor ?? 'Il divisore'} vale 0 nel ${year}, quindi l'indicatore non ha valore: correggere il dato o la formula`,
  },
});

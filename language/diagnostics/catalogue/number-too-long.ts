import { entry } from '../diagnostic.ts';

interface Data {
  readonly digits: number;
  readonly limit: number;
}

export const numberTooLong = entry({
  code: 'number-too-long',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ digits, limit }: Data) =>
      `A number of ${digits} digits measures nothing: ${limit} are read, the rest is left out`,
    it: ({ digits, limit }: Data) =>
      `Un numero di ${digits} cifre non misura nulla: se ne leggono ${limit}, il resto è tralasciato`,
  },
});

import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
}

export const relativeToZero = entry({
  code: 'relative-to-zero',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ indicator }: Data) =>
      `A percentage of the baseline of ${indicator} is nothing, since the baseline is 0: write the target as a value, or as points`,
    it: ({ indicator }: Data) =>
      `Una percentuale del valore iniziale di ${indicator} è nulla, perché è 0: scrivere il target come valore, o come punti`,
  },
});

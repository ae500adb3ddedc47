import { entry } from '../diagnostic.ts';

interface Data {
  readonly weight: string;
}

export const negativeWeight = entry({
  code: 'negative-weight',
  severity: 'error',
  costs: 'the weights around it',
  message: {
    en: ({ weight }: Data) => `A weight cannot be below zero: ${weight}`,
    it: ({ weight }: Data) => `Un peso non può essere negativo: ${weight}`,
  },
});

import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  readonly value: string;
  readonly scale: string;
  readonly low: string;
  readonly high: string;
}

export const offScale = entry({
  code: 'off-scale',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ indicator, value, scale, low, high }: Data) =>
      `The scale ${scale} of ${indicator} goes from ${low} to ${high}: ${value} is not on it`,
    it: ({ indicator, value, scale, low, high }: Data) =>
      `La scala ${scale} di ${indicator} va da ${low} a ${high}: ${value} non vi sta`,
  },
});

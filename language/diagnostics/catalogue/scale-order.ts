import { entry } from '../diagnostic.ts';

interface Data {
  readonly scale: string;
  /** The step written twice; null: the ends of a numeric scale are reversed. */
  readonly step: string | null;
}

export const scaleOrder = entry({
  code: 'scale-order',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ scale, step }: Data) =>
      step === null
        ? `The scale ${scale} ends where it begins or below: write the lower number first`
        : `The step ${step} stands twice on the scale ${scale}: write each once, from worst to best`,
    it: ({ scale, step }: Data) =>
      step === null
        ? `La scala ${scale} finisce dove comincia o più in basso: prima il numero minore`
        : `Il gradino ${step} sta due volte sulla scala ${scale}: scrivere ciascuno una volta, dal peggiore al migliore`,
  },
});

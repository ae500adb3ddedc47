import { entry, type FigureText } from '../diagnostic.ts';

interface Data {
  readonly policy: string;
  readonly below: FigureText;
}

export const bandGap = entry({
  code: 'band-gap',
  severity: 'warning',
  lint: true,
  message: {
    en: ({ policy, below }: Data) =>
      `Scores below ${below.en} are in no band of ${policy}: give the last band no bound`,
    it: ({ policy, below }: Data) =>
      `I punteggi sotto ${below.it} non stanno in nessuna fascia di ${policy}: lasciare l'ultima senza soglia`,
  },
});

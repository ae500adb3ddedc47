import { entry, type FigureText } from '../diagnostic.ts';

interface Data {
  readonly policy: string;
  readonly band: string;
  readonly cap: FigureText;
}

export const bandUnreachable = entry({
  code: 'band-unreachable',
  severity: 'warning',
  lint: true,
  message: {
    en: ({ band, policy, cap }: Data) => `No score can be in ${band}: ${policy} caps scores at ${cap.en}`,
    it: ({ band, policy, cap }: Data) =>
      `Nessun punteggio può stare in ${band}: ${policy} limita i punteggi a ${cap.it}`,
  },
});

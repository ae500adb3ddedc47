import { entry, type FigureText } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  readonly target: FigureText;
  readonly before: FigureText;
  readonly year: string;
}

export const targetLoosens = entry({
  code: 'target-loosens',
  severity: 'hint',
  lint: true,
  message: {
    en: ({ indicator, target, before, year }: Data) =>
      `${indicator} is asked for less, ${target.en}, than in ${year}, ${before.en}`,
    it: ({ indicator, target, before, year }: Data) =>
      `A ${indicator} si chiede meno, ${target.it}, che nel ${year}, ${before.it}`,
  },
});

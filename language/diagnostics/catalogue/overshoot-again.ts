import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  readonly year: string;
}

export const overshootAgain = entry({
  code: 'overshoot-again',
  severity: 'hint',
  lint: true,
  message: {
    en: ({ indicator, year }: Data) =>
      `${indicator} far exceeded its target in ${year} as in the year before: it may ask for too little`,
    it: ({ indicator, year }: Data) =>
      `${indicator} ha superato di molto il target nel ${year} come l'anno prima: forse chiede troppo poco`,
  },
});

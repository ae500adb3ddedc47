import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  readonly decided: string;
  readonly cap: string;
}

export const decisionAboveCap = entry({
  code: 'decision-above-cap',
  severity: 'warning',
  message: {
    en: ({ name, decided, cap }: Data) =>
      `${name} is decided to be worth ${decided}, and nothing there is worth more than ${cap}: it counts as it is decided; correct it if a point is missing`,
    it: ({ name, decided, cap }: Data) =>
      `Per ${name} è deciso ${decided}, e lì nulla vale più di ${cap}: conta com'è deciso; correggerlo se manca un punto`,
  },
});

import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  /** Without the sign, at the decimals of the policy. */
  readonly before: string;
}

export const unitLeftOut = entry({
  code: 'unit-left-out',
  severity: 'hint',
  message: {
    en: ({ indicator, before }: Data) =>
      `${indicator} is missing until its unit is corrected: as it is written it would come to ${before} %, and counted so in earlier versions`,
    it: ({ indicator, before }: Data) =>
      `${indicator} risulta mancante finché l'unità non è corretta: così com'è scritto varrebbe ${before} %, e nelle versioni precedenti contava`,
  },
});

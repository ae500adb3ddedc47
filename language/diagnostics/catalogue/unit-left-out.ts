import { entry, type FigureText } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  /** At the decimals of the policy. */
  readonly before: FigureText;
}

export const unitLeftOut = entry({
  code: 'unit-left-out',
  severity: 'hint',
  message: {
    en: ({ indicator, before }: Data) =>
      `${indicator} does not count until the unit is corrected: as written it would be ${before.en}, as earlier versions of Perfplan counted it`,
    it: ({ indicator, before }: Data) =>
      `${indicator} non conta finché l'unità non è corretta: così com'è scritto varrebbe ${before.it}, come lo contavano le versioni precedenti di Perfplan`,
  },
});

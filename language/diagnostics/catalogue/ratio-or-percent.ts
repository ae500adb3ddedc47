import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  readonly value: string;
  readonly target: string;
}

export const ratioOrPercent = entry({
  code: 'ratio-or-percent',
  severity: 'warning',
  message: {
    en: ({ indicator, value, target }: Data) =>
      `${indicator} comes to ${value} and is held against ${target}: if both are percentages, declare the unit % and write ${target}%`,
    it: ({ indicator, value, target }: Data) =>
      `${indicator} vale ${value} ed è confrontato con ${target}: se sono percentuali, dichiarare l'unità % e scrivere ${target}%`,
  },
});

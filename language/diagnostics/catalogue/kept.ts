import { entry } from '../diagnostic.ts';

interface Data {
  readonly why: 'measure' | 'day' | 'years';
  readonly name: string;
}

export const kept = entry({
  code: 'kept',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ why, name }: Data) =>
      ({
        measure: `${name} is a measure, and has no target that could be kept: say it of the indicator that reads it`,
        day: `${name} is kept in every period, and this target is a day, or something to be done once: ask for an amount, or take accumulate kept out`,
        years: `${name} is kept in every period of a year, and this target is for several years: set one for each year`,
      })[why],
    it: ({ why, name }: Data) =>
      ({
        measure: `${name} è una misura, e non ha un target che si possa mantenere: dirlo dell'indicatore che la legge`,
        day: `${name} va mantenuto in ogni periodo, e questo target è una data, o qualcosa da fare una volta: chiedere una quantità, o togliere la riga che lo dice`,
        years: `${name} va mantenuto in ogni periodo di un anno, e questo target è per più anni: fissarne uno per ciascun anno`,
      })[why],
  },
});

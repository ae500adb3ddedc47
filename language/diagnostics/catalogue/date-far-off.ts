import { entry } from '../diagnostic.ts';

interface Data {
  readonly what: 'target' | 'value';
  readonly name: string;
  readonly date: string;
  /** The year or years. */
  readonly period: string;
}

export const dateFarOff = entry({
  code: 'date-far-off',
  severity: 'warning',
  message: {
    en: ({ what, name, date, period }: Data) =>
      what === 'target'
        ? `The target of ${name} for ${period} is due by ${date}, years away: correct the date, or the year`
        : `${name} has ${date} as its value for ${period}, a year or more away: correct the date, or the year`,
    it: ({ what, name, date, period }: Data) =>
      what === 'target'
        ? `Il target di ${name} per il ${period} scade il ${date}, a distanza di anni: correggere la data, o l'anno`
        : `${name} ha ${date} come valore per il ${period}, a un anno o più di distanza: correggere la data, o l'anno`,
  },
});

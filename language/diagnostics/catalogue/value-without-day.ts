import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
}

export const valueWithoutDay = entry({
  code: 'value-without-day',
  severity: 'warning',
  message: {
    en: ({ indicator }: Data) =>
      `The target of ${indicator} has a day, and this value does not say on which day it was reached, so it counts as missing: write the day behind it`,
    it: ({ indicator }: Data) =>
      `Il target di ${indicator} ha un giorno, e questo valore non dice in quale giorno è stato raggiunto, quindi conta come mancante: scrivere il giorno dopo il valore`,
  },
});

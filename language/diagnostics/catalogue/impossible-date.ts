import { entry } from '../diagnostic.ts';

interface Data {
  readonly date: string;
  /** The last day of that month; null where the month does not exist. */
  readonly last: string | null;
}

export const impossibleDate = entry({
  code: 'impossible-date',
  severity: 'error',
  message: {
    en: ({ date, last }: Data) =>
      `There is no day ${date}${last === null ? ': a date is year-month-day' : `: that month ends on ${last}`}`,
    it: ({ date, last }: Data) =>
      `Il giorno ${date} non esiste${last === null ? ': una data è anno-mese-giorno' : `: quel mese finisce il ${last}`}`,
  },
  fixes: ({ last }, { start, end }) =>
    last === null
      ? []
      : [
          {
            keeps: 'meaning',
            title: { en: `Change to ${last}`, it: `Cambia in ${last}` },
            edits: [{ start, end, text: last }],
          },
        ],
});

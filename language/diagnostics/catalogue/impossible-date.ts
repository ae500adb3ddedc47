import { entry } from '../diagnostic.ts';

interface Data {
  readonly date: string;
  /** The last day of that month; null if the month does not exist. */
  readonly last: string | null;
  /** The day after that. */
  readonly next: string | null;
}

export const impossibleDate = entry({
  code: 'impossible-date',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ date, last }: Data) =>
      `There is no day ${date}${last === null ? ': a date is year-month-day' : `: that month ends on ${last}`}`,
    it: ({ date, last }: Data) =>
      `Il giorno ${date} non esiste${last === null ? ': una data è anno-mese-giorno' : `: quel mese finisce il ${last}`}`,
  },
  // the day, the month or the year may be wrong: only the nearest days are offered
  fixes: ({ date, last, next }, { start, end }) =>
    [last, next]
      .filter((day) => day !== null)
      .map((day) => ({
        keeps: 'meaning',
        title: { en: `Change ${date} to ${day}`, it: `Cambiare ${date} in ${day}` },
        edits: [{ start, end, text: day }],
      })),
});

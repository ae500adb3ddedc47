import { entry } from '../diagnostic.ts';

interface Data {
  readonly meant: string;
  /** The plan writes its years 2024/25. */
  readonly split: boolean;
  /** The year stands in a row of a table. */
  readonly inTable: boolean;
}

export const yearSpelling = entry({
  code: 'year-spelling',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ meant, split }: Data) =>
      `A plan writes its years in one way: ${split ? `here as 2024/25, so ${meant}` : `here by the year in which they begin, so ${meant}`}`,
    it: ({ meant, split }: Data) =>
      `Un piano scrive i suoi anni in un solo modo: ${split ? `qui come 2024/25, quindi ${meant}` : `qui con l'anno in cui iniziano, quindi ${meant}`}`,
  },
  fixes: ({ meant, inTable }, { start, end }) =>
    inTable
      ? []
      : [
          {
            keeps: 'meaning',
            title: { en: `Write ${meant}`, it: `Scrivere ${meant}` },
            edits: [{ start, end, text: meant }],
          },
        ],
});

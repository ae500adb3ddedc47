import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  readonly meant: string;
}

export const periodFormat = entry({
  code: 'period-format',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, meant }: Data) =>
      `The period ${written} is written ${meant}: a year 2024, years 2024..2026, a half 2024-H1, a quarter 2024-Q3, a month 2024-05`,
    it: ({ written, meant }: Data) =>
      `Il periodo ${written} si scrive ${meant}: un anno 2024, più anni 2024..2026, un semestre 2024-H1, un trimestre 2024-Q3, un mese 2024-05`,
  },
  fixes: ({ written, meant }, { start, end }) => [
    {
      keeps: 'meaning',
      title: { en: `Change ${written} to ${meant}`, it: `Cambiare ${written} in ${meant}` },
      edits: [{ start, end, text: meant }],
    },
  ],
});

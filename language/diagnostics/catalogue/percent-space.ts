import { entry } from '../diagnostic.ts';

interface Data {
  /** What is written in place of the sign: `percent`; null for the sign itself. */
  readonly written: string | null;
}

export const percentSpace = entry({
  code: 'percent-space',
  severity: 'error',
  costs: 'nothing',
  message: {
    en: ({ written }: Data) =>
      written === null ? 'No space between a number and its %' : `${written} is written %, without a space before it`,
    it: ({ written }: Data) =>
      written === null ? 'Nessuno spazio tra un numero e il suo %' : `${written} si scrive %, senza spazio prima`,
  },
  fixes: ({ written }, { start, end }) => [
    {
      keeps: 'form',
      title:
        written === null
          ? { en: 'Remove the space', it: 'Togliere lo spazio' }
          : { en: `Change ${written} to %`, it: `Cambiare ${written} in %` },
      edits: [{ start, end, text: '%' }],
    },
  ],
});

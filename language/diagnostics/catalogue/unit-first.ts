import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  readonly meant: string;
}

export const unitFirst = entry({
  code: 'unit-first',
  severity: 'error',
  message: {
    en: ({ written, meant }: Data) => `${written} is written ${meant}: first the number, then its unit`,
    it: ({ written, meant }: Data) => `${written} si scrive ${meant}: prima il numero, poi l'unità`,
  },
  fixes: ({ meant }, { start, end }) => [
    {
      keeps: 'meaning',
      title: { en: `Change to ${meant}`, it: `Cambia in ${meant}` },
      edits: [{ start, end, text: meant }],
    },
  ],
});

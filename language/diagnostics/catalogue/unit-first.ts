import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  readonly meant: string;
}

export const unitFirst = entry({
  code: 'unit-first',
  severity: 'error',
  costs: 'nothing',
  message: {
    en: ({ written, meant }: Data) => `${written} is written ${meant}: first the number, then its unit`,
    it: ({ written, meant }: Data) => `${written} si scrive ${meant}: prima il numero, poi l'unità`,
  },
  fixes: ({ written, meant }, { start, end }) => [
    {
      keeps: isUnit(written) ? 'form' : 'meaning',
      title: { en: `Change ${written} to ${meant}`, it: `Cambiare ${written} in ${meant}` },
      edits: [{ start, end, text: meant }],
    },
  ],
});

/** Any word before a number is read as its unit: `almeno 10`. */
function isUnit(written: string): boolean {
  return /^(?:€|EUR|N\.) /.test(written);
}

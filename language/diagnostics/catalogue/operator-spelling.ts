import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  readonly meant: string;
}

export const operatorSpelling = entry({
  code: 'operator-spelling',
  severity: 'error',
  costs: 'nothing',
  message: {
    en: ({ written, meant }: Data) => `${written} is written ${meant} here`,
    it: ({ written, meant }: Data) => `${written} qui si scrive ${meant}`,
  },
  fixes: ({ written, meant }, { start, end }) => [
    {
      keeps: sameSign[written] === meant ? 'form' : 'meaning',
      title: { en: `Change to ${meant}`, it: `Cambia in ${meant}` },
      edits: [{ start, end, text: meant }],
    },
  ],
});

/** Other ways to write one and the same sign; `<` where only `>=` can stand is none of them. */
const sameSign: Readonly<Record<string, string>> = { '≥': '>=', '=>': '>=', '≤': '<=', '=<': '<=' };

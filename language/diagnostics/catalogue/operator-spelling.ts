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
    en: ({ written, meant }: Data) => `${written} is written ${meant.trim()} here`,
    it: ({ written, meant }: Data) => `${written} qui si scrive ${meant.trim()}`,
  },
  fixes: ({ written, meant }, { start, end }) => [
    {
      keeps: sameSign[written.replaceAll(' ', '')] === meant || isApart(written, meant) ? 'form' : 'meaning',
      title: { en: `Change ${written} to ${meant}`, it: `Cambiare ${written} in ${meant}` },
      edits: [{ start, end, text: meant }],
    },
  ],
});

/** Other spellings of the same operator; not `<` where only `>=` is allowed. */
const sameSign: Readonly<Record<string, string>> = {
  '≥': '>=',
  '=>': '>=',
  '≤': '<=',
  '=<': '<=',
  '==': '=',
  '×': '*',
  '⋅': '*',
  '·': '*',
  '∙': '*',
  '÷': '/',
  '∕': '/',
};

/** `> =` */
function isApart(written: string, meant: string): boolean {
  return written.includes(' ') && written.replaceAll(' ', '') === meant;
}

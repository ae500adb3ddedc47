import { entry } from '../diagnostic.ts';

interface Data {
  readonly code: string;
  /** The one that it may have been in the spreadsheet. */
  readonly other: string;
}

export const codeAsNumber = entry({
  code: 'code-as-number',
  severity: 'hint',
  message: {
    en: ({ code, other }: Data) =>
      `${code} may be ${other}, which has no row in this table: a spreadsheet that takes codes for numbers drops their zeros; make the column one of text`,
    it: ({ code, other }: Data) =>
      `${code} può essere ${other}, che in questa tabella non ha righe: un foglio di calcolo che prende i codici per numeri ne toglie gli zeri; fare della colonna una di testo`,
  },
});

import { entry } from '../diagnostic.ts';

interface Data {
  /** From the open brace to where the missing one belongs. */
  readonly distance: number;
  /** Of the line that opens it. */
  readonly column: number;
}

export const missingBrace = entry({
  code: 'missing-brace',
  severity: 'error',
  costs: 'everything',
  message: {
    en: () => 'This block is never closed: a } is missing where the text falls back to its column',
    it: () => 'Questo blocco non viene mai chiuso: manca una } dove il testo torna alla sua colonna',
  },
  fixes: ({ distance, column }: Data, { start }) => [
    {
      keeps: 'meaning',
      title: { en: 'Close the block', it: 'Chiudere il blocco' },
      edits: [{ start: start + distance, end: start + distance, text: `\n${' '.repeat(column)}}` }],
    },
  ],
});

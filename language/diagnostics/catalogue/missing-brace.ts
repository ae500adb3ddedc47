import { entry } from '../diagnostic.ts';

interface Data {
  readonly brace: '{' | '}';
  /** The distance from the open brace to the place of the missing one. */
  readonly distance: number;
  /** The column of the line that opens the block. */
  readonly column: number;
}

export const missingBrace = entry({
  code: 'missing-brace',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ brace }: Data) =>
      brace === '}'
        ? 'This block is never closed: a } is missing where the text falls back to its column'
        : 'A { is missing at the end of this line: what is indented below it is its block',
    it: ({ brace }: Data) =>
      brace === '}'
        ? 'Questo blocco non viene mai chiuso: manca una } dove il testo torna alla sua colonna'
        : 'Manca una { alla fine di questa riga: quanto è rientrato sotto di essa è il suo blocco',
  },
  fixes: ({ brace, distance, column }, { start }) => [
    brace === '{'
      ? {
          keeps: 'meaning',
          title: { en: 'Open the block', it: 'Aprire il blocco' },
          edits: [{ start, end: start, text: ' {' }],
        }
      : {
          keeps: 'meaning',
          title: { en: 'Close the block', it: 'Chiudere il blocco' },
          edits: [{ start: start + distance, end: start + distance, text: `\n${' '.repeat(column)}}` }],
        },
  ],
});

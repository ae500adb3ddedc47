import { entry } from '../diagnostic.ts';

interface Data {
  /** The text between the quotation marks. */
  readonly text: string;
  /** The quotation marks are backticks. */
  readonly backticks?: boolean;
}

export const quoteStyle = entry({
  code: 'quote-style',
  severity: 'error',
  costs: 'nothing',
  message: {
    en: () => 'Texts stand between straight quotation marks',
    it: () => 'I testi stanno tra virgolette diritte',
  },
  fixes: ({ text, backticks = false }: Data, { start, end }) => [
    {
      keeps: backticks ? 'meaning' : 'form',
      title: { en: 'Use straight quotation marks', it: 'Usare virgolette diritte' },
      edits: [{ start, end, text: `"${text.replace(/["\\]/g, '\\$&')}"` }],
    },
  ],
});

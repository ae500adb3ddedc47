import { entry } from '../diagnostic.ts';

interface Data {
  /** The line that should be the first. */
  readonly line: string;
}

export const missingHeader = entry({
  code: 'missing-header',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ line }: Data) => `The first line of a plan says version and language: ${line}`,
    it: ({ line }: Data) => `La prima riga di un piano dice versione e lingua: ${line}`,
  },
  fixes: ({ line }) => [
    {
      keeps: 'meaning',
      title: { en: `Add ${line}`, it: `Aggiungere ${line}` },
      edits: [{ start: 0, end: 0, text: `${line}\n` }],
    },
  ],
});

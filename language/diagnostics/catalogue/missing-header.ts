import { entry } from '../diagnostic.ts';

interface Data {
  /** The line that should be the first. */
  readonly line: string;
  /** true: replaces the line; false: is inserted before it. */
  readonly instead: boolean;
}

export const missingHeader = entry({
  code: 'missing-header',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ line }: Data) => `The first line of a plan says version and language: ${line}`,
    it: ({ line }: Data) => `La prima riga di un piano dice versione e lingua: ${line}`,
  },
  fixes: ({ line, instead }, { start, end }) => [
    {
      keeps: 'meaning',
      title: instead
        ? { en: `Change to ${line}`, it: `Cambiare in ${line}` }
        : { en: `Add ${line}`, it: `Aggiungere ${line}` },
      edits: [{ start, end, text: instead ? line : `${line}\n` }],
    },
  ],
});

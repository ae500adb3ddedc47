import { entry } from '../diagnostic.ts';

interface Data {
  /** The code point in hexadecimal. */
  readonly code: string;
}

export const controlCharacter = entry({
  code: 'control-character',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ code }: Data) => `The control character U+${code} cannot stand in a plan: remove it`,
    it: ({ code }: Data) => `Il carattere di controllo U+${code} non può stare in un piano: toglierlo`,
  },
  fixes: ({ code }, { start, end }) => [
    {
      keeps: 'meaning',
      title: { en: `Remove U+${code}`, it: `Togliere U+${code}` },
      edits: [{ start, end, text: '' }],
    },
  ],
});

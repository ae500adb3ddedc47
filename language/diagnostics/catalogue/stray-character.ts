import { entry } from '../diagnostic.ts';

interface Data {
  readonly character: string;
  /** It has spaces around it, and can be removed. */
  readonly apart: boolean;
  /** It is between two words, which would become one without it. */
  readonly parts: boolean;
}

export const strayCharacter = entry({
  code: 'stray-character',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ character, apart }: Data) =>
      apart
        ? `${character} has nothing to separate here: leave it out`
        : `${character} means nothing here; a code that contains it is put between backticks, a text between quotation marks`,
    it: ({ character, apart }: Data) =>
      apart
        ? `${character} qui non separa nulla: toglierlo`
        : `${character} qui non ha significato; un codice che lo contiene va tra apici inversi, un testo tra virgolette`,
  },
  fixes: ({ character, apart, parts }, { start, end }) =>
    apart
      ? [
          {
            keeps: 'form',
            title: { en: `Remove ${character}`, it: `Togliere ${character}` },
            edits: [{ start, end, text: parts ? ' ' : '' }],
          },
        ]
      : [],
});

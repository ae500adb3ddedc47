import { entry } from '../diagnostic.ts';

interface Data {
  readonly character: string;
  /** It has spaces around it, and can be removed. */
  readonly apart: boolean;
  /** It is between two words, which would become one without it. */
  readonly parts: boolean;
  /** Words stand behind it, as in a comment of another language. */
  readonly remark: boolean;
}

export const strayCharacter = entry({
  code: 'stray-character',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ character, apart, remark }: Data) =>
      remark
        ? `A comment begins with //, not with ${character}; a code that contains ${character} is put between backticks`
        : apart
          ? `${character} has nothing to separate here: leave it out`
          : `${character} means nothing here; a code that contains it is put between backticks, a text between quotation marks`,
    it: ({ character, apart, remark }: Data) =>
      remark
        ? `Un commento comincia con //, non con ${character}; un codice che contiene ${character} va tra apici inversi`
        : apart
          ? `${character} qui non separa nulla: toglierlo`
          : `${character} qui non ha significato; un codice che lo contiene va tra apici inversi, un testo tra virgolette`,
  },
  fixes: ({ character, apart, parts, remark }, { start, end }) =>
    remark
      ? [
          {
            keeps: 'meaning',
            title: { en: `Change ${character} to //`, it: `Cambiare ${character} in //` },
            edits: [{ start, end, text: '//' }],
          },
        ]
      : apart
        ? [
            {
              keeps: 'form',
              title: { en: `Remove ${character}`, it: `Togliere ${character}` },
              edits: [{ start, end, text: parts ? ' ' : '' }],
            },
          ]
        : [],
});

import { entry } from '../diagnostic.ts';

interface Data {
  readonly character: string;
}

export const strayCharacter = entry({
  code: 'stray-character',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ character }: Data) =>
      `${character} means nothing here; a code that contains it is put between backticks, a text between quotation marks`,
    it: ({ character }: Data) =>
      `${character} qui non ha significato; un codice che lo contiene va tra apici inversi, un testo tra virgolette`,
  },
});

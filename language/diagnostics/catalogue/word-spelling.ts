import type { KeywordLanguage } from '../../syntax/tree.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly found: string;
  /** The keyword in the file's language. */
  readonly meant: string;
  /** The language of the file's keywords. */
  readonly keywords: KeywordLanguage;
  /** It is a keyword of the other language. */
  readonly foreign: boolean;
  /** It and what stands behind it, where that was not read. */
  readonly rest?: string;
}

export const wordSpelling = entry({
  code: 'word-spelling',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ found, meant, keywords, foreign }: Data) =>
      foreign
        ? `${found} is written ${meant} here: the first line says that the keywords are ${english[keywords]}`
        : `There is no word ${found} here; did you mean ${meant}?`,
    it: ({ found, meant, keywords, foreign }: Data) =>
      foreign
        ? `${found} qui si scrive ${meant}: la prima riga dice che le parole chiave sono in ${italian[keywords]}`
        : `Qui non c'è la parola ${found}; forse ${meant}?`,
  },
  fixes: ({ found, meant, foreign, rest }, { start, end }) => [
    {
      keeps: rest === undefined && (foreign || found.toLowerCase().replace(/\s+/g, '-') === meant) ? 'form' : 'meaning',
      title: { en: `Change ${found} to ${meant}`, it: `Cambiare ${found} in ${meant}` },
      edits: [{ start, end, text: meant }],
    },
  ],
});

const english: Record<KeywordLanguage, string> = { english: 'English', italian: 'Italian' };
const italian: Record<KeywordLanguage, string> = { english: 'inglese', italian: 'italiano' };

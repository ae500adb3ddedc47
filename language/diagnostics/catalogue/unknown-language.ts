import type { KeywordLanguage } from '../../syntax/tree.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly found: string | null;
  /** The language in which the file is read. */
  readonly read: KeywordLanguage;
}

export const unknownLanguage = entry({
  code: 'unknown-language',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ found, read }: Data) =>
      found === null
        ? `The first line does not say in which language the keywords are: write ${read}, as they are`
        : isLanguage(found)
          ? `The first line says ${found}, and the keywords of this file are not: write ${read}`
          : `The first line says ${found}, and keywords are english or italian: write ${read}, as they are here`,
    it: ({ found, read }: Data) =>
      found === null
        ? `La prima riga non dice in che lingua sono le parole chiave: scrivere ${read}, come sono`
        : isLanguage(found)
          ? `La prima riga dice ${found}, e le parole chiave di questo file non lo sono: scrivere ${read}`
          : `La prima riga dice ${found}, e le parole chiave sono english o italian: scrivere ${read}, come sono qui`,
  },
  fixes: ({ found, read }, { start, end }) => [
    {
      keeps: 'meaning',
      title: { en: `Write ${read}`, it: `Scrivere ${read}` },
      edits: [{ start, end, text: found === null ? ` ${read}` : read }],
    },
  ],
});

function isLanguage(found: string): boolean {
  return found === 'english' || found === 'italian';
}

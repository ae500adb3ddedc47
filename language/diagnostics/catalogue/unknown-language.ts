import { entry } from '../diagnostic.ts';

interface Data {
  readonly found: string | null;
}

export const unknownLanguage = entry({
  code: 'unknown-language',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ found }: Data) =>
      `The language of the keywords is english or italian${found === null ? '' : `, not ${found}`}; read as english`,
    it: ({ found }: Data) =>
      `La lingua delle parole chiave è english o italian${found === null ? '' : `, non ${found}`}; letta come english`,
  },
  fixes: ({ found }, { start, end }) =>
    ['english', 'italian'].map((language) => ({
      keeps: 'meaning',
      title: { en: `Write ${language}`, it: `Scrivere ${language}` },
      edits: [{ start, end, text: found === null ? ` ${language}` : language }],
    })),
});

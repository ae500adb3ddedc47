import { entry } from '../diagnostic.ts';

interface Data {
  /** The first word that is damaged, and what it most likely was. */
  readonly found: string;
  readonly meant: string;
  /** The whole text, mended; null where it does not stand between quotation marks. */
  readonly text: string | null;
}

export const mojibake = entry({
  code: 'mojibake',
  severity: 'warning',
  lint: true,
  message: {
    en: ({ found, meant }: Data) =>
      `${found} was most likely ${meant}: UTF-8 that was read as Windows-1252 and saved so`,
    it: ({ found, meant }: Data) =>
      `${found} era con ogni probabilità ${meant}: UTF-8 letto come Windows-1252 e salvato così`,
  },
  fixes: ({ text }: Data, { start, end }) =>
    text === null
      ? []
      : [
          {
            keeps: 'meaning',
            title: { en: `Change the text to ${text}`, it: `Cambiare il testo in ${text}` },
            edits: [{ start, end, text: `"${text.replace(/[\\"]/g, '\\$&')}"` }],
          },
        ],
});

import { entry } from '../diagnostic.ts';

interface Data {
  readonly library: string;
  /** The files that declare it. */
  readonly files: readonly string[];
}

export const whichLibrary = entry({
  code: 'which-library',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ library, files }: Data) =>
      `Several libraries have the code ${library} (${files.join(', ')}), and none is in a folder above: give them different codes`,
    it: ({ library, files }: Data) =>
      `Più librerie hanno il codice ${library} (${files.join(', ')}), e nessuna è in una cartella superiore: dare loro codici diversi`,
  },
});

import { entry } from '../diagnostic.ts';

interface Data {
  readonly library: string;
  /** Codes of libraries that look like it, the nearest first. */
  readonly similar: readonly string[];
}

export const unknownLibrary = entry({
  code: 'unknown-library',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ library, similar }: Data) =>
      `No library ${library} is among the files that were read${similar[0] ? `; did you mean ${similar[0]}?` : ': read the folder that holds it as well as the plan, or correct the code'}`,
    it: ({ library, similar }: Data) =>
      `Nessuna libreria ${library} tra i file letti${similar[0] ? `; forse ${similar[0]}?` : ': leggere la cartella che contiene la libreria e il piano, o correggere il codice'}`,
  },
  fixes: ({ library, similar }, { start, end }) =>
    similar.map((text) => ({
      keeps: 'meaning',
      title: { en: `Change ${library} to ${text}`, it: `Cambiare ${library} in ${text}` },
      edits: [{ start, end, text }],
    })),
});

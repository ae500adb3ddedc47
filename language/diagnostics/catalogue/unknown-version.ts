import { entry } from '../diagnostic.ts';

interface Data {
  readonly version: string;
}

export const unknownVersion = entry({
  code: 'unknown-version',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ version }: Data) =>
      `Version ${version} of the language is not known here: 1 is; a newer perfplan may read it`,
    it: ({ version }: Data) =>
      `La versione ${version} del linguaggio qui non è nota: lo è la 1; un perfplan più recente può leggerla`,
  },
});

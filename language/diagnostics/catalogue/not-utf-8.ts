import { entry } from '../diagnostic.ts';

interface Data {
  /** The most likely encoding. */
  readonly likely: 'windows-1252' | 'utf-16' | 'utf-8';
  /** For a table the encoding in its description. */
  readonly said?: string;
}

export const notUtf8 = entry({
  code: 'not-utf-8',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ likely, said }: Data) =>
      said === undefined
        ? `These bytes are no UTF-8, most likely ${english[likely]}: open the file anew in that encoding (in VS Code: Reopen with Encoding), then save it in UTF-8; saved as it is shown now, it loses letters`
        : `These bytes are no ${said}, most likely ${english[likely]}: say "encoding": "${likely}" in the description of the table; nothing of it was read`,
    it: ({ likely, said }: Data) =>
      said === undefined
        ? `Questi byte non sono UTF-8, ma con ogni probabilità ${italian[likely]}: riaprire il file in quella codifica (in VS Code: Riapri con codifica), poi salvarlo in UTF-8; salvato come si vede ora, perde lettere`
        : `Questi byte non sono ${said}, ma con ogni probabilità ${italian[likely]}: scrivere "encoding": "${likely}" nella descrizione della tabella; nulla ne è stato letto`,
  },
});

const english = { 'windows-1252': 'Windows-1252 (or Latin-1)', 'utf-16': 'UTF-16', 'utf-8': 'UTF-8' };
const italian = { 'windows-1252': 'Windows-1252 (o Latin-1)', 'utf-16': 'UTF-16', 'utf-8': 'UTF-8' };

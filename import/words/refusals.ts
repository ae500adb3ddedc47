// Why a file is not read, in both languages: the reason and a way out.

import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import type { Refusal } from '../sheet/refused.ts';

export type Words = Readonly<Record<MessageLanguage, string>>;

export function refusalWords(refusal: Refusal): Words {
  switch (refusal.why) {
    case 'too-large':
      return tooLarge(refusal);
    case 'damaged':
      return {
        en: `it is damaged, or not what its name says (${refusal.detail}): open it in a spreadsheet program and save it again`,
        it: `è danneggiato, o non è ciò che dice il nome (${refusal.detail}): aprirlo con un foglio elettronico e salvarlo di nuovo`,
      };
    default:
      return words[refusal.why];
  }
}

const words: Readonly<Record<Exclude<Refusal['why'], 'too-large' | 'damaged'>, Words>> = {
  encrypted: {
    en: 'it is protected by a password: save it without one (File, Info, Protect Workbook)',
    it: 'è protetto da una password: salvarlo senza (File, Informazioni, Proteggi cartella di lavoro)',
  },
  'old-excel': {
    en: 'it is in the format of Excel 97 (.xls): save it as .xlsx or .ods',
    it: 'è nel formato di Excel 97 (.xls): salvarlo come .xlsx o .ods',
  },
  macros: {
    en: 'it contains macros: save it as .xlsx or .ods, which leaves them out',
    it: 'contiene macro: salvarlo come .xlsx o .ods, che le esclude',
  },
  binary: {
    en: 'it is in the binary format of Excel (.xlsb): save it as .xlsx or .ods',
    it: 'è nel formato binario di Excel (.xlsb): salvarlo come .xlsx o .ods',
  },
  'not-a-workbook': {
    en: 'it is no workbook: .xlsx, .ods, .fods and .csv are read',
    it: 'non è una cartella di lavoro: si leggono .xlsx, .ods, .fods e .csv',
  },
  html: {
    en: 'it is a page or XML with the name of a table: open it in a spreadsheet program and save it as .xlsx or .ods',
    it: 'è una pagina o XML con il nome di una tabella: aprirlo con un foglio elettronico e salvarlo come .xlsx o .ods',
  },
  empty: { en: 'it is empty', it: 'è vuoto' },
};

function tooLarge({ what, most }: Extract<Refusal, { why: 'too-large' }>): Words {
  const megabytes = Math.round(most / 1024 / 1024);
  switch (what) {
    case 'file':
      return {
        en: `it is larger than ${megabytes} MB: keep the sheet with the values alone`,
        it: `supera i ${megabytes} MB: tenere solo il foglio con i valori`,
      };
    case 'unpacked':
      return {
        en: `unpacked it would be larger than ${megabytes} MB: keep the sheet with the values alone`,
        it: `decompresso supererebbe i ${megabytes} MB: tenere solo il foglio con i valori`,
      };
    case 'cells':
      return {
        en: 'it has more than a million cells: keep the sheet with the values alone, without formats down to the last row',
        it: "ha più di un milione di celle: tenere solo il foglio con i valori, senza formati fino all'ultima riga",
      };
  }
}

import { entry } from '../diagnostic.ts';

interface Data {
  /** By their headings, or by their numbers. */
  readonly columns: readonly string[];
}

export const tableUnread = entry({
  code: 'table-unread',
  severity: 'hint',
  message: {
    en: ({ columns }: Data) =>
      `There are figures in ${columns.length === 1 ? 'a column' : 'columns'} that nobody reads (${columns.join(', ')}): name ${columns.length === 1 ? 'it' : 'them'} under columns or ignore in the description of the table`,
    it: ({ columns }: Data) =>
      `Ci sono cifre in ${columns.length === 1 ? 'una colonna che non è letta' : 'colonne che non sono lette'} (${columns.join(', ')}): ${columns.length === 1 ? 'indicarla' : 'indicarle'} sotto columns o ignore nella descrizione della tabella`,
  },
});

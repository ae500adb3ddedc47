import { entry } from '../diagnostic.ts';

interface Data {
  readonly column: string;
  readonly headings: readonly string[];
  /** The heading occurs more than once. */
  readonly twice: boolean;
}

export const tableColumn = entry({
  code: 'table-column',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ column, headings, twice }: Data) =>
      twice
        ? `Several columns are headed ${column}: name it by its number`
        : `The table has no column ${column}; it ${headings.length === 0 ? 'is empty' : `has ${headings.join(', ')}`}. Nothing of it was read`,
    it: ({ column, headings, twice }: Data) =>
      twice
        ? `Più colonne hanno l'intestazione ${column}: indicarla con il suo numero`
        : `La tabella non ha la colonna ${column}; ${headings.length === 0 ? 'è vuota' : `ha ${headings.join(', ')}`}. Nulla ne è stato letto`,
  },
});

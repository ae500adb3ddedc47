import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  /** For a target the keyword `none` in the file's language; null for a value. */
  readonly none: string | null;
  /** Of a value that may not apply: how that is said, in the file's language. */
  readonly applicable?: string;
}

export const noValue = entry({
  code: 'no-value',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, none, applicable }: Data) =>
      none === null
        ? `${written} is no value: leave the line out until there is one, and what is missing is shown and scored as missing${applicable === undefined ? '' : `; what cannot be measured at all says why: ${applicable} "..."`}`
        : `${written} is no target: leave the line out until there is one, or write ${none} if there will be none`,
    it: ({ written, none, applicable }: Data) =>
      none === null
        ? `${written} non è un valore: togliere la riga finché non c'è, e il dato risulta e si valuta come mancante${applicable === undefined ? '' : `; ciò che non si può misurare affatto dice perché: ${applicable} "..."`}`
        : `${written} non è un target: togliere la riga finché non c'è, o scrivere ${none} se non ci sarà`,
  },
  fixes: ({ none }, { start, end }) =>
    none === null
      ? []
      : [
          {
            keeps: 'meaning',
            title: { en: `Write ${none}: there will be no target`, it: `Scrivere ${none}: non ci sarà un target` },
            edits: [{ start, end, text: none }],
          },
        ],
});

import { entry, type Fix } from '../diagnostic.ts';

interface Data {
  /** The number without its plus sign. */
  readonly written: string;
  /** The words that make it a change, in the file's language; empty if only a value is allowed. */
  readonly changes: readonly string[];
}

export const leadingPlus = entry({
  code: 'leading-plus',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, changes }: Data) =>
      changes.length === 0
        ? `A value has no plus sign: write ${written}`
        : `+${written} is either a value, written ${written}, or a change, written +${written} ${changes[0]}: say which`,
    it: ({ written, changes }: Data) =>
      changes.length === 0
        ? `Un valore non ha il segno più: scrivere ${written}`
        : `+${written} è un valore, scritto ${written}, o una variazione, scritta +${written} ${changes[0]}: dire quale`,
  },
  fixes: ({ written, changes }, { start, end }) => [
    {
      keeps: changes.length === 0 ? 'form' : 'meaning',
      title: { en: `Change +${written} to ${written}`, it: `Cambiare +${written} in ${written}` },
      edits: [{ start, end: start + 1, text: '' }],
    },
    ...changes.map(
      (change): Fix => ({
        keeps: 'meaning',
        title: { en: `Add ${change}`, it: `Aggiungere ${change}` },
        edits: [{ start: end, end, text: ` ${change}` }],
      }),
    ),
  ],
});

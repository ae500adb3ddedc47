import { entry } from '../diagnostic.ts';

interface Data {
  /** The node that is used whole. */
  readonly name: string;
  readonly slice: string;
}

export const sliceOfWhole = entry({
  code: 'slice-of-whole',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ name, slice }: Data) =>
      `${name} is used here as a whole, with the score that it has, and has no slice ${slice}: name the indicators in a block of this use`,
    it: ({ name, slice }: Data) =>
      `${name} è usato qui per intero, con il punteggio che ha, e non ha la voce ${slice}: indicare gli indicatori in un blocco di questo uso`,
  },
});

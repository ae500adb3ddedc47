import { entry } from '../diagnostic.ts';

interface Data {
  /** As written; empty for plain numbers. */
  readonly first: string;
  readonly second: string;
}

export const mixedUnits = entry({
  code: 'mixed-units',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ first, second }: Data) =>
      `${first || 'plain numbers'} and ${second || 'plain numbers'} cannot be added or compared: bring both to one unit`,
    it: ({ first, second }: Data) =>
      `${first || 'numeri puri'} e ${second || 'numeri puri'} non si sommano né si confrontano: portare tutto a una sola unità`,
  },
});

import { entry } from '../diagnostic.ts';

interface Data {
  readonly first: string;
  readonly second: string;
}

export const mixedUnits = entry({
  code: 'mixed-units',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ first, second }: Data) => `${first} and ${second} cannot be added or compared: bring both to one unit`,
    it: ({ first, second }: Data) =>
      `${first} e ${second} non si sommano né si confrontano: portare tutto a una sola unità`,
  },
});

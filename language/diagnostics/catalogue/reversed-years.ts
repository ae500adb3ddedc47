import { entry } from '../diagnostic.ts';

interface Data {
  /** The correct form. */
  readonly meant: string;
}

export const reversedYears = entry({
  code: 'reversed-years',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ meant }: Data) => `A period goes from its first year to its last: write ${meant}`,
    it: ({ meant }: Data) => `Un periodo va dal primo anno all'ultimo: scrivere ${meant}`,
  },
  fixes: ({ meant }, { start, end }) => [
    {
      keeps: 'meaning',
      title: { en: `Change to ${meant}`, it: `Cambiare in ${meant}` },
      edits: [{ start, end, text: meant }],
    },
  ],
});

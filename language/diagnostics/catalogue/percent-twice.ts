import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  /** The factor with its operator. */
  readonly cut: { readonly start: number; readonly end: number };
}

export const percentTwice = entry({
  code: 'percent-twice',
  severity: 'warning',
  message: {
    en: ({ indicator }: Data) =>
      `${indicator} is a percentage already: times 100 makes it a hundred times too much; take * 100 out`,
    it: ({ indicator }: Data) =>
      `${indicator} è già una percentuale: moltiplicata per 100 è cento volte troppo; togliere * 100`,
  },
  fixes: ({ cut }) => [
    { keeps: 'meaning', title: { en: 'Take * 100 out', it: 'Togliere * 100' }, edits: [{ ...cut, text: '' }] },
  ],
});

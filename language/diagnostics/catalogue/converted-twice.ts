import { entry } from '../diagnostic.ts';

interface Data {
  /** `* 1000`, as written. */
  readonly factor: string;
  readonly from: string;
  readonly to: string;
  readonly cut: { readonly start: number; readonly end: number };
}

export const convertedTwice = entry({
  code: 'converted-twice',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ factor, from, to }: Data) =>
      `${from} becomes ${to} by itself: with ${factor} it would be converted twice; take ${factor} out`,
    it: ({ factor, from, to }: Data) =>
      `${from} diventa ${to} da sé: con ${factor} sarebbe convertito due volte; togliere ${factor}`,
  },
  fixes: ({ factor, cut }) => [
    { keeps: 'meaning', title: { en: `Take ${factor} out`, it: `Togliere ${factor}` }, edits: [{ ...cut, text: '' }] },
  ],
});

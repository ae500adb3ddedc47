import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  /** The bound that it may mean: `>=` for `=>`. */
  readonly bound: string;
}

export const valueSign = entry({
  code: 'value-sign',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, bound }: Data) =>
      `${written} before a value may be =, or ${bound} of which only the bound is known: write the one that is meant`,
    it: ({ written, bound }: Data) =>
      `${written} davanti a un valore può essere =, oppure ${bound}, di cui si conosce solo il limite: scrivere quello che si intende`,
  },
  fixes: ({ written, bound }, { start, end }) =>
    ['=', bound].map((text) => ({
      keeps: 'meaning',
      title: { en: `Change ${written} to ${text}`, it: `Cambiare ${written} in ${text}` },
      edits: [{ start, end, text }],
    })),
});

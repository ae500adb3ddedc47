import { entry } from '../diagnostic.ts';

interface Data {
  /** A number; else a word, which is a step of a scale, or nothing that can be aimed at. */
  readonly isNumber: boolean;
}

export const missingOperator = entry({
  code: 'missing-operator',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: (_: Data) => 'A target says whether it is a least or a most: >= or <= before the figure',
    it: () => 'Un target dice se è un minimo o un massimo: >= o <= prima della cifra',
  },
  fixes: ({ isNumber }, { start }) =>
    (isNumber ? ['>=', '<=', '='] : []).map((sign) => ({
      keeps: 'meaning',
      title: { en: `Add ${sign}`, it: `Aggiungere ${sign}` },
      edits: [{ start, end: start, text: `${sign} ` }],
    })),
});

import { entry } from '../diagnostic.ts';

export const missingOperator = entry({
  code: 'missing-operator',
  severity: 'error',
  message: {
    en: () => 'A target says whether it is a least or a most: >= or <= before the figure',
    it: () => 'Un target dice se è un minimo o un massimo: >= o <= prima della cifra',
  },
  fixes: (_, { start }) =>
    ['>=', '<=', '='].map((sign) => ({
      keeps: 'meaning',
      title: { en: `Add ${sign}`, it: `Aggiungere ${sign}` },
      edits: [{ start, end: start, text: `${sign} ` }],
    })),
});

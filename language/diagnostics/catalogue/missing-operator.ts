import { entry } from '../diagnostic.ts';

interface Data {
  /** The allowed operators. */
  readonly signs?: readonly string[];
}

const ofTargets = ['>=', '<=', '='];

export const missingOperator = entry({
  code: 'missing-operator',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ signs }: Data) =>
      signs === undefined
        ? 'A target says whether it is a least or a most: >= or <= before the figure'
        : `A sign is missing before the figure: ${signs.join(' or ')}`,
    it: ({ signs }: Data) =>
      signs === undefined
        ? 'Un target dice se è un minimo o un massimo: >= o <= prima della cifra'
        : `Manca un segno prima della cifra: ${signs.join(' o ')}`,
  },
  fixes: ({ signs = ofTargets }, { start }) =>
    signs.map((sign) => ({
      keeps: 'meaning',
      title: { en: `Add ${sign}`, it: `Aggiungere ${sign}` },
      edits: [{ start, end: start, text: `${sign} ` }],
    })),
});

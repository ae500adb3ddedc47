import { entry } from '../diagnostic.ts';

interface Data {
  readonly what: 'indicator' | 'use';
  readonly name: string;
  /** The keyword in the file's language. */
  readonly word: string;
}

export const notPlaced = entry({
  code: 'not-placed',
  severity: 'warning',
  message: {
    en: ({ what, name, word }: Data) =>
      what === 'use'
        ? `This use of ${name} stands nowhere in the plan: write it inside a node, or say ${word} NODE`
        : `The indicator ${name} stands nowhere in the plan and is never scored: write it inside a node, or say ${word} NODE`,
    it: ({ what, name, word }: Data) =>
      what === 'use'
        ? `Questo ricorso a ${name} non sta in alcun punto del piano: scriverlo dentro un nodo, o dire ${word} NODO`
        : `L'indicatore ${name} non sta in alcun punto del piano e non è mai valutato: scriverlo dentro un nodo, o dire ${word} NODO`,
  },
});

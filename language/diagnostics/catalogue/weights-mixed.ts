import { entry } from '../diagnostic.ts';

interface Data {
  readonly node: string;
  readonly what: 'indicators' | 'children';
  /** The one that does not fit. */
  readonly name: string;
  /** The remainder of the total, if it is the only one without a weight. */
  readonly rest: { readonly at: number; readonly text: string } | null;
}

export const weightsMixed = entry({
  code: 'weights-mixed',
  severity: 'error',
  costs: 'the weights around it',
  message: {
    en: ({ node, what, name }: Data) =>
      `${name} does not fit its siblings: of the ${what} of ${node}, either all have a weight, in one way of writing it (percentages do not go with numbers or measures), or none`,
    it: ({ node, what, name }: Data) =>
      `${name} non è come gli altri dello stesso livello: tra ${what === 'indicators' ? 'gli indicatori' : 'gli elementi sotto'} di ${node}, o tutti hanno un peso, scritto allo stesso modo (le percentuali non vanno con numeri o misure), o nessuno`,
  },
  fixes: ({ rest }) =>
    rest === null
      ? []
      : [
          {
            keeps: 'meaning',
            title: { en: `Add${rest.text}`, it: `Aggiungere${rest.text}` },
            edits: [{ start: rest.at, end: rest.at, text: rest.text }],
          },
        ],
});

import { entry } from '../diagnostic.ts';

interface Data {
  /** The opening mark. */
  readonly open: string;
  /** The missing closing mark. */
  readonly close: string;
}

export const unclosedString = entry({
  code: 'unclosed-string',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ close }: Data) => `The closing ${close} is missing on this line`,
    it: ({ close }: Data) => `Manca ${close} di chiusura su questa riga`,
  },
  fixes: ({ open, close }, { start, end }) => [
    {
      keeps: 'meaning',
      title: { en: `Add ${close}`, it: `Aggiungere ${close}` },
      edits: [
        ...(open === close ? [] : [{ start, end: start + open.length, text: close }]),
        { start: end, end, text: close },
      ],
    },
  ],
});

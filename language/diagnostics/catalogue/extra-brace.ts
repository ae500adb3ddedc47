import { entry } from '../diagnostic.ts';

interface Data {
  readonly brace: '{' | '}';
}

export const extraBrace = entry({
  code: 'extra-brace',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ brace }: Data) =>
      brace === '}'
        ? 'This } closes nothing: remove it, or open the block that it should close'
        : 'This { opens nothing, behind another one: remove it',
    it: ({ brace }: Data) =>
      brace === '}'
        ? 'Questa } non chiude nulla: toglierla, o aprire il blocco che dovrebbe chiudere'
        : "Questa { non apre nulla, dietro un'altra: toglierla",
  },
  fixes: ({ brace }, { start, end }) => [
    {
      keeps: 'meaning',
      title: { en: `Remove this ${brace}`, it: `Togliere questa ${brace}` },
      edits: [{ start, end, text: '' }],
    },
  ],
});

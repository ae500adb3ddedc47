import { entry } from '../diagnostic.ts';

export const extraBrace = entry({
  code: 'extra-brace',
  severity: 'error',
  costs: 'everything',
  message: {
    en: () => 'This } closes nothing: remove it, or open the block that it should close',
    it: () => 'Questa } non chiude nulla: toglierla, o aprire il blocco che dovrebbe chiudere',
  },
  fixes: (_, { start, end }) => [
    { keeps: 'meaning', title: { en: 'Remove this }', it: 'Togliere questa }' }, edits: [{ start, end, text: '' }] },
  ],
});

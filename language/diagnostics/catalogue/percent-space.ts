import { entry } from '../diagnostic.ts';

export const percentSpace = entry({
  code: 'percent-space',
  severity: 'error',
  costs: 'nothing',
  message: {
    en: () => 'No space between a number and its %',
    it: () => 'Nessuno spazio tra un numero e il suo %',
  },
  fixes: (_, { start, end }) => [
    { keeps: 'form', title: { en: 'Remove the space', it: 'Togliere lo spazio' }, edits: [{ start, end, text: '%' }] },
  ],
});

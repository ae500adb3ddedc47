import { entry } from '../diagnostic.ts';

export const secondHeader = entry({
  code: 'second-header',
  severity: 'error',
  costs: 'everything',
  message: {
    en: () => 'A file has one first line: remove this one, or move what follows to another file',
    it: () => 'Un file ha una sola prima riga: togliere questa, o spostare il seguito in un altro file',
  },
});

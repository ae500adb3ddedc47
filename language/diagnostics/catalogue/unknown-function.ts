import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  readonly known: readonly string[];
}

export const unknownFunction = entry({
  code: 'unknown-function',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ name, known }: Data) => `There is no function ${name}; there are ${known.join(', ')}`,
    it: ({ name, known }: Data) => `Non esiste la funzione ${name}; esistono ${known.join(', ')}`,
  },
});

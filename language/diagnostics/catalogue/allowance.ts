import { entry } from '../diagnostic.ts';

interface Data {
  readonly code: string;
  readonly problem: 'unknown' | 'no-reason' | 'error';
}

export const allowance = entry({
  code: 'allowance',
  severity: 'warning',
  message: {
    en: ({ code, problem }: Data) => english[problem].replace('{}', code),
    it: ({ code, problem }: Data) => italian[problem].replace('{}', code),
  },
});

const english: Record<Data['problem'], string> = {
  unknown: 'Nothing is found by the name {}: correct it, or remove the comment',
  'no-reason': 'To let {} stand, say why after a colon',
  error: '{} is an error, which cannot be let stand',
};

const italian: Record<Data['problem'], string> = {
  unknown: 'Nulla si chiama {}: correggere, o togliere il commento',
  'no-reason': 'Per lasciar stare {}, dire perché dopo i due punti',
  error: '{} è un errore, che non si può lasciar stare',
};

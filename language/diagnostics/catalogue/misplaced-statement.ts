import { entry } from '../diagnostic.ts';

interface Data {
  readonly statement: string;
  /** The kind of declaration that it stands in. */
  readonly holder: string;
}

export const misplacedStatement = entry({
  code: 'misplaced-statement',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ statement, holder }: Data) => `${statement} cannot stand in ${holder}: it counts nothing here`,
    it: ({ statement, holder }: Data) => `${statement} non può stare in ${holder}: qui non conta`,
  },
});

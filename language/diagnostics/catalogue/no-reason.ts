import { entry } from '../diagnostic.ts';

interface Data {
  readonly of: 'not-applicable';
  readonly written: string;
  /** The keyword in the file's language. */
  readonly because: string;
}

export const noReason = entry({
  code: 'no-reason',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, because }: Data) =>
      `${written} needs its reason: ${because} "...". Without one the value counts as missing`,
    it: ({ written, because }: Data) =>
      `${written} vuole il suo motivo: ${because} "...". Senza, il valore conta come mancante`,
  },
});

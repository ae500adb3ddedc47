import { entry } from '../diagnostic.ts';

interface Data {
  readonly of: 'not-applicable' | 'revised';
  readonly written: string;
  /** The keyword in the file's language. */
  readonly because: string;
}

export const noReason = entry({
  code: 'no-reason',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ of, written, because }: Data) =>
      `${written} needs its reason: ${because} "...". Without one ${of === 'revised' ? 'the target is not revised' : 'the value counts as missing'}`,
    it: ({ of, written, because }: Data) =>
      `${written} vuole il suo motivo: ${because} "...". Senza, ${of === 'revised' ? 'il target non è rivisto' : 'il valore conta come mancante'}`,
  },
});

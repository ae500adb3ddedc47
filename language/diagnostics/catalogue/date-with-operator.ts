import { entry } from '../diagnostic.ts';

interface Data {
  /** Empty where a date stands alone. */
  readonly written: string;
  readonly iso: string;
  readonly by: string;
}

export const dateWithOperator = entry({
  code: 'date-with-operator',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ by, iso }: Data) => `A date to be met is written ${by} ${iso}`,
    it: ({ by, iso }: Data) => `Una data da rispettare si scrive ${by} ${iso}`,
  },
  fixes: ({ written, by }, { start, end }) => [
    {
      keeps: 'meaning',
      title: { en: `Write ${by}`, it: `Scrivere ${by}` },
      edits: [written === '' ? { start, end: start, text: `${by} ` } : { start, end, text: by }],
    },
  ],
});

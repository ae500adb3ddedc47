import { entry } from '../diagnostic.ts';

interface Data {
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
  fixes: ({ iso, by }, { start, end }) => [
    {
      keeps: 'meaning',
      title: { en: `Write ${by} ${iso}`, it: `Scrivere ${by} ${iso}` },
      edits: [{ start, end, text: `${by} ${iso}` }],
    },
  ],
});

import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  readonly iso: string;
}

export const dateFormat = entry({
  code: 'date-format',
  severity: 'error',
  message: {
    en: ({ written, iso }: Data) => `The date ${written} is written ${iso}: year, month, day`,
    it: ({ written, iso }: Data) => `La data ${written} si scrive ${iso}: anno, mese, giorno`,
  },
  fixes: ({ iso }, { start, end }) => [
    { keeps: 'meaning', title: { en: `Change to ${iso}`, it: `Cambia in ${iso}` }, edits: [{ start, end, text: iso }] },
  ],
});

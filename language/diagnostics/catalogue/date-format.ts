import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  readonly iso: string;
}

export const dateFormat = entry({
  code: 'date-format',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, iso }: Data) => `The date ${written} is written ${iso}: year, month, day`,
    it: ({ written, iso }: Data) => `La data ${written} si scrive ${iso}: anno, mese, giorno`,
  },
  fixes: ({ written, iso }, { start, end }) =>
    [iso, ...swapped(iso)].map((day, _, days) => ({
      keeps: days.length === 1 ? 'form' : 'meaning',
      title: { en: `Change ${written} to ${day}`, it: `Cambia ${written} in ${day}` },
      edits: [{ start, end, text: day }],
    })),
});

/** `03/04/2024` is the third of April to some and the fourth of March to others. */
function swapped(iso: string): readonly string[] {
  const [year, month, day] = iso.split('-');
  return day === month || Number(day) > 12 || Number(month) > 12 ? [] : [`${year}-${day}-${month}`];
}

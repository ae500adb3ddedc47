import { entry } from '../diagnostic.ts';

interface Data {
  /** The operator before it; empty without one. */
  readonly sign: string;
  /** The date alone. */
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
  fixes: ({ sign, written, iso, by }, { start, end }) =>
    daysMeant(written, iso).map((day, _, days) => ({
      keeps: sign === '<=' && days.length === 1 ? 'form' : 'meaning',
      title: {
        en: `Change ${`${sign} ${written}`.trim()} to ${by} ${day}`,
        it: `Cambiare ${`${sign} ${written}`.trim()} in ${by} ${day}`,
      },
      edits: [{ start, end, text: `${by} ${day}` }],
    })),
});

/** `03/04/2024` is 3 April or 4 March. */
function daysMeant(written: string, iso: string): readonly string[] {
  const [year, month, day] = iso.split('-');
  const isOpen = written !== iso && day !== month && Number(day) <= 12;
  return isOpen ? [iso, `${year}-${day}-${month}`] : [iso];
}

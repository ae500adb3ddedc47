import { type Edit, entry, type Fix } from '../diagnostic.ts';

interface Data {
  readonly unit: string;
  /** Whose figure it is; null where it is nobody's alone. */
  readonly name: string | null;
  /** null where it cannot be mended in its place. */
  readonly edits: { readonly quoted: Edit; readonly without: Edit; readonly declared: Edit | null } | null;
}

export const unknownUnit = entry({
  code: 'unknown-unit',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ unit, name }: Data) =>
      `${unit} is no unit that is known${name === null ? '' : `, and ${name} does not declare it`}: declare it with unit ${unit}, write it in backticks, or take it out`,
    it: ({ unit, name }: Data) =>
      `${unit} non è un'unità nota${name === null ? '' : `, e ${name} non la dichiara`}: dichiararla con unità ${unit}, scriverla tra apici inversi, o toglierla`,
  },
  fixes: ({ unit, edits }) => (edits === null ? [] : fixes(unit, edits)),
});

function fixes(unit: string, { quoted, without, declared }: NonNullable<Data['edits']>): readonly Fix[] {
  const declare: readonly Fix[] =
    declared === null
      ? []
      : [
          {
            keeps: 'meaning',
            title: { en: `Declare the unit ${unit}`, it: `Dichiarare l'unità ${unit}` },
            edits: [declared],
          },
        ];
  return [
    ...declare,
    {
      keeps: 'meaning',
      title: { en: `Write it in backticks: ${unit} is a unit`, it: `Scriverla tra apici inversi: ${unit} è un'unità` },
      edits: [quoted],
    },
    {
      keeps: 'meaning',
      title: { en: `Take ${unit} out: the figure is exact`, it: `Togliere ${unit}: il valore è esatto` },
      edits: [without],
    },
  ];
}

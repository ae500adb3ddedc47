import { keywordFor } from '../../wording/meant-keyword.ts';
import { type Edit, entry, type Fix } from '../diagnostic.ts';

interface Data {
  readonly unit: string;
  /** The code of the thing that the figure belongs to; null if there is not just one. */
  readonly name: string | null;
  /** The amount that may be meant: `mln €` for `€/mln`. */
  readonly meant: string | null;
  /** null if it cannot be fixed in place. */
  readonly edits: {
    readonly quoted: Edit | null;
    readonly without: Edit | null;
    readonly declared: Edit | null;
  } | null;
}

export const unknownUnit = entry({
  code: 'unknown-unit',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ unit, name, meant }: Data) =>
      meant !== null
        ? `${unit} may be ${meant}, or ${unit.slice(0, unit.indexOf('/'))} for each of them: write ${meant}, or \`${unit}\` in backticks`
        : keywordFor(unit) !== null
          ? `${unit} is written ${keywordFor(unit)} here, and is no unit: change it, or write it in backticks`
          : `${unit} is no unit that is known${name === null ? '' : `, and ${name} does not declare it`}: declare it with unit ${unit}, write it in backticks, or take it out`,
    it: ({ unit, name, meant }: Data) =>
      meant !== null
        ? `${unit} può essere ${meant}, o ${unit.slice(0, unit.indexOf('/'))} per ognuno: scrivere ${meant}, o \`${unit}\` tra apici inversi`
        : keywordFor(unit) !== null
          ? `${unit} qui si scrive ${keywordFor(unit)}, e non è un'unità: cambiarlo, o scriverlo tra apici inversi`
          : `${unit} non è un'unità nota${name === null ? '' : `, e ${name} non la dichiara`}: dichiararla con unità ${unit}, scriverla tra apici inversi, o toglierla`,
  },
  fixes: ({ unit, meant, edits }) => (edits === null ? [] : fixes({ unit, meant, edits })),
});

function fixes({
  unit,
  meant,
  edits,
}: Pick<Data, 'unit' | 'meant'> & { readonly edits: NonNullable<Data['edits']> }): readonly Fix[] {
  const { quoted, without, declared } = edits;
  const written: readonly Fix[] = offer(quoted, {
    en: `Write it in backticks: ${unit} is a unit`,
    it: `Scriverla tra apici inversi: ${unit} è un'unità`,
  });
  const changed = meant ?? keywordFor(unit);
  if (changed !== null) {
    const title = { en: `Change ${unit} to ${changed}`, it: `Cambiare ${unit} in ${changed}` };
    return [...offer(quoted && { ...quoted, text: changed }, title), ...written];
  }
  return [
    ...offer(declared, { en: `Declare the unit ${unit}`, it: `Dichiarare l'unità ${unit}` }),
    ...written,
    ...offer(without, {
      en: `Take ${unit} out: the figure is exact`,
      it: `Togliere ${unit}: il valore è esatto`,
    }),
  ];
}

function offer(edit: Edit | null, title: Fix['title']): readonly Fix[] {
  return edit === null ? [] : [{ keeps: 'meaning', title, edits: [edit] }];
}

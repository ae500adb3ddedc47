import { type Edit, entry, type Fix } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  /** The unit of the other figures or of the formula: `mln EUR`. */
  readonly unit: string;
  /** The edits that add the unit to the figure, or declare it. */
  readonly edits: { readonly written: Edit | null; readonly declared: Edit | null };
}

export const unitUnsaid = entry({
  code: 'unit-unsaid',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ name, unit }: Data) =>
      `${name} has figures in ${unit}, and this has no unit: write ${unit} here as well, or say unit ${unit} once for all figures of ${name}`,
    it: ({ name, unit }: Data) =>
      `${name} ha valori in ${unit}, e questo non ha unità: scrivere ${unit} anche qui, oppure unità ${unit} una volta per tutti i valori di ${name}`,
  },
  fixes: ({ unit, edits: { written, declared } }) => [
    ...fix(written, { en: `It is in ${unit}: write so`, it: `È in ${unit}: scriverlo` }),
    ...fix(declared, {
      en: `Declare the unit ${unit} for all figures`,
      it: `Dichiarare l'unità ${unit} per tutti i valori`,
    }),
  ],
});

function fix(edit: Edit | null, title: Fix['title']): readonly Fix[] {
  return edit === null ? [] : [{ keeps: 'meaning', title, edits: [edit] }];
}

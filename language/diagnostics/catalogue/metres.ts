import type { Edit } from '../diagnostic.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  readonly value: string;
  readonly meant: string;
  /** null in a table. */
  readonly edit: Edit | null;
}

export const metres = entry({
  code: 'metres',
  severity: 'warning',
  message: {
    en: ({ name, value, meant }: Data) =>
      `${value} m are metres, and the other figures of ${name} are plain numbers about a million times as great: write ${meant} if that is meant`,
    it: ({ name, value, meant }: Data) =>
      `${value} m sono metri, e gli altri valori di ${name} sono numeri circa un milione di volte più grandi: scrivere ${meant} se è ciò che si intende`,
  },
  fixes: ({ edit, meant }) =>
    edit === null
      ? []
      : [{ keeps: 'meaning', title: { en: `Write ${meant}`, it: `Scrivere ${meant}` }, edits: [edit] }],
});

import type { Edit } from '../diagnostic.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  readonly value: string;
  readonly meant: string;
  /** null in a table. */
  readonly edit: Edit | null;
}

export const hundredth = entry({
  code: 'hundredth',
  severity: 'warning',
  message: {
    en: ({ name, value, meant }: Data) =>
      `${value} is a hundredth of what the other figures of ${name} are: write ${meant} if that is meant`,
    it: ({ name, value, meant }: Data) =>
      `${value} è un centesimo degli altri valori di ${name}: scrivere ${meant} se è ciò che si intende`,
  },
  fixes: ({ edit, meant }) =>
    edit === null
      ? []
      : [{ keeps: 'meaning', title: { en: `Write ${meant}`, it: `Scrivere ${meant}` }, edits: [edit] }],
});

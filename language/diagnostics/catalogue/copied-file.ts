import { entry } from '../diagnostic.ts';

interface Data {
  readonly copy: string;
  readonly original: string;
}

export const copiedFile = entry({
  code: 'copied-file',
  severity: 'warning',
  message: {
    en: ({ copy, original }: Data) =>
      `${copy} is called like a copy of ${original}, and what it says counts too: remove it, or give it a name of its own`,
    it: ({ copy, original }: Data) =>
      `${copy} ha il nome di una copia di ${original}, e vale anche ciò che dice: toglierlo, o dargli un nome proprio`,
  },
});

import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  /** The assumed unit. */
  readonly unit: string;
  /** `unit`, in the language of the file. */
  readonly keyword: string;
}

export const unitTaken = entry({
  code: 'unit-taken',
  severity: 'hint',
  message: {
    en: ({ name, unit, keyword }: Data) =>
      `${name} says no unit, and is taken as it is for the formula to come to ${unit}: say ${keyword} ${unit}, or what it is in, in ${name}`,
    it: ({ name, unit, keyword }: Data) =>
      `${name} non dice la sua unità, ed è preso così com'è perché la formula dia ${unit}: scrivere ${keyword} ${unit}, o l'unità che ha, in ${name}`,
  },
});

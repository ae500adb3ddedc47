import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  /** The unit of the other operand, or of the formula: `kEUR`. */
  readonly unit: string;
  /** `unit`, in the language of the file. */
  readonly keyword: string;
}

export const operandWithoutUnit = entry({
  code: 'operand-without-unit',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ name, unit, keyword }: Data) =>
      `${name} says no unit, and is used as ${unit}: nobody can tell whether its figures are in ${unit} too; say ${keyword} ${unit}, or what they are in, in ${name}`,
    it: ({ name, unit, keyword }: Data) =>
      `${name} non dice la sua unità, ed è usato come ${unit}: non si può sapere se anche i suoi valori sono in ${unit}; scrivere ${keyword} ${unit}, o l'unità che hanno, in ${name}`,
  },
});

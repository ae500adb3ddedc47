import { type Edit, entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  /**
   * - falls: a later target asks for less of what is counted from the beginning of the year
   * - differs: both are to be met by the end of the same month
   * - apart: each says how much is to come in its own part, and together they are the target of the year
   */
  readonly why: 'falls' | 'differs' | 'apart';
  readonly period: string;
  readonly target: string;
  readonly before: { readonly period: string; readonly target: string };
  /** For `apart`: the figures from the beginning of the year on, and the edits that write them. */
  readonly counted: readonly string[];
  readonly edits: readonly Edit[];
}

export const targetsWithinYear = entry({
  code: 'targets-within-year',
  severity: 'warning',
  message: {
    en: ({ indicator, why, period, target, before, counted }: Data) => {
      const [one, other] = [`${before.target} for ${before.period}`, `${target} for ${period}`];
      if (why === 'falls')
        return `${indicator} is counted from the beginning of the year, and ${other} asks for less than ${one}: correct one of them`;
      if (why === 'differs')
        return `The targets of ${indicator} for ${before.period} and ${period} end on the same day, and are ${before.target} and ${target}: correct one of them`;
      return `The targets of ${indicator} for parts of ${period} add up to that of ${period}, and its values are counted from the beginning of the year: write ${counted.join(', ')}`;
    },
    it: ({ indicator, why, period, target, before, counted }: Data) => {
      const [one, other] = [`${before.target} per ${before.period}`, `${target} per ${period}`];
      if (why === 'falls')
        return `${indicator} si conta dall'inizio dell'anno, e ${other} chiede meno di ${one}: correggerne uno`;
      if (why === 'differs')
        return `I target di ${indicator} per ${before.period} e ${period} scadono lo stesso giorno, e sono ${before.target} e ${target}: correggerne uno`;
      return `I target di ${indicator} per parti di ${period} sommano a quello di ${period}, e i suoi valori si contano dall'inizio dell'anno: scrivere ${counted.join(', ')}`;
    },
  },
  fixes: ({ counted, edits }) =>
    edits.length === 0
      ? []
      : [
          {
            keeps: 'meaning',
            title: {
              en: `Write them from the beginning of the year: ${counted.join(', ')}`,
              it: `Scriverli dall'inizio dell'anno: ${counted.join(', ')}`,
            },
            edits,
          },
        ],
});

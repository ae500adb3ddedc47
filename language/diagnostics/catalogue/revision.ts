import { entry } from '../diagnostic.ts';

interface Data {
  /**
   * alone: no target is above it. kind: it asks for something of another kind. twice: there is another on that day. before, after: the day is before
   * the plan begins, or when the target's period is over.
   */
  readonly why: 'alone' | 'kind' | 'twice' | 'before' | 'after';
  readonly name: string;
  readonly date: string;
  /** Of the target; empty where there is none. */
  readonly period: string;
}

export const revision = entry({
  code: 'revision',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ why, name, date, period }: Data) =>
      ({
        alone: `There is no target above it that ${date} could revise: write the target of ${name} as it was first set, and this below it`,
        kind: `On ${date} the target ${period} of ${name} would become one of another kind: revise at least to at least, a day to a day; for something else to measure, declare another indicator`,
        twice: `The target ${period} of ${name} is revised twice on ${date}: keep the one that was decided`,
        before: `${date} is before the plan begins: what was decided before is the target of ${name} itself`,
        after: `On ${date} the period ${period} is over: this revision of ${name} never counts`,
      })[why],
    it: ({ why, name, date, period }: Data) =>
      ({
        alone: `Sopra non c'è un target che il ${date} potrebbe rivedere: scrivere il target di ${name} com'era all'inizio, e questo sotto di esso`,
        kind: `Il ${date} il target ${period} di ${name} diventerebbe di altro genere: rivedere almeno con almeno, una data con una data; per misurare altro, dichiarare un altro indicatore`,
        twice: `Il target ${period} di ${name} è rivisto due volte il ${date}: tenere quello deciso`,
        before: `Il ${date} precede l'inizio del piano: ciò che fu deciso prima è il target di ${name}`,
        after: `Il ${date} il periodo ${period} è finito: questa revisione di ${name} non conta mai`,
      })[why],
  },
});

import { type Edit, entry } from '../diagnostic.ts';

interface Data {
  readonly goal: 'by' | 'done';
  /** `2024-H1` */
  readonly period: string;
  readonly year: string;
  /** The last day of the part. */
  readonly end: string;
  /** What makes of it a target of the year; empty where that has one already. */
  readonly edits: readonly Edit[];
}

export const dayInPart = entry({
  code: 'day-in-part',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ goal, period, year, end }: Data) =>
      goal === 'by'
        ? `A day says by itself when it is due: write the target for ${year}, not for ${period}`
        : `What is to be done within the year has a day: write the target for ${year}, done by ${end}, not for ${period}`,
    it: ({ goal, period, year, end }: Data) =>
      goal === 'by'
        ? `Una data dice da sé quando scade: scrivere il target per il ${year}, non per ${period}`
        : `Ciò che va fatto in corso d'anno ha una data: scrivere il target per il ${year}, fatto entro il ${end}, non per ${period}`,
  },
  fixes: ({ goal, year, end, edits }) =>
    edits.length === 0
      ? []
      : [
          {
            keeps: 'meaning',
            title:
              goal === 'by'
                ? { en: `Make it a target for ${year}`, it: `Farne un target per il ${year}` }
                : {
                    en: `Make it a target for ${year}, by ${end}`,
                    it: `Farne un target per il ${year}, entro il ${end}`,
                  },
            edits,
          },
        ],
});

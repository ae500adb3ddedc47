import { entry } from '../diagnostic.ts';

interface Data {
  readonly what: 'value' | 'evaluation' | 'published';
  /** null: everything in a block or a table for that year. */
  readonly name: string | null;
  readonly year: string;
  /** Those of the plan. */
  readonly years: string;
}

export const valueOutsideYears = entry({
  code: 'value-outside-years',
  severity: 'warning',
  message: {
    en: ({ what, name, year, years }: Data) =>
      `The plan covers ${years}, and ${name === null ? english[what].these : `${name} has ${english[what].one}`} for ${year}, which nothing reads: correct the year, or the years of the plan`,
    it: ({ what, name, year, years }: Data) =>
      `Il piano copre ${years}, e ${name === null ? italian[what].these : `${name} ha ${italian[what].one}`} per il ${year}, che nulla legge: correggere l'anno, o gli anni del piano`,
  },
});

const english = {
  value: { one: 'a value', these: 'these are values' },
  evaluation: { one: 'an evaluation', these: 'these are evaluations' },
  published: { one: 'a printed figure', these: 'these are printed figures' },
} as const;

const italian = {
  value: { one: 'un valore', these: 'questi sono valori' },
  evaluation: { one: 'una valutazione', these: 'queste sono valutazioni' },
  published: { one: 'una cifra stampata', these: 'queste sono cifre stampate' },
} as const;

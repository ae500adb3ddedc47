import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  readonly plan: string;
  /** As written; null: none. */
  readonly here: string | null;
  readonly there: string | null;
}

export const unitBefore = entry({
  code: 'unit-before',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ name, plan, here, there }: Data) =>
      `${name} is in ${there ?? 'no unit'} in ${plan}, and in ${here ?? 'no unit'} here: what it reached there does not count; give both the same unit`,
    it: ({ name, plan, here, there }: Data) =>
      `${name} è in ${there ?? 'nessuna unità'} in ${plan}, e in ${here ?? 'nessuna unità'} qui: quanto raggiunto là non conta; dare a entrambi la stessa unità`,
  },
});

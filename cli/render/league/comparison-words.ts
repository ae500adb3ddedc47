// The words of comparisons of one indicator, in both languages.

import type { Basis } from '#engine/league/compare-indicator.ts';
import type { Language } from '#engine/words/number.ts';

export interface Distribution {
  readonly count: number;
  readonly median: string;
  readonly first: string;
  readonly third: string;
  readonly least: string;
  readonly most: string;
  readonly mad: string;
}

interface ComparisonWords {
  readonly high: string;
  readonly low: string;
  readonly weaker: string;
  readonly loosened: string;
  readonly apart: string;
  readonly without: string;
  readonly noValues: string;
  readonly differs: Record<keyof Basis, string>;
  readonly distribution: (of: Distribution) => string;
}

export const comparisonWords: Record<Language, ComparisonWords> = {
  en: {
    high: 'outlier above',
    low: 'outlier below',
    weaker: 'weaker than last year',
    loosened: 'target loosened',
    apart: 'Not compared:',
    without: 'Without it',
    noValues: 'No numbers to compare',
    differs: {
      library: 'not defined in the same library',
      definition: 'computed in another way',
      unit: 'in another unit',
      period: 'of another period',
    },
    distribution: ({ count, median, first, third, least, most, mad }) =>
      `${count} ${count === 1 ? 'value' : 'values'} · median ${median}, half of them from ${first} to ${third}, all from ${least} to ${most} · median absolute deviation ${mad}`,
  },
  it: {
    high: 'anomalo in alto',
    low: 'anomalo in basso',
    weaker: "peggio dell'anno prima",
    loosened: 'target allentato',
    apart: 'Non confrontati:',
    without: 'Non lo hanno',
    noValues: 'Nessun numero da confrontare',
    differs: {
      library: 'non è definito nella stessa libreria',
      definition: 'è calcolato in un altro modo',
      unit: "è in un'altra unità",
      period: 'è di un altro periodo',
    },
    distribution: ({ count, median, first, third, least, most, mad }) =>
      `${count} ${count === 1 ? 'valore' : 'valori'} · mediana ${median}, metà da ${first} a ${third}, tutti da ${least} a ${most} · deviazione assoluta mediana ${mad}`,
  },
};

import { entry } from '../diagnostic.ts';

interface Data {
  readonly what:
    | 'plan'
    | 'target'
    | 'value'
    | 'baseline'
    | 'benchmark'
    | 'budget'
    | 'evaluation'
    | 'published'
    | 'month';
}

export const wrongPeriod = entry({
  code: 'wrong-period',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ what }: Data) => `${english[what]}: correct the period`,
    it: ({ what }: Data) => `${italian[what]}: correggere il periodo`,
  },
});

const english: Record<Data['what'], string> = {
  plan: 'A plan is for a year, or for several such as 2024..2026',
  target: 'A target is for a year, for several together such as 2024..2026, or for a part of one such as 2024-H1',
  value: 'A value is of a year, of several together, or of a part of one such as 2024-H1',
  baseline: 'A baseline is of one year, such as 2023',
  benchmark: 'A benchmark is of one year, such as 2024',
  budget: 'A budget is of one year, such as 2024',
  evaluation: 'An evaluation is of one year or a part of it, such as 2024 or 2024-H1',
  published: 'A printed figure is of one year or a part of it, such as 2024 or 2024-H1',
  month: 'Months go from 01 to 12',
};

const italian: Record<Data['what'], string> = {
  plan: 'Un piano è di un anno, o di più anni come 2024..2026',
  target: 'Un target è di un anno, di più anni insieme come 2024..2026, o di una parte come 2024-H1',
  value: 'Un valore è di un anno, di più anni insieme, o di una parte come 2024-H1',
  baseline: 'Un valore iniziale è di un anno, come 2023',
  benchmark: 'Un benchmark è di un anno, come 2024',
  budget: 'Un budget è di un anno, come 2024',
  evaluation: 'Una valutazione è di un anno o di una sua parte, come 2024 o 2024-H1',
  published: 'Un dato stampato è di un anno o di una sua parte, come 2024 o 2024-H1',
  month: 'I mesi vanno da 01 a 12',
};

import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  readonly what: 'value' | 'target' | 'baseline' | 'benchmark' | 'budget' | 'evaluation';
  /** Empty for a baseline without a year. */
  readonly period: string;
  /** The file of the other one. */
  readonly file: string;
}

export const conflictingValue = entry({
  code: 'conflicting-value',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ name, what, period, file }: Data) =>
      `${name} has two ${english[what]}${period === '' ? '' : ` for ${period}`}, the other in ${file}: keep the right one`,
    it: ({ name, what, period, file }: Data) =>
      `${name} ha due ${italian[what]}${period === '' ? '' : ` per ${period}`}, l'altro dato in ${file}: tenere quello giusto`,
  },
});

const english: Record<Data['what'], string> = {
  value: 'different values',
  target: 'different targets',
  baseline: 'different baselines',
  benchmark: 'different figures of one benchmark',
  budget: 'different amounts of one budget',
  evaluation: 'different evaluations',
};

const italian: Record<Data['what'], string> = {
  value: 'valori diversi',
  target: 'target diversi',
  baseline: 'valori di partenza diversi',
  benchmark: 'cifre diverse dello stesso benchmark',
  budget: 'importi diversi dello stesso budget',
  evaluation: 'valutazioni diverse',
};

import { entry } from '../diagnostic.ts';

interface Data {
  /** `2024/25` */
  readonly written: string;
  readonly first: number;
  /** Two calendar years together; null where that cannot be meant. */
  readonly meant: string | null;
  /** It stands in the years of the plan: to change them alone would leave the others. */
  readonly ofPlan: boolean;
}

export const splitYear = entry({
  code: 'split-year',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, first, meant }: Data) =>
      `${written} is a year that does not begin in January, and the plan does not say when: write year begins april, or another month, in the plan. If calendar years are meant, write ${first}${meant === null ? '' : `, or ${meant} for both together`}`,
    it: ({ written, first, meant }: Data) =>
      `${written} è un anno che non inizia a gennaio, e il piano non dice quando: scrivere nel piano anno inizia luglio, o un altro mese. Se si intendono anni solari, scrivere ${first}${meant === null ? '' : `, o ${meant} per entrambi insieme`}`,
  },
  fixes: ({ written, meant, ofPlan }, { start, end }) =>
    meant === null || ofPlan
      ? []
      : [
          {
            keeps: 'meaning',
            title: { en: `Change ${written} to ${meant}`, it: `Cambiare ${written} in ${meant}` },
            edits: [{ start, end, text: meant }],
          },
        ],
});

import { entry } from '../diagnostic.ts';

interface Data {
  /** In the syntax of the file. */
  readonly plans: readonly string[];
  /** The keyword in the file's language. */
  readonly word: string;
  /** The file has a first line. */
  readonly header: boolean;
}

export const whichPlan = entry({
  code: 'which-plan',
  severity: 'error',
  costs: 'everything',
  message: {
    en: ({ plans }: Data) =>
      `Several plans are declared here (${plans.join(', ')}): say in the first line for which of them this file is`,
    it: ({ plans }: Data) =>
      `Qui sono dichiarati più piani (${plans.join(', ')}): dire nella prima riga per quale è questo file`,
  },
  fixes: ({ plans, word, header }, { end }) =>
    header
      ? plans.map((plan) => ({
          keeps: 'meaning',
          title: { en: `Write ${word} ${plan}`, it: `Scrivere ${word} ${plan}` },
          edits: [{ start: end, end, text: ` ${word} ${plan}` }],
        }))
      : [],
});

import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  readonly why: 'sign' | 'date' | 'between' | 'change' | 'about' | 'unknown';
  /** The nearest syntax in a plan; the likeliest first. */
  readonly meant: readonly string[];
  /** An example of a target, in the keywords of the file. */
  readonly examples: string;
}

export const goalWords = entry({
  code: 'goal-words',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, why, meant, examples }: Data) => english[why](written, meant.join(' or '), examples),
    it: ({ written, why, meant, examples }: Data) => italian[why](written, meant.join(' o '), examples),
  },
  fixes: ({ written, meant }, { start, end }) =>
    meant.map((text) => ({
      keeps: 'meaning',
      title: { en: `Change ${written} to ${text}`, it: `Cambiare ${written} in ${text}` },
      edits: [{ start, end, text }],
    })),
});

type Words = Record<Data['why'], (written: string, meant: string, examples: string) => string>;

const english: Words = {
  sign: (written, meant) => `${written} is written ${meant}`,
  date: (written, meant) => `${written} is written ${meant}`,
  between: (written, meant) => `${written} is a range, which is written ${meant}`,
  change: (written, meant) =>
    `${written} does not say on what: a change is written ${meant}, or on the baseline or a year`,
  about: (written, meant) => `${written} is not exact, and a target is: write ${meant}, or <= or =`,
  unknown: (written, _, examples) => `${written} is no target: a target is ${examples}`,
};

const italian: Words = {
  sign: (written, meant) => `${written} si scrive ${meant}`,
  date: (written, meant) => `${written} si scrive ${meant}`,
  between: (written, meant) => `${written} è un intervallo, che si scrive ${meant}`,
  change: (written, meant) =>
    `${written} non dice rispetto a che cosa: una variazione si scrive ${meant}, o rispetto al valore iniziale o a un anno`,
  about: (written, meant) => `${written} non è esatto, e un target lo è: scrivere ${meant}, o <= o =`,
  unknown: (written, _, examples) => `${written} non è un target: un target è ${examples}`,
};

// Why a value is missing, as a sentence for readers.

import { printYear } from '#language/model/values/calendar.ts';
import type { Reason } from '../result.ts';
import type { Language } from './number.ts';

type Sentence = (name: string, year: string) => string;

const sentences: Record<Language, Record<Reason['kind'], Sentence>> = {
  en: {
    bound: (name) => `only a bound is known${of('of', name)}, and it does not decide`,
    'not-applicable': (name) => `not applicable${name && ` (${name})`}`,
    'no-value': (name, year) => `there is no value${of('of', name)}${year && ` for ${year}`}`,
    'no-baseline': (name) => `the target starts from a baseline, and there is none${of('of', name)}`,
    'no-benchmark': (name, year) =>
      `the target or a goalpost is a benchmark, and there is none${of('of', name)}${year && ` for ${year}`}`,
    'grade-order': (name, year) => `the values of the table${of('of', name)} do not go one way${year && ` in ${year}`}`,
    'no-previous': (name, year) =>
      `the target starts from an earlier value, and there is none${of('of', name)}${year && ` for ${year}`}`,
    'relative-to-zero': (name) => `the target is a percentage of a starting value of zero${of('of', name)}`,
    'division-by-zero': (name) => `the formula divides by zero${name && ` (${name})`}`,
    'kind-mismatch': (name) => `value and target are not of one kind${name && ` (${name})`}`,
    'unit-mismatch': (name) => `a figure or formula${of('of', name)} is in a unit that cannot be converted`,
    cycle: (name) => `it depends on itself${name && ` through ${name}`}`,
    gap: () => 'the formula or the target is incomplete',
    'several-years': () => 'the formula takes several years where one is asked for',
    'no-day': (name) => `the target has a day, and the value${of('of', name)} does not say when it was reached`,
    'no-goalposts': (name) => `there are no goalposts to measure between${name && ` (${name})`}`,
    'too-many': (name) => `${name ? `the formula of ${name}` : 'the formula'} reads more than a plan can need`,
    'too-long': () => 'the formula comes to a number of more than a million digits',
  },
  it: {
    bound: (name) => `è noto solo un limite${of('di', name)}, e non decide`,
    'not-applicable': (name) => `non applicabile${name && ` (${name})`}`,
    'no-value': (name, year) => `manca il valore${of('di', name)}${year && ` per il ${year}`}`,
    'no-baseline': (name) => `il target parte da un valore iniziale, che manca${of('per', name)}`,
    'no-benchmark': (name, year) =>
      `il target o un estremo è un benchmark, che manca${of('per', name)}${year && ` nel ${year}`}`,
    'grade-order': (name, year) =>
      `i valori della tabella${of('di', name)} non vanno in un solo verso${year && ` nel ${year}`}`,
    'no-previous': (name, year) =>
      `il target parte da un valore precedente, che manca${of('per', name)}${year && ` nel ${year}`}`,
    'relative-to-zero': (name) => `il target è una percentuale di un valore iniziale pari a zero${of('per', name)}`,
    'division-by-zero': (name) => `la formula divide per zero${name && ` (${name})`}`,
    'kind-mismatch': (name) => `valore e target non sono dello stesso genere${name && ` (${name})`}`,
    'unit-mismatch': (name) => `un valore o una formula${of('di', name)} è in un'unità che non si può convertire`,
    cycle: (name) => `dipende da sé stesso${name && ` attraverso ${name}`}`,
    gap: () => 'la formula o il target è incompleto',
    'several-years': () => 'la formula prende più anni dove ne serve uno',
    'no-day': (name) => `il target ha un giorno, e il valore${of('di', name)} non dice quando è stato raggiunto`,
    'no-goalposts': (name) => `mancano gli estremi tra cui misurare${name && ` (${name})`}`,
    'too-many': (name) => `${name ? `la formula di ${name}` : 'la formula'} legge più di quanto serva a un piano`,
    'too-long': () => 'la formula dà un numero di oltre un milione di cifre',
  },
};

/** `there is no value of N_ImprAtt for 2024`: a clause without a capital and without a full stop. */
export function reasonIn(language: Language, { kind, name, year, part, because, calendar }: Reason): string {
  if (because !== undefined) return because;
  const written = year === null ? '' : printYear(year, calendar);
  const said = sentences[language][kind](name ?? '', written);
  return part === undefined ? said : `${said}; ${ofPart[language](`${written}-${part}`)}`;
}

/** The hint where part of the year has a value: how to score just that part. */
const ofPart: Record<Language, (period: string) => string> = {
  en: (period) => `there is one as of ${period}: --as-of ${period}`,
  it: (period) => `ce n'è uno fino a ${period}: --as-of ${period}`,
};

function of(preposition: string, name: string): string {
  return name && ` ${preposition} ${name}`;
}

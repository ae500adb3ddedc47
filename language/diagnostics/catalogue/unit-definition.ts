import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  /**
   * - again: defined twice
   * - fixed: a built-in unit
   * - number: the factor is not a number above zero
   * - unknown: defined by an unknown unit
   * - itself: defined by itself
   * - late: used before by another definition
   * - place: not in a plan
   */
  readonly why: 'again' | 'fixed' | 'number' | 'unknown' | 'itself' | 'late' | 'place';
}

export const unitDefinition = entry({
  code: 'unit-definition',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ name, why }: Data) => `${name} cannot be defined so: ${english[why]}`,
    it: ({ name, why }: Data) => `${name} non si può definire così: ${italian[why]}`,
  },
});

const english: Readonly<Record<Data['why'], string>> = {
  again: 'it has been said before what it is',
  fixed:
    'the language knows what it is; only days, weeks, currencies and words of your own can be said to be made of others',
  number: 'write a number above zero, such as unit day = 8 hours',
  unknown: 'write how many of which known unit it is, such as unit day = 8 hours',
  itself: 'it would be made of itself',
  late: 'another unit has been made of it above; write this line before that one',
  place: 'what a unit is made of holds for the whole plan; write it in the block of the plan',
};

const italian: Readonly<Record<Data['why'], string>> = {
  again: 'è già stato detto che cosa è',
  fixed:
    'il linguaggio sa che cosa è; solo giorni, settimane, valute e parole proprie possono essere fatti di altre unità',
  number: 'scrivere un numero maggiore di zero, come unità giorno = 8 ore',
  unknown: 'scrivere quante e di quale unità nota, come unità giorno = 8 ore',
  itself: 'sarebbe fatta di sé stessa',
  late: "un'altra unità ne è già stata fatta sopra; scrivere questa riga prima di quella",
  place: "di che cosa è fatta un'unità vale per tutto il piano; scriverlo nel blocco del piano",
};

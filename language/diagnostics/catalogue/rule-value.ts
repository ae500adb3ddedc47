import { entry } from '../diagnostic.ts';
import { inItalian } from '../message-names.ts';

interface Data {
  readonly rule: string;
  readonly value: string;
  readonly why:
    | 'negative'
    | 'whole'
    | 'zero'
    | 'above-one'
    | 'equal'
    | 'above-cap'
    | 'percent'
    | 'an-error'
    | 'twice'
    | 'no-mark'
    | 'point-range';
}

export const ruleValue = entry({
  code: 'rule-value',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ rule, value, why }: Data) => `${rule} cannot have the value ${value}: ${english[why]}`,
    it: ({ rule, value, why }: Data) => `${inItalian(rule)} non può avere il valore ${value}: ${italian[why]}`,
  },
});

const english: Record<Data['why'], string> = {
  negative: 'it cannot be below zero',
  whole: 'it is a whole number from 0 to 100',
  zero: 'it must be above zero',
  'above-one': 'it cannot be above 100%',
  equal: 'its ends must differ',
  'above-cap': 'it is above the cap',
  percent: 'it is a number, without %',
  'an-error': 'it is an error, and stays one',
  twice: 'the same bound is there twice',
  'no-mark': 'a mark is a number, without %',
  'point-range': 'points go up, and not beyond those that there are',
};

const italian: Record<Data['why'], string> = {
  negative: 'non può essere negativo',
  whole: 'è un numero intero da 0 a 100',
  zero: 'deve essere maggiore di zero',
  'above-one': 'non può superare il 100%',
  equal: 'i suoi estremi devono essere diversi',
  'above-cap': 'supera il tetto',
  percent: 'è un numero, senza %',
  'an-error': 'è un errore, e tale rimane',
  twice: 'lo stesso estremo vi sta due volte',
  'no-mark': 'un voto è un numero, senza %',
  'point-range': 'i punti vanno in crescendo, e non oltre quelli che ci sono',
};

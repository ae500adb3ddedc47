import { type KeywordName, spell } from '../../syntax/keywords/keywords.ts';
import type { Comparison } from '../../syntax/literals.ts';
import type { KeywordLanguage } from '../../syntax/tree.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  /** The comparison of a target with a threshold; null of a table. */
  readonly sign: Comparison | null;
  readonly keywords: KeywordLanguage;
  readonly why: 'one' | 'order' | 'worth' | 'else' | 'sign' | 'threshold';
}

export const grades = entry({
  code: 'grades',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ why, sign, keywords }: Data) => english[why]((name) => spell(keywords, name), sign === '<='),
    it: ({ why, sign, keywords }: Data) => italian[why]((name) => spell(keywords, name), sign === '<='),
  },
});

type Words = Record<Data['why'], (say: (name: KeywordName) => string, atMost: boolean) => string>;

const english: Words = {
  one: () => 'One grade does not say what other values are worth: write two or more, or a target with >= or <=',
  order: () =>
    'The values of a table go one way, each another: write them from the least to the greatest, or the other way round',
  worth: () =>
    'What values are worth goes one way: no grade may be worth less than a worse one, and not all of them the same',
  else: (say) =>
    `What reaches no grade cannot be worth more than a grade: write less behind ${say('else')}, or leave it out`,
  sign: (say) =>
    `A ${say('threshold')} stands beside a target of >= or <=: for others write a table with ${say('grades')}`,
  threshold: (_, atMost) =>
    `A threshold is ${atMost ? 'above' : 'below'} the target and worth less than 100 %, a stretch ${atMost ? 'below' : 'above'} it and worth more`,
};

const italian: Words = {
  one: () => 'Un solo livello non dice quanto valgono gli altri valori: scriverne due o più, o un target con >= o <=',
  order: () =>
    'I valori di una tabella vanno in un solo verso, tutti diversi: scriverli dal minore al maggiore, o al contrario',
  worth: () =>
    'Quanto valgono i valori va in un solo verso: nessun livello può valere meno di uno peggiore, né tutti lo stesso',
  else: () =>
    'Ciò che non raggiunge alcun livello non può valere più di un livello: scrivere di meno dopo altrimenti, o toglierlo',
  sign: (say) =>
    `Una soglia (${say('threshold')}) sta accanto a un target con >= o <=: per gli altri scrivere una tabella con ${say('grades')}`,
  threshold: (_, atMost) =>
    `Una soglia sta ${atMost ? 'sopra' : 'sotto'} il target e vale meno del 100 %, l'eccellenza sta ${atMost ? 'sotto' : 'sopra'} e vale di più`,
};

import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  readonly why: 'kinds' | 'years' | 'goalposts' | 'too-long' | 'zero' | 'grades';
}

export const notMeasurable = entry({
  code: 'not-measurable',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ indicator, why }: Data) => `${indicator} has values and cannot be measured: ${english[why]}`,
    it: ({ indicator, why }: Data) => `${indicator} ha valori e non si può misurare: ${italian[why]}`,
  },
});

const english: Record<Data['why'], string> = {
  kinds:
    'its formula puts together what is not of one kind, or comes to something else than the target asks for (a date, a number, done); correct the formula or the target',
  years:
    'its formula takes several years where one is asked for; write sum(...), mean(...), min(...) or max(...) around them',
  goalposts:
    'there is no way between its goalposts (they are equal, or a logarithm is asked of what is not above zero); correct the goalposts or the rule',
  grades:
    'the figures that its table of values names do not go one way in that year; correct them, or write figures into the table',
  'too-long': 'its formula comes to a number of more than a million digits; correct the formula',
  zero: 'its target is a change on a value of zero, of which any percentage is zero; write the target as a number',
};

const italian: Record<Data['why'], string> = {
  kinds:
    'la formula mette insieme cose di genere diverso, o dà altro da ciò che il target chiede (una data, un numero, fatto); correggere la formula o il target',
  years:
    'la formula prende più anni dove ne serve uno; indicare quale anno, o farne un valore solo con una funzione (la somma, la media)',
  goalposts:
    'tra i suoi estremi non c’è distanza (sono uguali, o si chiede il logaritmo di ciò che non supera lo zero); correggere gli estremi o la regola',
  grades:
    'le cifre indicate dalla tabella dei valori non vanno in un solo verso in quell’anno; correggerle, o scriverle nella tabella',
  'too-long': 'la formula dà un numero di oltre un milione di cifre; correggere la formula',
  zero: 'il target è una variazione su un valore pari a zero, di cui ogni percentuale è zero; scrivere il target come numero',
};

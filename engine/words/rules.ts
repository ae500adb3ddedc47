// The sentence that explains each rule of attainment, without numbers. A is the value, T the target, B the baseline. For the same rule with the
// numbers of a place see attainment.ts.

import type { MissedSideId, RuleId } from '../result.ts';
import type { Language } from './number.ts';

type Sentence = Record<Language, string>;

/** Formulas are not broken over lines. */
const formula = {
  ratio: unbroken('A / T'),
  atLeast: unbroken('1 − (T − A) / |T|'),
  atMost: unbroken('1 − (A − T) / |T|'),
  equal: unbroken('1 − |A − T| / |T|'),
  inverse: unbroken('T / A'),
  fromBaseline: unbroken('(B − A) / (B − T)'),
  improvement: unbroken('(A − B) / (T − B)'),
};

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

export const ruleSentences: Record<RuleId, Sentence> = {
  'at-least/linear': {
    en: `at least, linear: what is missing counts in proportion to the target: ${formula.ratio}, and ${formula.atLeast} for a target below zero`,
    it: `almeno, lineare: ciò che manca pesa in proporzione al target: ${formula.ratio}, e ${formula.atLeast} per un target sotto lo zero`,
  },
  'at-most/linear': {
    en: `at most, linear: what is too much counts in proportion to the target: ${formula.atMost}`,
    it: `al massimo, lineare: ciò che eccede pesa in proporzione al target: ${formula.atMost}`,
  },
  'equal/linear': {
    en: `equal, linear: the distance on either side counts in proportion to the target: ${formula.equal}`,
    it: `uguale, lineare: lo scarto, in più o in meno, pesa in proporzione al target: ${formula.equal}`,
  },
  ...both(
    'all-or-nothing',
    'all or nothing: a target that is missed is worth nothing',
    'tutto o niente: un target mancato non vale nulla',
  ),
  ...both(
    'steps',
    'by steps: the distance from the target decides the step',
    'a scaglioni: lo scarto dal target decide lo scaglione',
  ),
  ...both(
    'interpolated-steps',
    'by steps, interpolated: the distance from the target decides, on a line between the steps',
    'a scaglioni interpolati: decide lo scarto dal target, lungo la retta tra uno scaglione e il successivo',
  ),
  ...both(
    'spread',
    'spread: the target is at or near zero, so the distance is measured by the spread that counts as a total miss',
    'ampiezza: il target è zero o vicino a zero, perciò lo scarto si misura sull’ampiezza che vale come mancato del tutto',
  ),
  'between/linear': {
    en: `in a range, linear: outside, the distance from the nearer end counts in proportion to that end: ${formula.equal}`,
    it: `in un intervallo, lineare: fuori, lo scarto dall’estremo più vicino pesa in proporzione a quell’estremo: ${formula.equal}`,
  },
  'between/met': {
    en: 'in a range, both ends included: worth 100 %',
    it: 'in un intervallo, estremi compresi: vale il 100 %',
  },
  'table/flat': {
    en: 'a table: a value is worth what the best grade that it reaches is worth',
    it: 'a livelli: un valore vale quanto il miglior livello che raggiunge',
  },
  'table/interpolated': {
    en: 'a table, interpolated: what a value is worth is on the line between the grades around it',
    it: 'a livelli interpolati: quanto vale un valore sta sulla retta tra i due livelli attorno',
  },
  'at-most/inverse': {
    en: `at most, inverse: the target over the value: ${formula.inverse}`,
    it: `al massimo, inversa: il target diviso per il valore: ${formula.inverse}`,
  },
  'at-least/from-baseline': {
    en: `at least, from the baseline: the way covered from the baseline to the target: ${formula.improvement}`,
    it: `almeno, dal valore iniziale: la strada fatta dal valore iniziale al target: ${formula.improvement}`,
  },
  'at-most/from-baseline': {
    en: `at most, from the baseline: the way covered from the baseline to the target: ${formula.fromBaseline}`,
    it: `al massimo, dal valore iniziale: la strada fatta dal valore iniziale al target: ${formula.fromBaseline}`,
  },
  'at-most/met': {
    en: 'at most, met: worth 100 %',
    it: 'al massimo, raggiunto: vale il 100 %',
  },
  'by/all-or-nothing': {
    en: 'by a date, all or nothing: on time 100 %, late nothing',
    it: 'entro una data, tutto o niente: nei tempi 100 %, in ritardo niente',
  },
  'by/lose': {
    en: 'by a date: on time 100 %, late so much less for each day',
    it: 'entro una data: nei tempi 100 %, in ritardo tanto in meno per ogni giorno',
  },
  milestones: {
    en: 'milestones: the mean of what those that are due or done are worth, by weight',
    it: 'tappe: la media di quanto valgono quelle in scadenza o raggiunte, secondo i pesi',
  },
  kept: {
    en: 'kept in every period: the share of the periods in which the target held',
    it: 'mantenuto in ogni periodo: la quota dei periodi in cui il target lo è stato',
  },
  done: {
    en: 'done or not: 100 % or nothing',
    it: 'fatto o non fatto: 100 % o niente',
  },
  'goalposts/linear': {
    en: 'between goalposts: how far the value has come from the low one to the high one',
    it: 'tra due estremi: quanto il valore è avanzato dal più basso al più alto',
  },
  'goalposts/logarithmic': {
    en: 'between goalposts, logarithmic: how far the value’s logarithm has come from the low one to the high one',
    it: 'tra due estremi, logaritmica: quanto il logaritmo del valore è avanzato dal più basso al più alto',
  },
  'goalposts/improvement': {
    en: 'the better of achievement between goalposts and improvement: here how far the value has come from the baseline to the high one',
    it: 'il migliore tra risultato fra i due estremi e miglioramento: qui quanto il valore è avanzato dal valore iniziale all’estremo alto',
  },
  'goalposts/points': {
    en: 'between goalposts, in points: the way from the low one to the high one is cut into equal parts, each worth one point more; at the high one all are earned',
    it: 'tra due estremi, in punti: la strada dal più basso al più alto è divisa in parti uguali, ognuna vale un punto in più; all’estremo alto si hanno tutti',
  },
  'goalposts/improvement-points': {
    en: 'the better of achievement and improvement, in points: here the way from the baseline to the high goalpost, cut into equal parts, each worth one point more',
    it: 'il migliore tra risultato e miglioramento, in punti: qui la strada dal valore iniziale all’estremo alto, divisa in parti uguali, ognuna vale un punto in più',
  },
  improvement: {
    en: `the better of achievement and improvement: here the improvement over the baseline: ${formula.improvement}`,
    it: `il migliore tra risultato e miglioramento: qui il miglioramento sul valore iniziale: ${formula.improvement}`,
  },
};

type Method = 'all-or-nothing' | 'steps' | 'interpolated-steps' | 'spread';

/** One sentence for a method that works alike on all comparisons. */
function both<M extends Method>(method: M, en: string, it: string): Record<`${MissedSideId}/${M}`, Sentence> {
  const sides = {
    'at-least': ['at least', 'almeno'],
    'at-most': ['at most', 'al massimo'],
    equal: ['equal', 'uguale'],
    between: ['in a range', 'in un intervallo'],
  } as const satisfies Record<MissedSideId, readonly string[]>;
  const entries = Object.entries(sides).map(([side, [english, italian]]) => [
    `${side}/${method}`,
    { en: `${english}, ${en}`, it: `${italian}, ${it}` },
  ]);
  return Object.fromEntries(entries);
}

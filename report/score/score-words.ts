// The words of score tables, in both languages.

import type { PlaceStatus } from '#engine/result.ts';
import type { Language } from '#engine/words/number.ts';

export interface ScoreWords {
  readonly title: string;
  readonly code: string;
  readonly weight: string;
  readonly value: string;
  readonly target: string;
  readonly attainment: string;
  readonly possible: string;
  readonly band: string;
  readonly marks: string;
  readonly award: string;
  readonly score: string;
  readonly scorecard: string;
  readonly noScore: string;
  readonly blocked: string;
  readonly possibleScore: (worst: string, best: string, count: number) => string;
  /** Below an incomplete tree. */
  readonly leftOut: (count: number) => string;
  /** Below a tree that has values for part of the year alone. */
  readonly known: (period: string) => string;
  readonly indicators: (count: number) => string;
  readonly nothing: string;
  readonly reached: (count: number) => string;
  readonly below: (count: number) => string;
  readonly others: Record<Exclude<PlaceStatus, 'measured'>, (count: number) => string>;
  readonly hidden: (count: number) => string;
  readonly hiddenNodes: (count: number) => string;
  readonly overshoots: (count: number, bound: string) => string;
  readonly more: (count: number) => string;
  readonly setBy: (name: string) => string;
  readonly confirmed: (by: string) => string;
  /** null: nothing was measured. */
  readonly changed: (by: string, measured: string | null) => string;
  readonly exempted: (by: string, measured: string | null) => string;
  readonly evaluator: string;
  readonly strict: string;
}

export const scoreWords: Record<Language, ScoreWords> = {
  en: {
    title: 'Title',
    code: 'Code',
    weight: 'Weight',
    value: 'Value',
    target: 'Target',
    attainment: 'Score',
    possible: 'Possible',
    band: 'Band',
    marks: 'Marks',
    award: 'Award',
    score: 'Score',
    scorecard: 'Scorecard',
    noScore: 'not measured',
    blocked: 'blocked by what is missing',
    possibleScore: (worst, best, count) =>
      `${count} ${count === 1 ? 'indicator' : 'indicators'} still to be measured: ${worst === best ? `${best} at all events` : `from ${worst} to ${best} is possible`}`,
    known: (period) =>
      `Of what is missing there are values as of ${period}: --as-of ${period} scores what was known by then`,
    leftOut: (count) =>
      `${count} ${count === 1 ? 'error' : 'errors'} left something out: what is marked ? is incomplete, and no light is certain`,
    indicators: (count) => `${count} ${count === 1 ? 'indicator' : 'indicators'}`,
    nothing: 'no indicators',
    reached: (count) => `${count} at 100 % or more`,
    below: (count) => `${count} below`,
    others: {
      missing: (count) => `${count} missing`,
      'nothing-to-measure': (count) => `${count} with nothing to measure`,
      'not-applicable': (count) => `${count} not applicable`,
      pending: (count) => `${count} pending`,
      'not-due': (count) => `${count} not due yet`,
      unscored: (count) => `${count} without a target`,
      unreadable: (count) => `${count} unreadable because of an error`,
    },
    hidden: (count) =>
      count === 1 ? '1 indicator not shown: --all shows it' : `${count} indicators not shown: --all shows them`,
    hiddenNodes: (count) => `${count} below not shown: a greater --depth shows them`,
    overshoots: (count, bound) => `${count} ${count === 1 ? 'indicator' : 'indicators'} beyond ${bound} of the target:`,
    more: (count) => `and ${count} more`,
    setBy: (name) => `target set by ${name}`,
    confirmed: (by) => `confirmed by ${by}`,
    exempted: (by, measured) => `does not count, as ${by} decided${measured === null ? '' : `; measured ${measured}`}`,
    changed: (by, measured) => `set by ${by}; ${measured === null ? 'not measured' : `measured ${measured}`}`,
    evaluator: 'the evaluator',
    strict: 'exactly on a strict target: worth 100 %, not met',
  },
  it: {
    title: 'Titolo',
    code: 'Codice',
    weight: 'Peso',
    value: 'Valore',
    target: 'Target',
    attainment: 'Raggiungimento',
    possible: 'Possibile',
    band: 'Fascia',
    marks: 'Voto',
    award: 'Premio',
    score: 'Punteggio',
    scorecard: 'Scheda',
    noScore: 'non misurato',
    blocked: 'bloccato da ciò che manca',
    possibleScore: (worst, best, count) =>
      `${count === 1 ? 'resta un indicatore' : `restano ${count} indicatori`} da misurare: ${worst === best ? `in ogni caso ${best}` : `possibile da ${worst} a ${best}`}`,
    known: (period) =>
      `Di ciò che manca ci sono valori fino a ${period}: --as-of ${period} valuta ciò che era noto allora`,
    leftOut: (count) =>
      `${count === 1 ? 'un errore ha' : `${count} errori hanno`} escluso qualcosa: ciò che è segnato ? è incompleto, e nessun semaforo è certo`,
    indicators: (count) => `${count} ${count === 1 ? 'indicatore' : 'indicatori'}`,
    nothing: 'nessun indicatore',
    reached: (count) => `${count} al 100 % o oltre`,
    below: (count) => `${count} sotto`,
    others: {
      missing: (count) => `${count} ${count === 1 ? 'mancante' : 'mancanti'}`,
      'nothing-to-measure': (count) => `${count} senza nulla da misurare`,
      'not-applicable': (count) => `${count} non ${count === 1 ? 'applicabile' : 'applicabili'}`,
      pending: (count) => `${count} in corso`,
      'not-due': (count) => `${count} con termine non ancora scaduto`,
      unscored: (count) => `${count} senza target`,
      unreadable: (count) => `${count} ${count === 1 ? 'illeggibile' : 'illeggibili'} per un errore`,
    },
    hidden: (count) =>
      count === 1 ? '1 indicatore non mostrato: --all lo mostra' : `${count} indicatori non mostrati: --all li mostra`,
    hiddenNodes: (count) => `${count} più in basso non mostrati: un --depth maggiore li mostra`,
    overshoots: (count, bound) => `${count} ${count === 1 ? 'indicatore' : 'indicatori'} oltre il ${bound} del target:`,
    more: (count) => `e altri ${count}`,
    setBy: (name) => `target fissato da ${name}`,
    confirmed: (by) => `confermato da ${by}`,
    exempted: (by, measured) => `non conta, come deciso da ${by}${measured === null ? '' : `; misurato ${measured}`}`,
    changed: (by, measured) => `stabilito da ${by}; ${measured === null ? 'non misurato' : `misurato ${measured}`}`,
    evaluator: 'il valutatore',
    strict: 'esattamente sul target stretto: vale il 100 %, non raggiunto',
  },
};

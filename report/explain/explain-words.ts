// The labels and sentences of an explanation, in both languages.

import type { ScoreStep } from '#engine/scoring/steps.ts';
import type { Language } from '#engine/words/number.ts';
import type { Aggregation } from '#language/syntax/rule-forms.ts';

export interface ExplainWords {
  readonly formula: string;
  readonly withNumbers: string;
  readonly value: string;
  readonly read: string;
  readonly target: string;
  readonly benchmark: string;
  readonly within: string;
  readonly from: string;
  readonly printedBeside: (figure: string) => string;
  readonly printedDiffers: (figure: string) => string;
  readonly setBy: (name: string) => string;
  readonly planBefore: (code: string) => string;
  readonly library: string;
  readonly rule: string;
  readonly steps: Readonly<Record<ScoreStep['kind'], string>>;
  readonly shownAt: (digits: string, how: string, said: string) => string;
  readonly together: string;
  readonly shareSaid: (said: string) => string;
  readonly instead: (measured: string) => string;
  readonly uncapped: string;
  readonly attainment: string;
  readonly cap: string;
  readonly floor: string;
  readonly none: string;
  readonly evaluated: string;
  readonly because: string;
  readonly band: string;
  readonly marks: string;
  readonly award: string;
  readonly weight: string;
  readonly noWeight: string;
  readonly ofIndicators: (share: string, total: string) => string;
  readonly ofChildren: (share: string, total: string) => string;
  readonly ofScore: (share: string, node: string) => string;
  readonly carried: string;
  readonly beforeRounding: string;
  readonly beforeMalus: string;
  readonly of: (share: string, node: string) => string;
  readonly notCounted: string;
  readonly contribution: string;
  readonly to: (node: string, points: string, possible: string) => string;
  readonly lastYear: string;
  readonly printed: string;
  readonly details: string;
  readonly notes: string;
  readonly elsewhere: string;
  readonly status: string;
  readonly rounded: string;
  readonly provisional: string;
  readonly source: string;
  readonly noNumbers: string;
  readonly possible: string;
  readonly score: string;
  readonly parts: string;
  readonly indicatorsPart: (share: string) => string;
  /** Of a flat mean. */
  readonly flat: string;
  readonly flatSum: (count: string, points: string, mean: string) => string;
  readonly childrenPart: (share: string) => string;
  readonly share: string;
  readonly points: string;
  readonly sum: string;
  readonly aggregate: Record<Aggregation, string>;
  readonly values: string;
  readonly usedBy: string;
  readonly empty: string;
  readonly whole: (node: string) => string;
  readonly wayUp: string;
  readonly overshoot: (bound: string) => string;
  readonly met: string;
  readonly notMet: string;
}

export const explainWords: Record<Language, ExplainWords> = {
  en: {
    formula: 'Formula',
    withNumbers: 'with numbers',
    value: 'Value',
    read: 'Read',
    target: 'Target',
    benchmark: 'Benchmark',
    within: 'In the year',
    from: 'starts from',
    printedBeside: (figure) => `the document prints ${figure} beside it, which agrees`,
    printedDiffers: (figure) => `the document prints ${figure} beside it, which differs; it is not used`,
    setBy: (name) => `set by ${name}`,
    planBefore: (code) => `plan ${code}`,
    library: 'Library',
    rule: 'Rule',
    steps: {
      cap: 'Cap',
      floor: 'Floor',
      points: 'In points',
      round: 'Rounding',
      'missing-zero': 'Missing',
      malus: 'Malus',
      evaluated: 'Evaluation',
    },
    shownAt: (digits, how, said) => `${digits}, shown at ${how} (${said})`,
    together: 'Together',
    shareSaid: (said) => `shares: ${said}`,
    instead: (measured) => `instead of ${measured}`,
    uncapped: 'Uncapped',
    attainment: 'Attainment',
    cap: 'cap',
    floor: 'floor',
    none: 'none',
    evaluated: 'Evaluation',
    because: 'because',
    band: 'Band',
    marks: 'Marks',
    award: 'Award',
    weight: 'Weight',
    noWeight: 'none written: alike',
    ofIndicators: (share, total) => `${total && `of ${total} together, `}${share} of the indicators that count`,
    ofChildren: (share, total) => `${total && `of ${total} together, `}${share} of the children that count`,
    ofScore: (share, node) => `${share} of the score of ${node}`,
    carried: 'Goes up',
    beforeRounding: ', before rounding',
    beforeMalus: ', before what is missed costs',
    of: (share, node) => `${share} of ${node}`,
    notCounted: 'does not count this year',
    contribution: 'Contributes',
    to: (node, points, possible) => `${points} to ${node}, of ${possible} at 100 %`,
    lastYear: 'Year before',
    printed: 'Printed',
    details: 'Details',
    notes: 'Notes',
    elsewhere: 'Also in',
    status: 'Status',
    rounded: 'known as printed',
    provisional: 'provisional',
    source: 'source',
    noNumbers: 'not all known; the value is taken as given',
    possible: 'Possible',
    score: 'Score',
    parts: 'Parts',
    indicatorsPart: (share) => `own indicators (${share})`,
    flat: 'All below',
    flatSum: (count, points, mean) =>
      `${points} / ${count} = ${mean}: ${count} ${count === '1' ? 'indicator' : 'indicators'}`,
    childrenPart: (share) => `children (${share})`,
    share: 'Share',
    points: 'Points',
    sum: 'together',
    aggregate: {
      weighted: 'weighted mean of what is measured',
      mean: 'plain mean of what is measured',
      minimum: 'the lowest of what is measured',
      'flat-mean': 'mean of all measured indicators below',
      maximum: 'the highest of what is measured',
      geometric: 'geometric mean of what is measured',
      harmonic: 'harmonic mean of what is measured',
    },
    values: 'Values',
    usedBy: 'Used by',
    empty: 'nothing hangs here',
    whole: (node) => `taken whole from ${node}`,
    wayUp: 'Way up',
    overshoot: (bound) => `beyond ${bound}: for review`,
    met: 'met',
    notMet: 'not met',
  },
  it: {
    formula: 'Formula',
    withNumbers: 'con i numeri',
    value: 'Valore',
    read: 'Valori letti',
    target: 'Target',
    benchmark: 'Benchmark',
    within: 'Nell’anno',
    from: 'parte da',
    printedBeside: (figure) => `accanto il documento stampa ${figure}, che concorda`,
    printedDiffers: (figure) => `accanto il documento stampa ${figure}, che non concorda e non è usato`,
    setBy: (name) => `fissato da ${name}`,
    planBefore: (code) => `piano ${code}`,
    library: 'Libreria',
    rule: 'Regola',
    steps: {
      cap: 'Tetto',
      floor: 'Minimo',
      points: 'In punti',
      round: 'Arrotondamento',
      'missing-zero': 'Mancante',
      malus: 'Malus',
      evaluated: 'Valutazione',
    },
    shownAt: (digits, how, said) => `${digits}, mostrato a ${how} (${said})`,
    together: 'Insieme',
    shareSaid: (said) => `quote: ${said}`,
    instead: (measured) => `invece di ${measured}`,
    uncapped: 'Senza tetto',
    attainment: 'Raggiungimento',
    cap: 'tetto',
    floor: 'minimo',
    none: 'nessuno',
    evaluated: 'Valutazione',
    because: 'perché',
    band: 'Fascia',
    marks: 'Voto',
    award: 'Premio',
    weight: 'Peso',
    noWeight: 'nessuno scritto: tutti uguali',
    ofIndicators: (share, total) => `${total && `su ${total} in tutto, `}${share} degli indicatori che contano`,
    ofChildren: (share, total) => `${total && `su ${total} in tutto, `}${share} degli elementi che contano`,
    ofScore: (share, node) => `${share} del punteggio di ${node}`,
    carried: 'Riportato',
    beforeRounding: ', prima dell’arrotondamento',
    beforeMalus: ', prima di ciò che tolgono i mancati',
    of: (share, node) => `${share} di ${node}`,
    notCounted: 'quest’anno non conta',
    contribution: 'Contributo',
    to: (node, points, possible) => `${points} a ${node}, su ${possible} al 100 %`,
    lastYear: 'Anno prima',
    printed: 'Stampato',
    details: 'Dettagli',
    notes: 'Note',
    elsewhere: 'Anche in',
    status: 'Stato',
    rounded: 'noto come stampato',
    provisional: 'provvisorio',
    source: 'fonte',
    noNumbers: 'non tutti noti; il valore è preso come dato',
    possible: 'Possibile',
    score: 'Punteggio',
    parts: 'Parti',
    indicatorsPart: (share) => `indicatori propri (${share})`,
    flat: 'Tutti sotto',
    flatSum: (count, points, mean) =>
      `${points} / ${count} = ${mean}: ${count} ${count === '1' ? 'indicatore' : 'indicatori'}`,
    childrenPart: (share) => `elementi sotto (${share})`,
    share: 'Quota',
    points: 'Punti',
    sum: 'insieme',
    aggregate: {
      weighted: 'media ponderata di ciò che è misurato',
      mean: 'media semplice di ciò che è misurato',
      minimum: 'il più basso di ciò che è misurato',
      'flat-mean': 'media di tutti gli indicatori misurati sotto',
      maximum: 'il più alto di ciò che è misurato',
      geometric: 'media geometrica di ciò che è misurato',
      harmonic: 'media armonica di ciò che è misurato',
    },
    values: 'Valori',
    usedBy: 'Usata da',
    empty: 'qui non c’è nulla',
    whole: (node) => `preso intero da ${node}`,
    wayUp: 'Verso l’alto',
    overshoot: (bound) => `oltre il ${bound}: da rivedere`,
    met: 'raggiunto',
    notMet: 'non raggiunto',
  },
};

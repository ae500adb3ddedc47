// The words of the workbook, in both languages.

import type { Language } from '#engine/words/number.ts';

export interface WorkbookWords {
  readonly sheets: {
    readonly summary: string;
    readonly results: string;
    readonly scorecards: string;
    readonly indicators: string;
    readonly measures: string;
    readonly actuals: string;
    readonly rules: string;
  };
  readonly yes: string;
  readonly no: string;
  readonly notApplicable: string;
  readonly level: string;
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly indicator: string;
  readonly weight: string;
  readonly measured: string;
  readonly decided: string;
  readonly counts: string;
  readonly carried: string;
  readonly blocks: string;
  readonly malus: string;
  readonly band: string;
  readonly ofIndicators: string;
  readonly ofChildren: string;
  readonly weightCounted: string;
  readonly term: string;
  readonly share: string;
  readonly rootShare: string;
  readonly points: string;
  readonly rule: string;
  readonly notes: string;
  readonly belongsTo: string;
  readonly office: string;
  readonly formula: string;
  readonly value: string;
  readonly unit: string;
  readonly target: string;
  readonly targetWords: string;
  readonly targetHigh: string;
  readonly baseline: string;
  readonly deviation: string;
  readonly uncapped: string;
  readonly attainment: string;
  readonly met: string;
  readonly slice: string;
  readonly part: string;
  readonly source: string;
  readonly computed: string;
  readonly fixed: (why: string) => string;
  readonly why: {
    readonly kept: string;
    readonly milestones: string;
    readonly dated: string;
    readonly bound: string;
    readonly scale: string;
    readonly formula: string;
    readonly long: string;
    readonly noScore: string;
    readonly mean: string;
  };
  readonly decidedBy: (by: string, on: string | null, because: string | null) => string;
  readonly confirmedBy: (by: string) => string;
  readonly evaluator: string;
  readonly provisional: string;
  readonly reached: (day: string) => string;
  readonly rounded: string;
  readonly from: (plan: string) => string;
  readonly digits: string;
  readonly placeOnly: string;
  readonly takenFrom: (code: string) => string;
  readonly weighedBy: (code: string) => string;
  readonly aggregate: Readonly<
    Record<'weighted' | 'mean' | 'minimum' | 'maximum' | 'geometric' | 'harmonic' | 'flat-mean', string>
  >;
  readonly shares: (indicators: string, children: string) => string;
  readonly required: (count: number) => string;
  readonly missing: Readonly<Record<'excluded' | 'zero' | 'blocks', string>>;
  readonly limits: (floor: string | null, cap: string | null) => string;
  readonly score: string;
  readonly counted: string;
  readonly indicatorsByBand: string;
  readonly withoutBand: string;
  readonly total: string;
  readonly number: string;
  readonly firstLevel: string;
  readonly howTo: string;
  readonly legend: readonly (readonly ['input' | 'computed' | 'fixed', string])[];
  readonly guide: readonly string[];
  readonly notLive: (count: number) => string;
  readonly bands: string;
  readonly from2: string;
  readonly strictly: string;
  readonly scale: string;
  readonly policy: string;
  readonly is: string;
  readonly subject: string;
}

const en: WorkbookWords = {
  sheets: {
    summary: 'Summary',
    results: 'Results',
    scorecards: 'Scorecards',
    indicators: 'Indicators',
    measures: 'Measures',
    actuals: 'Actuals',
    rules: 'Rules',
  },
  yes: 'yes',
  no: 'no',
  notApplicable: 'n/a',
  level: 'Level',
  code: 'Code',
  title: 'Title',
  kind: 'Kind',
  indicator: 'indicator',
  weight: 'Weight',
  measured: 'Measured score',
  decided: "Evaluator's decision",
  counts: 'Score',
  carried: 'Carried up',
  blocks: 'Blocks',
  malus: 'Malus',
  band: 'Band',
  ofIndicators: 'Mean of own indicators',
  ofChildren: 'Mean of nodes below',
  weightCounted: 'Weight that counts',
  term: 'Term of the mean',
  share: 'Share of parent',
  rootShare: 'Share of the whole',
  points: 'Points of the whole',
  rule: 'Rule',
  notes: 'Notes',
  belongsTo: 'Belongs to',
  office: 'Office',
  formula: 'Formula',
  value: 'Value',
  unit: 'Unit',
  target: 'Target figure',
  targetWords: 'Target',
  targetHigh: 'Up to',
  baseline: 'Baseline',
  deviation: 'Deviation',
  uncapped: 'Before limits',
  attainment: 'Attainment',
  met: 'Met',
  slice: 'Office or slice',
  part: 'Part of year',
  source: 'Source',
  computed: 'computed',
  fixed: (why) => `A value, not a formula: ${why}. It does not follow what is changed elsewhere.`,
  why: {
    kept: 'the target is to be kept in every period, each of which is held against it by itself',
    milestones: 'milestones are judged one by one',
    dated: 'both a figure and the day on which it was reached decide',
    bound: 'only a bound of the value is known',
    scale: 'steps of a scale and points between goalposts are not written as formulas here',
    formula: 'the formula reads what a cell cannot say',
    long: 'the formula would be longer than a spreadsheet takes',
    noScore: 'nothing is scored here in this year',
    mean: 'the mean over all levels includes nodes that were decided or used',
  },
  decidedBy: (by, on, because) => `Decided by ${by}${on ? ` on ${on}` : ''}${because ? `: ${because}` : ''}`,
  confirmedBy: (by) => `Confirmed by ${by}`,
  evaluator: 'the evaluator',
  provisional: 'Provisional: not final',
  reached: (day) => `Reached on ${day}`,
  rounded: 'Known only as printed',
  from: (plan) => `From the plan that went before: ${plan}`,
  digits: 'A spreadsheet holds 15 digits: the plan has more',
  placeOnly: 'For this place alone',
  takenFrom: (code) => `The score of ${code}`,
  weighedBy: (code) => `Weighed by ${code}`,
  aggregate: {
    weighted: 'weighted mean of what is measured',
    mean: 'plain mean of what is measured',
    minimum: 'the lowest of what is measured',
    maximum: 'the highest of what is measured',
    geometric: 'weighted geometric mean of what is measured',
    harmonic: 'weighted harmonic mean of what is measured',
    'flat-mean': 'plain mean of all indicators below',
  },
  shares: (indicators, children) => `own indicators ${indicators}, nodes below ${children}`,
  required: (count) => `at least ${count} measured`,
  missing: {
    excluded: 'a missing value is left out, and its weight goes to the others',
    zero: 'a missing value counts as zero',
    blocks: 'a missing value leaves the score open',
  },
  limits: (floor, cap) =>
    [floor === null ? null : `at least ${floor}`, cap === null ? null : `at most ${cap}`].filter(Boolean).join(', '),
  score: 'Score',
  counted: 'As counted',
  indicatorsByBand: 'Indicators by band',
  withoutBand: 'without a score',
  total: 'all',
  number: 'Number',
  firstLevel: 'Areas and objectives of the first level',
  howTo: 'How to read this workbook',
  legend: [
    ['input', 'Input: a figure of the plan. Change it, and everything computed follows.'],
    ['computed', 'Computed by a formula of this workbook.'],
    ['fixed', 'A value that no formula here can give. Its comment says why; it does not follow changes.'],
  ],
  guide: [
    'Measures and actuals are on sheets of their own. Indicators holds the value, target and attainment of each indicator; Results the tree with weights, up to the root.',
    'An empty input is a missing value, and is treated as the plan says: excluded, zero, or open. See the notes of each line.',
    'Filter as you like; do not sort Results, Scorecards or Indicators: their formulas refer to rows.',
    'The workbook calculates in binary fractions, to about 15 digits; comparisons with targets and bands ignore differences behind the twelfth digit. perfplan itself is exact: where both differ, its figure holds.',
  ],
  notLive: (count) =>
    count === 0
      ? 'Every figure is computed by a formula.'
      : `${count} ${count === 1 ? 'figure is a value' : 'figures are values'}, not formulas: they are marked, with the reason.`,
  bands: 'Bands',
  from2: 'From',
  strictly: 'beyond it',
  scale: 'Scale',
  policy: 'Policy',
  is: 'Is',
  subject: 'Performance plan',
};

const it: WorkbookWords = {
  sheets: {
    summary: 'Sintesi',
    results: 'Risultati',
    scorecards: 'Schede',
    indicators: 'Indicatori',
    measures: 'Misure',
    actuals: 'Consuntivi',
    rules: 'Regole',
  },
  yes: 'sì',
  no: 'no',
  notApplicable: 'n.a.',
  level: 'Livello',
  code: 'Codice',
  title: 'Titolo',
  kind: 'Genere',
  indicator: 'indicatore',
  weight: 'Peso',
  measured: 'Punteggio misurato',
  decided: 'Decisione del valutatore',
  counts: 'Raggiungimento',
  carried: 'Riportato',
  blocks: 'Blocca',
  malus: 'Malus',
  band: 'Fascia',
  ofIndicators: 'Media dei propri indicatori',
  ofChildren: 'Media di ciò che sta sotto',
  weightCounted: 'Peso che conta',
  term: 'Termine della media',
  share: 'Quota sul livello sopra',
  rootShare: 'Quota sul totale',
  points: 'Punti sul totale',
  rule: 'Regola',
  notes: 'Note',
  belongsTo: 'Fa parte di',
  office: 'Ufficio',
  formula: 'Formula',
  value: 'Valore',
  unit: 'Unità',
  target: 'Valore atteso',
  targetWords: 'Target',
  targetHigh: 'Fino a',
  baseline: 'Valore iniziale',
  deviation: 'Scostamento',
  uncapped: 'Prima dei limiti',
  attainment: 'Grado di raggiungimento',
  met: 'Raggiunto',
  slice: 'Ufficio o ripartizione',
  part: "Parte dell'anno",
  source: 'Fonte',
  computed: 'calcolata',
  fixed: (why) => `Un valore, non una formula: ${why}. Non segue ciò che si cambia altrove.`,
  why: {
    kept: 'il target va mantenuto in ogni periodo, e ogni periodo si confronta per sé',
    milestones: 'le tappe si valutano una per una',
    dated: 'decidono sia il valore sia il giorno in cui è stato raggiunto',
    bound: 'del valore è noto solo un limite',
    scale: 'i gradini di una scala e i punti tra due estremi qui non sono scritti come formula',
    formula: 'la formula legge ciò che una cella non può dire',
    long: 'la formula sarebbe più lunga di quanto un foglio di calcolo ammetta',
    noScore: 'in questo anno qui non si misura nulla',
    mean: 'la media su tutti i livelli comprende nodi decisi o ripresi',
  },
  decidedBy: (by, on, because) => `Deciso da ${by}${on ? ` il ${on}` : ''}${because ? `: ${because}` : ''}`,
  confirmedBy: (by) => `Confermato da ${by}`,
  evaluator: 'il valutatore',
  provisional: 'Provvisorio: non definitivo',
  reached: (day) => `Raggiunto il ${day}`,
  rounded: 'Noto solo come stampato',
  from: (plan) => `Dal piano precedente: ${plan}`,
  digits: 'Un foglio di calcolo tiene 15 cifre: il piano ne ha di più',
  placeOnly: 'Solo per questo posto',
  takenFrom: (code) => `Il punteggio di ${code}`,
  weighedBy: (code) => `Pesa secondo ${code}`,
  aggregate: {
    weighted: 'media ponderata di ciò che è misurato',
    mean: 'media semplice di ciò che è misurato',
    minimum: 'il più basso di ciò che è misurato',
    maximum: 'il più alto di ciò che è misurato',
    geometric: 'media geometrica ponderata di ciò che è misurato',
    harmonic: 'media armonica ponderata di ciò che è misurato',
    'flat-mean': 'media semplice di tutti gli indicatori sottostanti',
  },
  shares: (indicators, children) => `propri indicatori ${indicators}, ciò che sta sotto ${children}`,
  required: (count) => `almeno ${count} misurati`,
  missing: {
    excluded: 'un valore mancante è escluso, e il suo peso va agli altri',
    zero: 'un valore mancante conta come zero',
    blocks: 'un valore mancante lascia aperto il punteggio',
  },
  limits: (floor, cap) =>
    [floor === null ? null : `almeno ${floor}`, cap === null ? null : `al massimo ${cap}`].filter(Boolean).join(', '),
  score: 'Punteggio',
  counted: 'Come conta',
  indicatorsByBand: 'Indicatori per fascia',
  withoutBand: 'senza punteggio',
  total: 'tutti',
  number: 'Numero',
  firstLevel: 'Il primo livello del piano',
  howTo: 'Come leggere questa cartella di lavoro',
  legend: [
    ['input', 'Dato: un valore del piano. Cambiandolo, tutto ciò che è calcolato lo segue.'],
    ['computed', 'Calcolato da una formula di questa cartella.'],
    ['fixed', 'Un valore che qui nessuna formula può dare. Il commento dice perché; non segue i cambiamenti.'],
  ],
  guide: [
    'Misure e consuntivi stanno su fogli propri. Indicatori contiene valore, target e grado di raggiungimento di ogni indicatore; Risultati l’albero con i pesi, fino alla radice.',
    'Un dato vuoto è un valore mancante, e vale come dice il piano: escluso, zero o aperto. Si vedano le note di ogni riga.',
    'Si può filtrare a piacere; non si ordinino Risultati, Schede e Indicatori: le formule si riferiscono alle righe.',
    'La cartella calcola con frazioni binarie, a circa 15 cifre; i confronti con target e fasce trascurano le differenze oltre la dodicesima cifra. perfplan è esatto: dove i due differiscono, vale la sua cifra.',
  ],
  notLive: (count) =>
    count === 0
      ? 'Ogni cifra è calcolata da una formula.'
      : `${count === 1 ? 'Una cifra è un valore, non una formula: è segnata' : `${count} cifre sono valori, non formule: sono segnate`}, con il motivo.`,
  bands: 'Fasce',
  from2: 'Da',
  strictly: 'escluso',
  scale: 'Scala',
  policy: 'Regole',
  is: 'È',
  subject: 'Piano della performance',
};

export const workbookWords: Readonly<Record<Language, WorkbookWords>> = { en, it };

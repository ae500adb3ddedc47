// The words of the page, in both languages.

import type { Language } from '#engine/words/number.ts';
import type { LiveWords } from './live.ts';

export interface PageWords {
  readonly search: string;
  readonly light: string;
  readonly state: string;
  readonly office: string;
  readonly all: string;
  readonly below: string;
  readonly overshoot: string;
  readonly provisional: string;
  readonly found: (count: string, all: string) => string;
  readonly openAll: string;
  readonly closeAll: string;
  readonly plan: string;
  readonly scorecards: string;
  readonly contents: string;
  readonly gaps: string;
  readonly overshoots: string;
  readonly budgets: string;
  readonly nodes: string;
  readonly printed: string;
  readonly auditSigns: string;
  readonly provisionals: (count: number) => string;
  readonly evaluated: (count: number) => string;
  readonly gapsIntro: (points: string) => string;
  readonly points: string;
  readonly pointsLost: string;
  readonly reaches: string;
  readonly open: string;
  readonly noGaps: string;
  readonly errors: string;
  readonly type: string;
  readonly owner: string;
  readonly offices: string;
  readonly source: string;
  readonly baseline: string;
  readonly baselineNone: string;
  readonly targets: string;
  readonly budget: Readonly<Record<'initial' | 'updated' | 'used' | 'share', string>>;
  readonly note: string;
  readonly how: string;
  readonly noScript: string;
  readonly live: LiveWords;
  readonly trend: string;
  readonly trendText: (years: string) => string;
  readonly inPlan: string;
  readonly target: string;
  readonly weight: string;
  readonly made: (year: string) => string;
  readonly skip: string;
  readonly allLights: string;
  readonly indicators: string;
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    search: 'Search titles, codes, offices',
    light: 'Light',
    state: 'State',
    office: 'Office',
    all: 'all',
    below: 'below 100 %',
    overshoot: 'far beyond the target',
    provisional: 'provisional',
    found: (count, all) => `${count} of ${all} indicators`,
    openAll: 'Open all',
    closeAll: 'Close all',
    plan: 'The plan',
    scorecards: 'Scorecards',
    contents: 'On this page',
    gaps: 'What holds the score back',
    overshoots: 'Far beyond the target',
    budgets: 'Budgets',
    nodes: 'For',
    printed: 'Printed figures',
    auditSigns:
      '✗ differs from the computed figure; ↳ follows from another that differs; ✓ differs, and the plan knows of it.',
    provisionals: (count) => `${count} provisional`,
    evaluated: (count) => `${count} decided by an evaluator`,
    gapsIntro: (points) => `Together these indicators cost ${points} points of the whole score.`,
    points: 'Points',
    pointsLost: 'Points of the whole score that are lost here',
    reaches: 'Full from',
    open: 'Still open',
    noGaps: 'Nothing: every measured indicator is at 100 %.',
    errors: 'What could not be read',
    type: 'Type',
    owner: 'Responsible',
    offices: 'Offices',
    source: 'Source',
    baseline: 'Baseline',
    baselineNone: 'none',
    targets: 'Targets',
    budget: { initial: 'Budget, initial', updated: 'Budget, updated', used: 'Budget, used', share: 'Budget used' },
    note: 'Note',
    how: 'How this came about',
    noScript: 'This browser runs no scripts: search, filters and explanations need the script of this page.',
    live: {
      changed: 'Renewed at {at}: {n} lines read otherwise.',
      broken: 'The plan has errors. The page is that of {at}:',
      ended: 'The command that serves this page has ended; the page is as it was last.',
    },
    trend: 'Trend',
    trendText: (years) => `Values and targets by year: ${years}`,
    inPlan: 'More on it in the plan',
    target: 'Target',
    weight: 'Weight',
    made: (year) => `Scores of ${year}, recomputed from the plan and its figures by Perfplan.`,
    skip: 'Skip to the plan',
    allLights: 'Lights',
    indicators: 'Indicators',
  },
  it: {
    search: 'Cerca titoli, codici, uffici',
    light: 'Semaforo',
    state: 'Stato',
    office: 'Ufficio',
    all: 'tutti',
    below: 'sotto il 100 %',
    overshoot: 'molto oltre il target',
    provisional: 'provvisorio',
    found: (count, all) => `${count} indicatori su ${all}`,
    openAll: 'Apri tutto',
    closeAll: 'Chiudi tutto',
    plan: 'Il piano',
    scorecards: 'Schede',
    contents: 'In questa pagina',
    gaps: 'Dove si perdono punti',
    overshoots: 'Molto oltre il target',
    budgets: 'Budget',
    nodes: 'Per',
    printed: 'Cifre stampate',
    auditSigns:
      '✗ diversa dalla cifra calcolata; ↳ conseguenza di un’altra diversa; ✓ diversa, e il piano lo dichiara.',
    provisionals: (count) => `${count} ${count === 1 ? 'provvisorio' : 'provvisori'}`,
    evaluated: (count) => `${count} ${count === 1 ? 'deciso' : 'decisi'} dal valutatore`,
    gapsIntro: (points) => `Insieme questi indicatori costano ${points} punti del punteggio complessivo.`,
    points: 'Punti',
    pointsLost: 'Punti del punteggio complessivo persi qui',
    reaches: 'Pieno da',
    open: 'Ancora aperti',
    noGaps: 'Nulla: ogni indicatore misurato è al 100 %.',
    errors: 'Che cosa non si è potuto leggere',
    type: 'Tipo',
    owner: 'Responsabile',
    offices: 'Uffici',
    source: 'Fonte',
    baseline: 'Valore iniziale',
    baselineNone: 'nessuno',
    targets: 'Target',
    budget: {
      initial: 'Budget iniziale',
      updated: 'Budget aggiornato',
      used: 'Budget utilizzato',
      share: 'Utilizzo del budget',
    },
    note: 'Nota',
    how: 'Come si arriva a questo risultato',
    noScript: 'Questo browser non esegue script: ricerca, filtri e spiegazioni richiedono lo script della pagina.',
    live: {
      changed: 'Aggiornata alle {at}: righe diverse da prima: {n}.',
      broken: 'Il piano contiene errori. La pagina è quella delle {at}:',
      ended: 'Il comando che serve questa pagina è terminato; la pagina resta com’era.',
    },
    trend: 'Andamento',
    trendText: (years) => `Valori e target per anno: ${years}`,
    inPlan: 'Tutto ciò che lo riguarda, nel piano',
    target: 'Target',
    weight: 'Peso',
    made: (year) => `Punteggi del ${year}, ricalcolati da Perfplan a partire dal piano e dai suoi dati.`,
    skip: 'Vai al piano',
    allLights: 'Semafori',
    indicators: 'Indicatori',
  },
};

// The words of documents that are not headings of a template, in both languages.

import type { Language } from '#engine/words/number.ts';
import type { WriterWords } from './document.ts';

export interface DocumentWords extends WriterWords {
  readonly onTrack: string;
  readonly offTrack: string;
  readonly notYet: string;
  readonly provisional: string;
  readonly missing: string;
  readonly noBaseline: string;
  readonly indicators: string;
  readonly children: string;
  readonly total: string;
  readonly whole: string;
  readonly errors: string;
  readonly budgetYear: (year: string) => string;
  /** Heads of the tables that are always the same. */
  readonly heads: Readonly<Record<HeadName, string>>;
  readonly weightOf: (weight: string) => string;
  readonly builtIn: string;
  readonly ownRule: string;
  readonly measured: string;
  readonly policyOf: (name: string) => string;
  readonly unnamed: string;
}

export type HeadName =
  | 'above'
  | 'above-score'
  | 'code'
  | 'title'
  | 'own-score'
  | 'budget-share'
  | 'children'
  | 'what'
  | 'count'
  | 'share'
  | 'rule'
  | 'says'
  | 'where'
  | 'band'
  | 'bound'
  | 'sign'
  | 'scale'
  | 'steps'
  | 'unit'
  | 'source'
  | 'formula'
  | 'office'
  | 'parent'
  | 'responsible-for'
  | 'decided-by'
  | 'measured'
  | 'decision'
  | 'because'
  | 'initial'
  | 'updated'
  | 'used'
  | 'score'
  | 'assessment'
  | 'weight';

export const documentWords: Readonly<Record<Language, DocumentWords>> = {
  en: {
    contents: 'Contents',
    page: 'Page',
    of: 'of',
    onTrack: 'on track',
    offTrack: 'not on track',
    notYet: 'not due yet',
    provisional: 'provisional',
    missing: 'missing',
    noBaseline: 'none',
    indicators: 'Indicators',
    children: 'Objectives',
    total: 'Total',
    whole: 'Whole plan',
    errors: 'What could not be read',
    budgetYear: (year) => `Resources ${year}`,
    weightOf: (weight) => `weight ${weight}`,
    builtIn: 'built in',
    ownRule: 'policy of the plan',
    measured: 'measured',
    policyOf: (name) => `Policy: ${name}`,
    unnamed: 'Untitled',
    heads: {
      above: 'Area',
      'above-score': 'Score',
      code: 'Code',
      title: 'Title',
      'own-score': 'Score of the objective',
      'budget-share': 'Budget used',
      children: 'Objectives below',
      what: 'Objectives',
      count: 'Number',
      share: 'Share',
      rule: 'Rule',
      says: 'What holds',
      where: 'Said in',
      band: 'Band',
      bound: 'Score',
      sign: 'Light',
      scale: 'Scale',
      steps: 'From worst to best',
      unit: 'Unit',
      source: 'Source',
      formula: 'Formula',
      office: 'Office',
      parent: 'Part of',
      'responsible-for': 'Responsible for',
      'decided-by': 'By',
      measured: 'Measured',
      decision: 'Decided',
      because: 'Reason',
      initial: 'Initial budget',
      updated: 'Updated budget',
      used: 'Used',
      score: 'Score',
      assessment: 'Assessment',
      weight: 'Weight',
    },
  },
  it: {
    contents: 'Indice',
    page: 'Pagina',
    of: 'di',
    onTrack: 'in linea',
    offTrack: 'non in linea',
    notYet: 'non ancora scaduto',
    provisional: 'provvisorio',
    missing: 'mancante',
    noBaseline: 'nessuno',
    indicators: 'Indicatori',
    children: 'Obiettivi',
    total: 'Totale',
    whole: 'Intero piano',
    errors: 'Che cosa non si è potuto leggere',
    budgetYear: (year) => `Risorse economiche ${year}`,
    weightOf: (weight) => `peso ${weight}`,
    builtIn: 'regola predefinita',
    ownRule: 'regole del piano',
    measured: 'misurato',
    policyOf: (name) => `Regole: ${name}`,
    unnamed: 'Senza titolo',
    heads: {
      above: 'Ambito strategico',
      'above-score': 'Performance ambiti',
      code: 'Codice',
      title: 'Denominazione',
      'own-score': 'Performance obiettivi',
      'budget-share': 'Livello di assorbimento risorse',
      children: 'Obiettivi discendenti',
      what: 'Obiettivi',
      count: 'Valore assoluto',
      share: 'Valore %',
      rule: 'Regola',
      says: 'Che cosa vale',
      where: 'Detta in',
      band: 'Fascia',
      bound: 'Performance',
      sign: 'Semaforo',
      scale: 'Scala',
      steps: 'Dal peggiore al migliore',
      unit: 'Unità di misura',
      source: 'Fonte',
      formula: 'Formula',
      office: 'Unità organizzativa',
      parent: 'Parte di',
      'responsible-for': 'Responsabile di',
      'decided-by': 'Valutatore',
      measured: 'Misurato',
      decision: 'Valutazione',
      because: 'Motivazione',
      initial: 'Budget iniziale',
      updated: 'Budget aggiornato',
      used: 'Utilizzato',
      score: 'Performance',
      assessment: 'Valutazione',
      weight: 'Peso',
    },
  },
};

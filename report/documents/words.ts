// The words of documents that are not headings of a template, in both languages.

import type { Language } from '#engine/words/number.ts';
import type { WriterWords } from './document.ts';

export interface DocumentWords extends WriterWords {
  readonly onTrack: string;
  readonly offTrack: string;
  readonly notYet: string;
  readonly provisional: string;
  readonly noBaseline: string;
  readonly indicators: string;
  readonly children: string;
  readonly total: string;
  readonly errors: string;
  /** Heads of the tables that are always the same. */
  readonly heads: Readonly<Record<HeadName, string>>;
  readonly builtIn: string;
  readonly ownRule: string;
  readonly unnamed: string;
  /** Of the last band, which has no bound. */
  readonly otherwise: string;
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
    noBaseline: 'none',
    indicators: 'Indicators',
    children: 'Objectives',
    total: 'Total',
    errors: 'What could not be read',
    builtIn: 'built in',
    ownRule: 'policy of the plan',
    unnamed: 'Untitled',
    otherwise: 'below that',
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
    noBaseline: 'nessuno',
    indicators: 'Indicatori',
    children: 'Obiettivi',
    total: 'Totale',
    errors: 'Che cosa non si è potuto leggere',
    builtIn: 'regola predefinita',
    ownRule: 'regole del piano',
    unnamed: 'Senza titolo',
    otherwise: 'al di sotto',
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

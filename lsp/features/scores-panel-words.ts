// The words of the panel "Scores" besides those of the page, in both languages.

import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';

export interface PanelWords {
  readonly year: string;
  readonly part: string;
  readonly wholeYear: string;
  readonly scorecard: string;
  readonly wholePlan: string;
  readonly office: string;
  readonly allOffices: string;
  readonly back: string;
  readonly forward: string;
  readonly openAll: string;
  readonly closeAll: string;
  readonly tell: string;
  readonly fold: string;
  readonly tree: string;
  readonly stale: string;
  readonly stopped: string;
}

export const panelWords: Readonly<Record<MessageLanguage, PanelWords>> = {
  en: {
    year: 'Year',
    part: 'Period',
    wholeYear: 'whole year',
    scorecard: 'Sheet',
    wholePlan: 'the plan',
    office: 'Office',
    allOffices: 'all',
    back: 'Back',
    forward: 'Forward',
    openAll: 'Open all',
    closeAll: 'Close all',
    tell: 'How this came about',
    fold: 'Fold or unfold',
    tree: 'Scores',
    stale: 'The text has changed: being scored again',
    stopped: 'The language server does not run: these scores may be old',
  },
  it: {
    year: 'Anno',
    part: 'Periodo',
    wholeYear: 'anno intero',
    scorecard: 'Scheda',
    wholePlan: 'il piano',
    office: 'Ufficio',
    allOffices: 'tutti',
    back: 'Indietro',
    forward: 'Avanti',
    openAll: 'Apri tutto',
    closeAll: 'Chiudi tutto',
    tell: 'Come si arriva a questo risultato',
    fold: 'Ripiega o apri',
    tree: 'Punteggi',
    stale: 'Il testo è cambiato: nuova misurazione in corso',
    stopped: 'Il server del linguaggio non è in funzione: questi punteggi potrebbero essere vecchi',
  },
};

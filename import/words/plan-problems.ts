// What is doubtful about a plan that was found in a workbook, in both languages. They stand as comments in the draft, too.

import type { Words } from './refusals.ts';

export const planProblems = {
  noOperator: (): Words => ({ en: 'printed without an operator: at least?', it: 'stampato senza operatore: almeno?' }),
  relative: (): Words => ({
    en: 'read as a change of the baseline, which is not said',
    it: 'letto come variazione del valore iniziale, che non è detto',
  }),
  plus: (): Words => ({
    en: 'the + before it is left out: a change, or the figure itself?',
    it: 'il + davanti è tolto: una variazione, o il valore stesso?',
  }),
  noPercent: (): Words => ({ en: 'printed without %', it: 'stampato senza %' }),
  percentage: (): Words => ({
    en: 'a percentage by its title, printed without %: a number as it stands here',
    it: 'una percentuale secondo il titolo, stampata senza %: qui è un numero',
  }),
  threeDecimals: (text: string): Words => ({
    en: `${text} is read with three decimals: thousands?`,
    it: `${text} è letto con tre decimali: migliaia?`,
  }),
  leftOut: (text: string): Words => ({ en: `${text} is left out`, it: `${text} è tralasciato` }),
  unread: (text: string): Words => ({
    en: `not understood, and left out: ${text}`,
    it: `non compreso, e tralasciato: ${text}`,
  }),
  mixed: (text: string): Words => ({
    en: `${text} is of another kind than the target, and left out`,
    it: `${text} è di altro genere del target, e tralasciato`,
  }),
  noTarget: (): Words => ({ en: 'it has no target', it: 'non ha un target' }),
  noWeight: (text: string): Words => ({ en: `${text} is no weight`, it: `${text} non è un peso` }),
  whoseWeight: (column: string): Words => ({
    en: `weights of objectives or of indicators? They are left out: say which (--set columns.objectiveWeight=${column} / --set columns.weight=${column})`,
    it: `pesi degli obiettivi o degli indicatori? Sono tralasciati: dire di quali (--set columns.objectiveWeight=${column} / --set columns.weight=${column})`,
  }),
  otherWeight: (column: string): Words => ({
    en: `weights are read in column ${column}, and these are left out (--set columns.weight=, --set columns.objectiveWeight= name others)`,
    it: `i pesi si leggono nella colonna ${column}, e questi sono tralasciati (--set columns.weight=, --set columns.objectiveWeight= ne indicano altre)`,
  }),
  mergedWeight: (text: string): Words => ({
    en: `${text} stands beside several rows: whose weight is it? It is left out`,
    it: `${text} sta accanto a più righe: di che cosa è il peso? È tralasciato`,
  }),
  looseWeight: (text: string): Words => ({
    en: `${text} is the weight of an objective that does not begin in this row, and is left out`,
    it: `${text} è il peso di un obiettivo che non inizia in questa riga, ed è tralasciato`,
  }),
  unreadColumn: (heading: string): Words => ({
    en: `the column ${heading === '' ? 'without a heading' : heading} is not read`,
    it: `la colonna ${heading === '' ? 'senza intestazione' : heading} non è letta`,
  }),
  otherColumn: (column: string): Words => ({
    en: `column ${column} says the same, and this one is not read`,
    it: `lo dice già la colonna ${column}, e questa non è letta`,
  }),
  earlierState: (): Words => ({
    en: 'of several states in a row the last is read, and these are left out',
    it: "di più valori iniziali in una riga si legge l'ultimo, e questi sono tralasciati",
  }),
  totalRow: (text: string): Words => ({
    en: `a row of totals, left out: ${text}`,
    it: `una riga di totali, tralasciata: ${text}`,
  }),
  notSaid: (text: string): Words => ({
    en: `${text} does not say that there is none, nor which: left out`,
    it: `${text} non dice che non ce n'è, né quale: tralasciato`,
  }),
  otherPolarity: (text: string): Words => ({
    en: `the target says otherwise than the polarity (${text}): read as it stands`,
    it: `il target dice altro rispetto alla polarità (${text}): letto com'è`,
  }),
  noColumns: (): Words => ({
    en: 'it is a list, in which columns cannot be named: leave out --set columns',
    it: 'è un elenco, in cui non si indicano colonne: togliere --set columns',
  }),
  noCode: (): Words => ({ en: 'it has no code: one is made up', it: 'non ha un codice: ne è inventato uno' }),
  codeTwice: (code: string): Words => ({
    en: `the code ${code} stands twice: another is made up here`,
    it: `il codice ${code} compare due volte: qui ne è inventato un altro`,
  }),
  loose: (text: string): Words => ({
    en: `belongs to nothing that was recognised, and is left out: ${text}`,
    it: `non appartiene a nulla di riconosciuto, ed è tralasciato: ${text}`,
  }),
} as const;

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

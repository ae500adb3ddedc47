// The words of a form, in the language of the plan.

import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import type { FormColumn } from '../form/form.ts';

export interface FormWords {
  readonly sheet: string;
  readonly title: (office: string) => string;
  readonly instructions: string;
  readonly headings: Readonly<Record<FormColumn, (period: string, year: number) => string>>;
  readonly kinds: Readonly<Record<'date' | 'done' | 'step', string>>;
  readonly done: string;
  readonly notDone: string;
  readonly notApplicable: string;
  readonly wrong: { readonly title: string; readonly number: string; readonly date: string; readonly list: string };
}

export const formWords: Readonly<Record<MessageLanguage, FormWords>> = {
  en: {
    sheet: 'Form',
    title: (office) => `Values to deliver: ${office}`,
    instructions:
      'Fill in the yellow cells and save the file. Leave a cell empty where nothing was measured; write n.a. where there was nothing to measure, and why.',
    headings: {
      code: () => 'Code',
      title: () => 'What is wanted',
      unit: () => 'Unit',
      value: (period) => `Value ${period}`,
      source: () => 'Source',
      note: () => 'Note',
      because: () => 'Why not applicable',
      before: (_, year) => `Value ${year - 1}`,
      target: (_, year) => `Target ${year}`,
      serves: () => 'For the indicators',
      office: () => 'Office',
    },
    kinds: { date: 'date', done: 'yes/no', step: 'judgement' },
    done: 'yes',
    notDone: 'no',
    notApplicable: 'n.a.',
    wrong: {
      title: 'Not as expected',
      number: 'A number goes here, without words; n.a. where there was nothing to measure.',
      date: 'A date goes here: 30/06/2024; n.a. where there was nothing to measure.',
      list: 'One of the words of the list goes here.',
    },
  },
  it: {
    sheet: 'Modulo',
    title: (office) => `Valori da consegnare: ${office}`,
    instructions:
      'Compilare le celle gialle e salvare il file. Lasciare vuoto ciò che non è stato misurato; scrivere n.a. dove non c’era nulla da misurare, e il motivo.',
    headings: {
      code: () => 'Codice',
      title: () => 'Che cosa serve',
      unit: () => 'Unità',
      value: (period) => `Valore ${period}`,
      source: () => 'Fonte',
      note: () => 'Nota',
      because: () => 'Motivo se non applicabile',
      before: (_, year) => `Valore ${year - 1}`,
      target: (_, year) => `Target ${year}`,
      serves: () => 'Per gli indicatori',
      office: () => 'Ufficio',
    },
    kinds: { date: 'data', done: 'SI/NO', step: 'giudizio' },
    done: 'SI',
    notDone: 'NO',
    notApplicable: 'n.a.',
    wrong: {
      title: 'Valore non atteso',
      number: 'Qui va un numero, senza parole; n.a. dove non c’era nulla da misurare.',
      date: 'Qui va una data: 30/06/2024; n.a. dove non c’era nulla da misurare.',
      list: 'Qui va una delle parole dell’elenco.',
    },
  },
};

// What is asked and what is wrong about cells, in both languages: what stands there, why it cannot be read, what to do.

import type { Words } from './refusals.ts';

/** `--set KEY=VALUE` that would settle it. */
const set = (...settings: readonly string[]): string => settings.map((one) => `--set ${one}`).join(' / ');

export const problems = {
  ambiguousNumber: (text: string, italian: string, english: string): Words => ({
    en: `${text} is ${italian} in Italian and ${english} in English: say which (${set('numbers=italian', 'numbers=english')})`,
    it: `${text} è ${italian} in italiano e ${english} in inglese: dire quale (${set('numbers=italian', 'numbers=english')})`,
  }),
  otherNumberForm: (text: string, form: 'italian' | 'english'): Words => ({
    en: `${text} is no number as ${form === 'italian' ? 'Italian' : 'English'} writes them, which the mapping says: correct the cell`,
    it: `${text} non è un numero come si scrive in ${form === 'italian' ? 'italiano' : 'inglese'}, come dice la mappatura: correggere la cella`,
  }),
  ambiguousDate: (text: string, one: string, other: string): Words => ({
    en: `${text} may be ${one} or ${other}: say which (${set('dates=day-first', 'dates=month-first')})`,
    it: `${text} può essere ${one} o ${other}: dire quale (${set('dates=day-first', 'dates=month-first')})`,
  }),
  otherDateOrder: (text: string): Words => ({
    en: `${text} is no date in the order that the mapping says: correct the cell`,
    it: `${text} non è una data nell'ordine che dice la mappatura: correggere la cella`,
  }),
  serial: (text: string, one: string | null, other: string | null): Words => ({
    en: `a date is wanted and ${text} stands there: as a count of days it is ${one ?? 'no date'} (1900) or ${other ?? 'no date'} (1904). Format the cell as a date, or say which (${set('serials=1900', 'serials=1904')})`,
    it: `serve una data e c'è ${text}: come numero di giorni è ${one ?? 'nessuna data'} (1900) o ${other ?? 'nessuna data'} (1904). Dare alla cella il formato data, o dire quale (${set('serials=1900', 'serials=1904')})`,
  }),
  noDate: (text: string): Words => ({
    en: `a date is wanted and ${text} stands there: write it as 30/06/2024`,
    it: `serve una data e c'è ${text}: scriverla come 30/06/2024`,
  }),
  dateUnasked: (text: string): Words => ({
    en: `a number is wanted and the cell is the date ${text}: spreadsheet programs make dates of what looks like one; type the number again in a cell formatted as a number`,
    it: `serve un numero e la cella è la data ${text}: i fogli elettronici fanno date di ciò che vi somiglia; riscrivere il numero in una cella con formato numero`,
  }),
  percentage: (text: string): Words => ({
    en: `a percentage is wanted, and ${text} has neither a % sign nor a percent format: it may be ${text} % or ${text} as a fraction (${set('percentages=points', 'percentages=fractions')})`,
    it: `serve una percentuale, e ${text} non ha né il segno % né il formato percentuale: può essere ${text} % o ${text} come frazione (${set('percentages=points', 'percentages=fractions')})`,
  }),
  shown: (shown: string, stored: string): Words => ({
    en: `the cell shows ${shown} and holds ${stored}: say which counts (${set('figures=stored', 'figures=shown')})`,
    it: `la cella mostra ${shown} e contiene ${stored}: dire quale conta (${set('figures=stored', 'figures=shown')})`,
  }),
  blank: (): Words => ({
    en: `it is empty: say what that means (${set('blank=missing', 'blank=zero')})`,
    it: `è vuota: dire che cosa significa (${set('blank=missing', 'blank=zero')})`,
  }),
  word: (text: string, wanted: 'figure' | 'date' | 'done' | 'step'): Words => ({
    en: `${text} is no ${wantedWords.en[wanted]}: correct the cell, or say what the word means (${set(`missing=${text}`, `notApplicable=${text}`, `done=${text}`, `notDone=${text}`)})`,
    it: `${text} non è ${wantedWords.it[wanted]}: correggere la cella, o dire che cosa significa la parola (${set(`missing=${text}`, `notApplicable=${text}`, `done=${text}`, `notDone=${text}`)})`,
  }),
  step: (text: string, steps: readonly string[]): Words => ({
    en: `${text} is none of the steps ${steps.join(', ')}: write one of them`,
    it: `${text} non è tra i gradini ${steps.join(', ')}: scrivere uno di questi`,
  }),
  /** `column`: that for reasons; null: the mapping names none. */
  noReason: (text: string, column: string | null): Words => ({
    en: `${text} says that there was nothing to measure, but not why: write the reason in ${column === null ? `a column and name it (${set('columns.because=F')})` : `column ${column}`}`,
    it: `${text} dice che non c'era nulla da misurare, ma non perché: scrivere il motivo ${column === null ? `in una colonna e indicarla (${set('columns.because=F')})` : `nella colonna ${column}`}`,
  }),
  error: (text: string): Words => ({
    en: `the cell has the error ${text}: correct its formula, or empty it`,
    it: `la cella ha l'errore ${text}: correggerne la formula, o svuotarla`,
  }),
  uncalculated: (): Words => ({
    en: 'the result of its formula is not in the file: open it in a spreadsheet program, let it calculate, and save it',
    it: 'il risultato della formula non è nel file: aprirlo con un foglio elettronico, ricalcolare e salvare',
  }),
  elsewhere: (): Words => ({
    en: 'its formula reads another workbook, whose values may have changed since: paste the value in place of the formula',
    it: "la sua formula legge un'altra cartella di lavoro, i cui valori possono essere cambiati: incollare il valore al posto della formula",
  }),
  covered: (by: string): Words => ({
    en: `it is merged with ${by}, and cannot be said to belong to this row: split the cells`,
    it: `è unita a ${by}, e non si può dire che sia di questa riga: separare le celle`,
  }),
  time: (): Words => ({
    en: 'it is a time of the day or a duration: write a number and its unit',
    it: "è un'ora o una durata: scrivere un numero e la sua unità",
  }),
  units: (one: string, other: string): Words => ({
    en: `the cell says ${one} and the column of units ${other}: correct one`,
    it: `la cella dice ${one} e la colonna delle unità ${other}: correggerne una`,
  }),
  unknownCode: (text: string, similar: string | null): Words => ({
    en: `the plan has no ${text}${similar === null ? '' : `; ${similar}?`} (${set(`codes.${text}=${similar ?? 'CODE'}`, `codes.${text}=`)}, which leaves the row out)`,
    it: `il piano non ha ${text}${similar === null ? '' : `; forse ${similar}?`} (${set(`codes.${text}=${similar ?? 'CODICE'}`, `codes.${text}=`)}, che esclude la riga)`,
  }),
  codeIsDate: (text: string): Words => ({
    en: `the cell of the code is the date ${text}: the spreadsheet program made it of a code; type it again in a cell formatted as text`,
    it: `la cella del codice è la data ${text}: il foglio elettronico l'ha ricavata da un codice; riscriverlo in una cella con formato testo`,
  }),
  codeIsNumber: (text: string, others: readonly string[]): Words => ({
    en: `the code is in a cell of numbers, where ${others.join(', ')} looks like ${text}: type it again in a cell formatted as text, or say which (${set(`codes.${text}=${text}`)})`,
    it: `il codice è in una cella di numeri, dove ${others.join(', ')} sembra ${text}: riscriverlo in una cella con formato testo, o dire quale (${set(`codes.${text}=${text}`)})`,
  }),
  noCode: (value: string): Words => ({
    en: `there is a value (${value}) and no code beside it: write the code, or say where the table ends (${set('lastRow=40')})`,
    it: `c'è un valore (${value}) senza codice accanto: scrivere il codice, o dire dove finisce la tabella (${set('lastRow=40')})`,
  }),
  computed: (code: string, from: readonly string[]): Words => ({
    en: `${code} is computed by the plan${from.length > 0 ? ` from ${from.join(', ')}` : ''}: deliver ${from.length > 0 ? 'these' : 'what it is made of'}, or leave the row out (${set(`codes.${code}=`)})`,
    it: `${code} è calcolato dal piano${from.length > 0 ? ` da ${from.join(', ')}` : ''}: consegnare ${from.length > 0 ? 'questi' : 'ciò di cui è fatto'}, o escludere la riga (${set(`codes.${code}=`)})`,
  }),
  twice: (code: string, before: string): Words => ({
    en: `${code} has a value in ${before} already: keep one row`,
    it: `${code} ha già un valore in ${before}: tenere una sola riga`,
  }),
  noSheet: (name: string, names: readonly string[]): Words => ({
    en: `there is no sheet ${name}; there is ${names.join(', ')} (${set('sheet=NAME')})`,
    it: `non c'è un foglio ${name}; c'è ${names.join(', ')} (${set('sheet=NOME')})`,
  }),
  noCodes: (plan: string): Words => ({
    en: `no column holds codes of ${plan}: write them into one, or name sheet and column (${set('sheet=NAME', 'columns.code=A')})`,
    it: `nessuna colonna contiene codici di ${plan}: scriverli in una, o indicare foglio e colonna (${set('sheet=NOME', 'columns.code=A')})`,
  }),
  noPlan: (): Words => ({
    en: 'no sheet looks like a plan: neither a table with a heading for indicators and one for targets, nor a list with lines "Peso" and "Target 2024"',
    it: 'nessun foglio somiglia a un piano: né una tabella con intestazioni per indicatori e target, né un elenco con righe "Peso" e "Target 2024"',
  }),
  severalSheets: (names: readonly string[]): Words => ({
    en: `several sheets hold codes of the plan: name one (${names.map((name) => set(`sheet=${name}`)).join(' / ')})`,
    it: `più fogli contengono codici del piano: indicarne uno (${names.map((name) => set(`sheet=${name}`)).join(' / ')})`,
  }),
  valueColumn: (columns: readonly { readonly column: string; readonly heading: string }[]): Words => {
    const list = columns.map(
      ({ column, heading }) => `${set(`columns.value=${column}`)}${heading === '' ? '' : ` (${heading})`}`,
    );
    return {
      en: `it cannot be told which column holds the values: name it${list.length > 0 ? `: ${list.join(' / ')}` : ` (${set('columns.value=C')})`}`,
      it: `non si capisce quale colonna contiene i valori: indicarla${list.length > 0 ? `: ${list.join(' / ')}` : ` (${set('columns.value=C')})`}`,
    };
  },
  otherPlan: (said: string, plan: string): Words => ({
    en: `its mapping says that it is for ${said}, not ${plan}: name the other plan, or correct the mapping`,
    it: `la sua mappatura dice che è per ${said}, non ${plan}: indicare l'altro piano, o correggere la mappatura`,
  }),
  otherPeriod: (said: string, period: string): Words => ({
    en: `the form was made for ${said}, not ${period}: use --period ${said}, or the form of ${period}`,
    it: `il modulo è stato fatto per ${said}, non ${period}: usare --period ${said}, o il modulo di ${period}`,
  }),
} as const;

const wantedWords = {
  en: { figure: 'number', date: 'date', done: 'word for done or not done', step: 'step of the scale' },
  it: {
    figure: 'un numero',
    date: 'una data',
    done: 'una parola per fatto o non fatto',
    step: 'un gradino della scala',
  },
} as const;

import { entry } from '../diagnostic.ts';

/** `text` is the text of the cell. */
type Data =
  | {
      readonly problem: 'cells';
      readonly cells: readonly string[];
      readonly wanted: number;
      readonly separator: string;
      readonly decimal: string;
      /** Whether the first row contains headings. */
      readonly headings: boolean;
    }
  | { readonly problem: 'separator'; readonly text: string; readonly separator: string }
  | { readonly problem: 'hidden'; readonly text: string; readonly character: string }
  | {
      readonly problem: ValueProblem;
      readonly text: string;
      readonly unit: string;
      readonly decimal: string;
      readonly thousands: string;
      readonly dates: string;
    }
  | { readonly problem: PlainProblem; readonly text: string };

type ValueProblem =
  | 'spreadsheet-error'
  | 'spreadsheet-formula'
  | 'scientific'
  | 'trailing-minus'
  | 'parentheses'
  | 'apostrophe'
  | 'plus'
  | 'not-known'
  | 'grouping'
  | 'unit-in-cell'
  | 'unit-beside'
  | 'other';

type PlainProblem =
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'unreadable'
  | 'rows-in-cell'
  | 'headings'
  | 'no-code'
  | 'no-period'
  | 'kind'
  | 'no-reason'
  | 'status'
  | 'day'
  | 'period';

export const tableRow = entry({
  code: 'table-row',
  severity: 'error',
  costs: 'everything',
  message: {
    en: (data: Data) => `${inEnglish(data)}; nothing of the table was read`,
    it: (data: Data) => `${inItalian(data)}; nulla della tabella è stato letto`,
  },
});

function inEnglish(data: Data): string {
  switch (data.problem) {
    case 'cells': {
      const { cells, wanted, headings } = data;
      const found = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`;
      const under = headings
        ? `under ${wanted} ${wanted === 1 ? 'heading' : 'headings'}`
        : `where the first row has ${wanted}`;
      const separator = signIn(data.separator, 'a tab');
      const more =
        data.separator === data.decimal
          ? `${separator} separates cells and decimals: put such a number between quotation marks, or separate cells by ;`
          : `put a cell that has ${separator} in it between quotation marks, or separate cells by another character`;
      return `${found} ${under}: ${shown(cells.join(' | '))}; ${cells.length < wanted ? 'write those that are missing, empty ones too' : more}`;
    }
    case 'separator':
      return `The first line says that cells are separated by ${signIn(data.text, 'a tab')}, the description of the table says ${signIn(data.separator, 'a tab')}`;
    case 'hidden':
      return `${shown(data.text)} has a character in it that cannot be seen, ${data.character}: remove it`;
    case 'grouping':
      return `${shown(data.text)} is no number with ${decimalOf(data.decimal, 'as the decimal sign')} and ${data.thousands === '' ? 'nothing between thousands' : `${signIn(data.thousands, '')} between thousands`}`;
    case 'unit-beside':
      return `${shown(data.text)} and the unit ${shown(data.unit)} beside it do not go together`;
    case 'other':
      return `${shown(data.text)} is no value as this table writes them (decimal, thousands, dates, done)`;
    default:
      return english[data.problem].replace('{}', () => shown(data.text));
  }
}

function inItalian(data: Data): string {
  switch (data.problem) {
    case 'cells': {
      const { cells, wanted, headings } = data;
      const found = `${cells.length} ${cells.length === 1 ? 'cella' : 'celle'}`;
      const under = headings
        ? `sotto ${wanted} ${wanted === 1 ? 'intestazione' : 'intestazioni'}`
        : `dove la prima riga ne ha ${wanted}`;
      const separator = signIn(data.separator, 'tabulazione');
      const more =
        data.separator === data.decimal
          ? `${separator} separa le celle e i decimali: mettere tali numeri tra virgolette, o separare le celle con ;`
          : `mettere tra virgolette la cella che contiene ${separator}, o separare le celle con un altro carattere`;
      return `${found} ${under}: ${shown(cells.join(' | '))}; ${cells.length < wanted ? 'scrivere quelle che mancano, anche se vuote' : more}`;
    }
    case 'separator':
      return `La prima riga dice che le celle sono separate da ${signIn(data.text, 'tabulazione')}, la descrizione della tabella da ${signIn(data.separator, 'tabulazione')}`;
    case 'hidden':
      return `${shown(data.text)} contiene un carattere che non si vede, ${data.character}: toglierlo`;
    case 'grouping':
      return `${shown(data.text)} non è un numero con ${decimalOf(data.decimal, 'per i decimali')} e ${data.thousands === '' ? 'nulla tra le migliaia' : `${signIn(data.thousands, '')} tra le migliaia`}`;
    case 'unit-beside':
      return `${shown(data.text)} e l'unità accanto, ${shown(data.unit)}, non vanno insieme`;
    case 'other':
      return `${shown(data.text)} non è un valore come li scrive questa tabella (decimal, thousands, dates, done)`;
    default:
      return italian[data.problem].replace('{}', () => shown(data.text));
  }
}

type Simple = PlainProblem | Exclude<ValueProblem, 'grouping' | 'unit-beside' | 'other'>;

const english: Record<Simple, string> = {
  'unclosed-quote':
    'A quotation mark opens the cell {} and none closes it: remove it, or write it twice in a cell between quotation marks',
  'text-after-quote':
    'A quotation mark closes a cell before its end: {}; in a cell between quotation marks write it twice',
  unreadable: 'This is no table: {}',
  'rows-in-cell': 'A quotation mark that is not closed in its row takes the next rows into one cell: {}',
  headings: 'The headings come again: two tables in one file',
  'no-code': 'The row has a value, {}, and no code',
  'no-period': 'The row has a value, {}, and no period',
  kind: '{} is neither indicator nor measure',
  'no-reason':
    '{} says that the value is not applicable, and not why: write the reason in a column, and name that as because',
  status: '{} is not among the words of the table for a provisional value, or for a final one (provisional, final)',
  day: '{} is no day as this table writes them (dates)',
  period: '{} is no period such as 2024 or 2024-H1',
  'spreadsheet-error': '{} is what a spreadsheet shows for a formula that fails: mend the formula and export again',
  'spreadsheet-formula': '{} is a formula: export its value',
  scientific: '{} is a number shortened by a spreadsheet: show all of its digits and export again',
  'trailing-minus': '{} has its minus sign behind: write it before the number',
  parentheses: '{} stands between parentheses: write a minus sign where a number below zero is meant',
  apostrophe: '{} begins with an apostrophe, a number kept as text in a spreadsheet: remove it',
  plus: '{} begins with a plus sign: remove it',
  'not-known':
    '{} is no value: leave the cell empty where nothing was measured, or list it in the description under missing, or under notApplicable where nothing could be',
  'unit-in-cell': '{} has more in it than a number: write the unit in a column of its own, and name that as unit',
};

const italian: Record<Simple, string> = {
  'unclosed-quote':
    'Le virgolette che aprono la cella {} non si chiudono: toglierle, o scriverle due volte in una cella tra virgolette',
  'text-after-quote':
    'Le virgolette chiudono una cella prima della sua fine: {}; in una cella tra virgolette si scrivono due volte',
  unreadable: 'Questa non è una tabella: {}',
  'rows-in-cell': 'Virgolette non chiuse nella loro riga portano le righe seguenti in una sola cella: {}',
  headings: 'Le intestazioni si ripetono: due tabelle in un file',
  'no-code': 'La riga ha un valore, {}, e nessun codice',
  'no-period': 'La riga ha un valore, {}, e nessun periodo',
  kind: '{} non è né indicatore né misura',
  'no-reason':
    '{} dice che il valore non è applicabile, e non perché: scrivere il motivo in una colonna, da indicare come because',
  status: '{} non è tra le parole della tabella per un valore provvisorio, o per uno definitivo (provisional, final)',
  day: '{} non è un giorno come li scrive questa tabella (dates)',
  period: '{} non è un periodo come 2024 o 2024-H1',
  'spreadsheet-error':
    '{} è ciò che un foglio di calcolo mostra per una formula che non riesce: correggerla ed esportare di nuovo',
  'spreadsheet-formula': '{} è una formula: esportarne il valore',
  scientific: '{} è un numero abbreviato da un foglio di calcolo: mostrarne tutte le cifre ed esportare di nuovo',
  'trailing-minus': '{} ha il segno meno in fondo: scriverlo prima del numero',
  parentheses: '{} è tra parentesi: scrivere il segno meno, se è un numero sotto zero',
  apostrophe: '{} comincia con un apostrofo, cioè un numero tenuto come testo in un foglio di calcolo: toglierlo',
  plus: '{} comincia con il segno più: toglierlo',
  'not-known':
    '{} non è un valore: lasciare vuota la cella se nulla è stato misurato, o elencarlo nella descrizione sotto missing, o sotto notApplicable se nulla si poteva misurare',
  'unit-in-cell': "{} contiene più di un numero: scrivere l'unità in una colonna a parte, da indicare come unit",
};

/** On one line, and no longer than can be read; blanks at the ends and characters that cannot be seen are left as they are. */
function shown(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ↵ ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function signIn(sign: string, tab: string): string {
  return sign === '\t' ? tab : sign === ' ' ? '" "' : sign;
}

function decimalOf(sign: string, as: string): string {
  return `${sign} ${as}`;
}

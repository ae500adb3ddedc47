import { entry, type Fix } from '../diagnostic.ts';

type Expected =
  | 'code'
  | 'text'
  | 'number'
  | 'whole-number'
  | 'percent'
  | 'year'
  | 'period'
  | 'date'
  | 'value'
  | 'unit'
  | 'target'
  | 'formula'
  | 'figure'
  | 'reference'
  | 'version'
  | 'equals'
  | 'range'
  | 'bracket'
  | 'parenthesis';

interface Data {
  readonly expected: Expected;
  /** What is there instead; null at the end of a line. */
  readonly found: string | null;
  /** The text with quotation marks added. */
  readonly quoted?: string;
  /** The text that inserts the missing `=`. */
  readonly equals?: string;
}

export const expected = entry({
  code: 'expected',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ expected, found }: Data) =>
      `${capital(english[expected])} should stand here${found === null ? '' : `, not ${found}`}${isFigure(expected, found) ? '; a code may be anything between backticks' : ''}`,
    it: ({ expected, found }: Data) =>
      `Qui va ${italian[expected]}${found === null ? '' : `, non ${found}`}${isFigure(expected, found) ? '; tra apici inversi un codice può essere qualsiasi cosa' : ''}`,
  },
  fixes: ({ expected, found, quoted, equals }, { start, end }) => {
    if (equals !== undefined) return [equalsSign(start, end, equals)];
    if (quoted !== undefined) return [marks(start, end, quoted)];
    const text = closing[expected];
    return text === undefined || found !== null
      ? []
      : [
          {
            keeps: 'meaning',
            title: { en: `Add ${text.trim()}`, it: `Aggiungere ${text.trim()}` },
            edits: [{ start, end: start, text }],
          },
        ];
  },
});

/** Inserts the equals sign, so that what follows becomes the value. */
function equalsSign(start: number, end: number, text: string): Fix {
  return { keeps: 'meaning', title: { en: 'Write =', it: 'Scrivere =' }, edits: [{ start, end, text }] };
}

function marks(start: number, end: number, text: string): Fix {
  return {
    keeps: 'meaning',
    title: { en: 'Put it between quotation marks', it: 'Metterlo tra virgolette' },
    edits: [{ start, end, text }],
  };
}

const english: Record<Expected, string> = {
  code: 'a code',
  text: 'a text between quotation marks',
  number: 'a number',
  'whole-number': 'a whole number',
  percent: 'a percentage',
  year: 'a year, such as 2024',
  period: 'a period',
  date: 'a date, such as 2024-06-30',
  value: 'a value',
  unit: 'a unit',
  target: 'a target: >= 14, <= 10%, by 2024-06-30, done, none',
  formula: 'a measure, a number or a parenthesis',
  figure: 'a figure',
  reference: 'the code of an indicator, a measure or a node',
  version: 'a version',
  equals: '=',
  range: '..',
  bracket: 'a closing ]',
  parenthesis: 'a closing )',
};

const italian: Record<Expected, string> = {
  code: 'un codice',
  text: 'un testo tra virgolette',
  number: 'un numero',
  'whole-number': 'un numero intero',
  percent: 'una percentuale',
  year: 'un anno, come 2024',
  period: 'un periodo',
  date: 'una data, come 2024-06-30',
  value: 'un valore',
  unit: "un'unità",
  target: 'un target: >= 14, <= 10%, una data, fatto, nessuno',
  formula: 'una misura, un numero o una parentesi',
  figure: 'una cifra',
  reference: 'il codice di un indicatore, di una misura o di un nodo',
  version: 'una versione',
  equals: '=',
  range: '..',
  bracket: 'una ] di chiusura',
  parenthesis: 'una ) di chiusura',
};

const closing: Partial<Record<Expected, string>> = { bracket: ']', parenthesis: ')', equals: ' = ' };

/** Whether a figure (`50%`, `2024-06-30`) was found where a code is expected. */
function isFigure(expected: Expected, found: string | null): boolean {
  return expected === 'code' && found !== null && /^\d/.test(found);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

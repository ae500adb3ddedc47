import { entry } from '../diagnostic.ts';
import { inItalian } from '../message-names.ts';

interface Data {
  readonly statement: string;
  /** Of the declaration; empty where it has no code. */
  readonly name: string;
}

export const repeatedStatement = entry({
  code: 'repeated-statement',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ statement, name }: Data) =>
      `${lineOf(statement)} is said twice${name === '' ? '' : ` in ${name}`}: the first holds; remove this one`,
    it: ({ statement, name }: Data) =>
      `${inItalian(lineOf(statement))}: già detto${name === '' ? '' : ` in ${name}`}, e vale la prima volta; togliere questa riga`,
  },
  fixes: ({ statement }, { start, end }) => [
    {
      keeps: 'meaning',
      title: {
        en: `Remove the second ${lineOf(statement)}`,
        it: `Togliere la seconda riga ${inItalian(lineOf(statement))}`,
      },
      edits: [{ start, end, text: '' }],
    },
  ],
});

/** For bands, which have several lines, the repeated line. */
function lineOf(statement: string): string {
  return statement === 'bands' ? 'band' : statement;
}

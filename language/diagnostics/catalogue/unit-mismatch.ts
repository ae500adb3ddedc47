import { unitWord } from '../../syntax/keywords/unit-words.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly name: string;
  readonly what: 'indicator' | 'measure';
  /** Units as written; empty for a plain number. */
  readonly expected: string;
  readonly found: string;
  /** One is a percentage and the other is not. */
  readonly percents: boolean;
  /** Other ways to write the figure, each with another meaning. */
  readonly choices: readonly Choice[];
}

interface Choice {
  readonly written: string;
  readonly meant: string;
  readonly edit: { readonly start: number; readonly end: number; readonly text: string };
}

export const unitMismatch = entry({
  code: 'unit-mismatch',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ name, expected, found, percents }: Data) =>
      `${name} is in ${english(expected)}, and this is in ${english(found)}${percents ? ' (14% is 0.14, not 14)' : ''}: write both in one unit${isLengthUnsaid(expected, found) ? ', or say in the plan how long one is: unit day = 8 hours' : ''}`,
    it: ({ name, expected, found, percents }: Data) =>
      `${name} è in ${italian(expected)}, e questo è in ${italian(found)}${percents ? ' (14% è 0.14, non 14)' : ''}: scrivere tutto nella stessa unità${isLengthUnsaid(expected, found) ? ', o dire nel piano quanto dura una: unità giorno = 8 ore' : ''}`,
  },
  fixes: ({ choices }) =>
    choices.map(({ written, meant, edit }) => ({
      keeps: 'meaning',
      title: { en: `Change ${written} to ${meant}`, it: `Cambiare ${written} in ${meant}` },
      edits: [edit],
    })),
});

/** Hours beside days, or days beside weeks: convertible once the plan says how many make one. */
function isLengthUnsaid(expected: string, found: string): boolean {
  return [expected, found].every((unit) => ['seconds', 'days', 'weeks'].includes(unitWord(unit)?.base ?? ''));
}

function english(unit: string): string {
  return unit === '' ? 'plain numbers' : unit;
}

function italian(unit: string): string {
  return unit === '' ? 'numeri puri' : unit;
}

import type { Statement } from '../../syntax/statements.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
  /** The correct value in the file's language; null if there is none, because the target is of another kind. */
  readonly meant: string | null;
  readonly target: boolean;
}

export const yesOrNo = entry({
  code: 'yes-or-no',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written, meant, target }: Data) =>
      meant === null
        ? `${written} is no ${target ? 'target: write a figure, a date or done' : 'value that the target can be held against: write what it asks for'}`
        : `${written} is written ${meant} here`,
    it: ({ written, meant, target }: Data) =>
      meant === null
        ? `${written} non è un ${target ? 'target: scrivere una cifra, una data o fatto' : 'valore da confrontare con il target: scrivere quel che chiede'}`
        : `${written} qui si scrive ${meant}`,
  },
  fixes: ({ written, meant, target }, { owner, start, end }) =>
    meant === null || (target && owner?.statements.some(hasFigure))
      ? []
      : [
          {
            keeps: 'meaning',
            title: { en: `Change ${written} to ${meant}`, it: `Cambiare ${written} in ${meant}` },
            edits: [{ start, end, text: meant }],
          },
        ],
});

/** Whether a statement shows that it is measured by figures, so that `done` does not apply. */
function hasFigure(statement: Statement): boolean {
  return statement.kind === 'formula' || (statement.kind === 'actual' && statement.value?.kind !== 'done');
}

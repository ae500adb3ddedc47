// The words for an incomplete score, in both languages: that errors left something out, which errors, and the range of possible scores. Reads the
// record; knows no lines and no file contents.

import type { Loss } from '#language/damage/damage.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import type { NodeResult, PlaceResult, Rational } from '../result.ts';
import type { Language } from './number.ts';
import { scoreIn } from './score.ts';

type Member = NodeResult | PlaceResult;

/** Shown in place of the light, because none is certain. */
export const incompleteSign = '?';

export const incompleteWord: Record<Language, string> = { en: 'incomplete', it: 'incompleto' };

export function isIncomplete({ incomplete }: Pick<Member, 'incomplete'>): boolean {
  return incomplete.length > 0;
}

/** The score with the mark before it if it is incomplete, for outputs without a light. */
export function withMark(member: Pick<Member, 'incomplete'>, score: string): string {
  return isIncomplete(member) && score !== '' ? `${incompleteSign} ${score}` : score;
}

/** `incomplete: 2 errors left something out; from 50.00 % to 100.00 % is possible`; null if it is complete. */
export function incompleteIn(language: Language, member: Member): string | null {
  if (!isIncomplete(member)) return null;
  const errors = saidOf[language].errors(member.incomplete.length);
  return `${incompleteWord[language]}: ${errors}; ${spanIn(language, member)}`;
}

/** `from 50.00 % to 100.00 % is possible`. */
function spanIn(language: Language, member: Member): string {
  const { worst, best } = member;
  const { rules } = member.kind === 'node' ? member.node : member.place;
  const show = (score: Rational | null): string | null => score && scoreIn(language, score, rules);
  return saidOf[language].possible(show(worst), show(best));
}

/** `OC_TBS_03 (plan.perf): An operator is missing …`: the code, the file and the message of an error. */
export function lossIn(language: Language, { diagnostic, file }: Loss): string {
  if (diagnostic === null) return saidOf[language].unread(file);
  const code = diagnostic.anchor.owner?.code?.text;
  return `${code ? `${code} (${file})` : file}: ${messageOf(diagnostic, language)}`;
}

interface Said {
  readonly errors: (count: number) => string;
  /** null: no bound. */
  readonly possible: (worst: string | null, best: string | null) => string;
  readonly unread: (file: string) => string;
}

const saidOf: Record<Language, Said> = {
  en: {
    errors: (count) => `${count} ${count === 1 ? 'error' : 'errors'} left something out`,
    possible: (worst, best) => {
      if (worst === null && best === null) return 'anything is possible';
      if (worst === null || best === null) return worst === null ? `at most ${best}` : `at least ${worst}`;
      return worst === best ? `${best} at all events` : `from ${worst} to ${best} is possible`;
    },
    unread: (file) => `${file} could not be read`,
  },
  it: {
    errors: (count) => (count === 1 ? 'un errore ha escluso qualcosa' : `${count} errori hanno escluso qualcosa`),
    possible: (worst, best) => {
      if (worst === null && best === null) return 'tutto è possibile';
      if (worst === null || best === null) return worst === null ? `al massimo ${best}` : `almeno ${worst}`;
      return worst === best ? `in ogni caso ${best}` : `possibile da ${worst} a ${best}`;
    },
    unread: (file) => `non è stato possibile leggere ${file}`,
  },
};

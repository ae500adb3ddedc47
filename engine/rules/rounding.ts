// What `round` does: to a score itself, or only to what goes up from it.

import type { Rules } from '#language/model/rules.ts';
import { roundPercent } from '../arithmetic/print.ts';
import type { Rational } from '../arithmetic/rational.ts';

export function roundedScore(score: Rational, { round }: Pick<Rules, 'round'>): Rational {
  return round && !round.carried ? roundPercent(score, round) : score;
}

/** What the parent's mean counts of what counts. */
export function carriedScore(counted: Rational | null, { round }: Pick<Rules, 'round'>): Rational | null {
  return counted && round?.carried ? roundPercent(counted, round) : counted;
}

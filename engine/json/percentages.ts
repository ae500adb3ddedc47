// Scores and shares in the form of the JSON contract: at the policy's decimals, and exact.

import type { Rules } from '#language/model/rules.ts';
import { exactText, percentText } from '../arithmetic/print.ts';
import type { Rational } from '../arithmetic/rational.ts';
import type { PercentageJson } from '../schema/score.ts';
import { scorePercent } from '../words/score.ts';

export type InPercent = (score: Rational | null) => PercentageJson | null;

export function inPercent(rules: Rules): InPercent {
  return (score) => score && { percent: scorePercent(score, rules), exact: exactText(score) };
}

/** For shares, which have no bands: at the policy's decimals, never more. */
export function inShares({ display }: Rules): InPercent {
  return (share) => share && { percent: percentText(share, display), exact: exactText(share) };
}

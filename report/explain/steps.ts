// The steps between the result of a formula and the score that counts, as entries of an explanation.

import { workingText } from '#engine/arithmetic/print.ts';
import type { Rational } from '#engine/result.ts';
import type { ScoreStep } from '#engine/scoring/steps.ts';
import { workingPercentIn } from '#engine/words/number.ts';
import { originIn, roundingIn, stepIn } from '#engine/words/steps.ts';
import type { Rules } from '#language/model/rules.ts';
import { type Explaining, entry, type MaybeEntry } from './explanation.ts';

export function stepEntry(context: Explaining, step: ScoreStep, rules: Rules): MaybeEntry {
  return entry(context.words.steps[step.kind], stepIn(context, step, rules));
}

/** The unrounded digits of a score that is shown rounded; null if nothing was rounded. */
export function shownFrom(context: Explaining, score: Rational, rules: Rules): string | null {
  const { language, words } = context;
  const { digits, cut } = workingText({ n: score.n * 100n, d: score.d });
  const decimals = digits.split('.')[1]?.length ?? 0;
  if (!cut && decimals <= rules.display.decimals) return null;
  const how = roundingIn(language, rules.display);
  return words.shownAt(workingPercentIn(language, score), how, originIn(context, rules, 'display'));
}

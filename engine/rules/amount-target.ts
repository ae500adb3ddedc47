// Attainment of a value against a figure: by how much of the target was missed, or by improvement over the baseline where that counts and is
// better.

import type { Comparison } from '#language/syntax/literals.ts';
import { compare, fromDecimal, type Rational } from '../arithmetic/rational.ts';
import type { Outcome, Reason, TargetResult } from '../result.ts';
import { magnitude } from '../values/outcome.ts';
import type { AttainmentInput } from './attainment-input.ts';
import { improvement } from './goalposts.ts';
import { type Attained, attainNumber, attainRange } from './numeric-target.ts';

/** Against the resolved figure of the target. */
export function attainAmount(
  comparison: Comparison,
  attempt: AttainmentInput,
  { resolved }: TargetResult,
): Attained | Reason['kind'] {
  if (!resolved) return 'gap';
  if (resolved.kind === 'missing') return resolved.reason.kind;
  const target = magnitude(resolved);
  const actual = magnitude(attempt.value);
  if (!target || !actual) return 'kind-mismatch';
  return againstNumber(attempt, { comparison, target, actual });
}

/** Against the two ends of a range. */
export function attainBetween(
  attempt: AttainmentInput,
  [from, to]: readonly [Outcome, Outcome],
): Attained | Reason['kind'] {
  for (const end of [from, to]) if (end.kind === 'missing') return end.reason.kind;
  const [low, high, actual] = [magnitude(from), magnitude(to), magnitude(attempt.value)];
  if (!low || !high || !actual) return 'kind-mismatch';
  const { rules, baseline } = attempt;
  const achieved = attainRange({ low, high, actual, baseline, spread: spreadOf(attempt), rules });
  const below = compare(actual, low) < 0;
  return better(achieved, attempt, { comparison: below ? '>=' : '<=', target: below ? low : high, actual });
}

type Numbers = Pick<Parameters<typeof attainNumber>[0], 'comparison' | 'target' | 'actual'>;

function againstNumber(attempt: AttainmentInput, numbers: Numbers): Attained {
  const { rules, baseline } = attempt;
  const achieved = attainNumber({ ...numbers, baseline, spread: spreadOf(attempt), rules });
  return better(achieved, attempt, numbers);
}

function spreadOf({ indicator: { spread } }: AttainmentInput): Rational | null {
  return spread && spread.coefficient > 0n ? fromDecimal(spread) : null;
}

/** The improvement over the baseline where that counts and is better. */
function better(achieved: Attained, { rules, baseline }: AttainmentInput, numbers: Numbers): Attained {
  if (rules.attainment !== 'better-of-improvement' || achieved.met) return achieved;
  const improved = improvement({ ...numbers, baseline });
  const isBetter = improved && compare(improved, achieved.uncapped) > 0;
  return isBetter ? { uncapped: improved, met: false, rule: 'improvement' } : achieved;
}

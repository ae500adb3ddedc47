// Attainment of a value against a figure: by how much of the target was missed, or by improvement over the baseline where that counts and is
// better.

import type { Comparison } from '#language/syntax/tree.ts';
import { compare, fromDecimal } from '../arithmetic/rational.ts';
import type { Reason, TargetResult } from '../result.ts';
import { magnitude } from '../values/outcome.ts';
import type { AttainmentInput } from './attainment-input.ts';
import { improvement } from './goalposts.ts';
import { type Attained, attainNumber } from './numeric-target.ts';

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

type Numbers = Pick<Parameters<typeof attainNumber>[0], 'comparison' | 'target' | 'actual'>;

function againstNumber({ indicator, rules, baseline }: AttainmentInput, numbers: Numbers): Attained {
  const spread = indicator.spread && indicator.spread.coefficient > 0n ? fromDecimal(indicator.spread) : null;
  const { comparison, target, actual } = numbers;
  const achieved = attainNumber({ comparison, target, actual, baseline, spread, rules });
  if (rules.attainment !== 'better-of-improvement' || achieved.met) return achieved;
  const improved = improvement({ ...numbers, baseline });
  const better = improved && compare(improved, achieved.uncapped) > 0;
  return better ? { uncapped: improved, met: false, rule: 'improvement' } : achieved;
}

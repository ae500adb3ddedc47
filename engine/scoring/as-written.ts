// What an indicator would come to with its figures as they are written, where a unit error keeps them from counting. For a message alone: it counts nowhere.

import { withFigures } from '#language/model/goals/goals.ts';
import type { Place } from '#language/model/model.ts';
import type { Rational } from '../arithmetic/rational.ts';
import { figureFrom } from '../goals/goals.ts';
import type { TargetResult } from '../result.ts';
import { attain } from '../rules/attainment.ts';
import { hasScale } from '../rules/scale-ends.ts';
import { numberOutcome } from '../values/outcome.ts';

/** null where that cannot be told. */
export function attainedAsWritten(place: Place, value: Rational | null, target: TargetResult | null): Rational | null {
  if (value === null || target === null || hasScale(place)) return null;
  const { indicator, rules } = place;
  const { unit, percent } = indicator;
  const goal = withFigures(target.target.goal, (one) => (one.kind === 'quantity' ? { ...one, unit, percent } : one));
  if (goal === null) return null;
  const resolved = figureFrom(goal, {
    from: target.reference?.outcome ?? null,
    named: target.named,
    subject: indicator,
  });
  const written: TargetResult = { ...target, target: { ...target.target, goal }, resolved };
  const attempt = { indicator, rules, value: numberOutcome(value), reached: null, baseline: null, scale: null };
  const attained = attain({ ...attempt, target: written });
  return typeof attained === 'string' ? null : attained.attainment;
}

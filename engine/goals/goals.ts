// Targets of every kind: the resolved figure, the attainment of a value, and the text.

import type { BoundGoal, Target } from '#language/model/indicator.ts';
import { absolute, compare, type Rational, subtract } from '../arithmetic/rational.ts';
import type { Outcome, Reason, TargetReference, TargetResult } from '../result.ts';
import type { AttainmentInput } from '../rules/attainment-input.ts';
import type { Attained } from '../rules/numeric-target.ts';
import { magnitude } from '../values/outcome.ts';
import type { Language } from '../words/number.ts';
import { between } from './between.ts';
import { by } from './by.ts';
import { compare as comparison } from './compare.ts';
import { dated } from './dated.ts';
import { done } from './done.ts';
import type { GoalOf, GoalScoring, GoalSubject, OwnCase, ReferenceInput, Resolvable, Showing } from './goal-kind.ts';
import { grades } from './grades.ts';
import { milestones } from './milestones.ts';
import { none } from './none.ts';
import { relative } from './relative.ts';

const kinds: { readonly [Kind in BoundGoal['kind']]: GoalScoring<GoalOf<Kind>> } = {
  compare: comparison,
  relative,
  between,
  dated: dated(kindOf),
  grades,
  by,
  done,
  milestones,
  none,
};

/** The cast is safe: each entry gets goals of its own kind alone, which the type of a record cannot express. */
function kindOf(goal: BoundGoal): GoalScoring<BoundGoal> {
  return kinds[goal.kind] as GoalScoring<BoundGoal>;
}

/** The figure that a relative target is relative to. */
export function referenceOf(asked: ReferenceInput): TargetReference | null {
  const { goal } = asked.target;
  return kindOf(goal).reference(goal, asked);
}

/** The resolved figure, given the reference; null where there is none. */
export function figureFrom(goal: BoundGoal, of: Resolvable): Outcome | null {
  return kindOf(goal).figure(goal, of);
}

/** The attainment of a value, or why there is none. */
export function attainGoal(attempt: AttainmentInput, target: TargetResult): Attained | Reason['kind'] {
  const { goal } = target.target;
  return kindOf(goal).attain(goal, attempt, target);
}

/** `>= 14`, `>= +1% on baseline`, `by 2024-06-30`, `done by 2024-06-30`; null for `none`. */
export function plainTarget({ goal }: Target): string | null {
  return kindOf(goal).plain(goal);
}

/** For people, as written: `≥ 14`, `by 30 Jun 2024`, `≥ +1 % on baseline`. */
export function goalIn(language: Language, goal: BoundGoal): string {
  return kindOf(goal).words(goal, language);
}

/** The values at which its own table reaches an attainment; null: the policy says what values are worth. */
export function ownValues(
  target: TargetResult,
  attainment: Rational,
  subject: GoalSubject,
): readonly Rational[] | null {
  const of = caseOf(target, subject);
  return kindOf(of.goal).own?.valuesAt(of, attainment) ?? null;
}

/** Whether more is better in its own table, or less; null: it has none. */
export function ownSide(target: TargetResult, subject: GoalSubject): '>=' | '<=' | null {
  const of = caseOf(target, subject);
  return kindOf(of.goal).own?.side(of) ?? null;
}

/** The calculation by its own table; null: by the policy's rule. */
export function ownWorking(
  target: TargetResult,
  value: Rational,
  subject: GoalSubject,
  showing: Showing,
): string | null {
  const of = caseOf(target, subject);
  return kindOf(of.goal).own?.working(of, value, showing) ?? null;
}

/** Its own table in words; null: it has none. */
export function tableIn(language: Language, target: TargetResult | null, subject: GoalSubject): string | null {
  const of = target && caseOf(target, subject);
  return (of && kindOf(of.goal).own?.table(of, language)) ?? null;
}

function caseOf({ target: { goal }, named }: TargetResult, subject: GoalSubject): OwnCase<BoundGoal> {
  return { goal, named, subject };
}

/** Its text for a column of a table; null: in full. */
export function shortGoalIn(language: Language, goal: BoundGoal): string | null {
  return kindOf(goal).own?.short(goal, language) ?? null;
}

/** The figures that a value is held against, in the unit of the indicator. */
export function figuresAgainst(target: TargetResult, subject: GoalSubject): readonly Outcome[] {
  const { goal } = target.target;
  return kindOf(goal).figures(goal, target, subject);
}

/** The one of them that the value is nearest to; null where nothing can be measured. */
export function nearestFigure(value: Outcome, target: TargetResult, subject: GoalSubject): Rational | null {
  const figures = figuresAgainst(target, subject).flatMap((figure) => magnitude(figure) ?? []);
  const [first, ...others] = figures;
  const actual = magnitude(value);
  if (!first || !actual) return first ?? null;
  const off = (figure: Rational): Rational => absolute(subtract(actual, figure));
  return others.reduce((near, figure) => (compare(off(near), off(figure)) <= 0 ? near : figure), first);
}

// What every kind of target says of how values are held against it, and how it is told. One file beside this one for each kind, as in
// language/model/goals.

import type { BoundGoal, Indicator, Target } from '#language/model/model.ts';
import type { Input, Outcome, Reason, TargetReference, TargetResult } from '../result.ts';
import type { AttainmentInput } from '../rules/attainment-input.ts';
import type { Attained } from '../rules/numeric-target.ts';
import type { Language } from '../words/number.ts';

export type { GoalOf } from '#language/model/goals/goal-kind.ts';

/** Reads the indicator's own value of another year. */
export type ReadYear = (year: number) => Input;

export interface ReferenceInput {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly readYear: ReadYear;
}

/** Whose figure it is. */
export type GoalSubject = Pick<Indicator, 'code' | 'unit' | 'percent'>;

export interface GoalScoring<Goal extends BoundGoal> {
  /** The figure that it starts from. */
  readonly reference: (goal: Goal, asked: ReferenceInput) => TargetReference | null;
  /** The figure that it comes to, from what it starts from; null where there is none. */
  readonly figure: (goal: Goal, from: Outcome | null, subject: GoalSubject) => Outcome | null;
  /** How near a value comes, or why nobody can say. */
  readonly attain: (goal: Goal, attempt: AttainmentInput, target: TargetResult) => Attained | Reason['kind'];
  /** As a plan would write it, for programs; null where nothing is asked. */
  readonly plain: (goal: Goal) => string | null;
  /** For people. */
  readonly words: (goal: Goal, language: Language) => string;
}

// What every kind of target says of how values are held against it, and how it is told. One file beside this one for each kind, as in
// language/model/goals.

import type { BoundGoal, Indicator, Target } from '#language/model/model.ts';
import type { Input, Outcome, Reason, Reference, TargetResult } from '../result.ts';
import type { Attempt } from '../rules/attempt.ts';
import type { Attained } from '../rules/missed.ts';
import type { Language } from '../words/number.ts';

export type { GoalOf } from '#language/model/goals/kind.ts';

/** Reads the indicator's own value of another year. */
export type ReadYear = (year: number) => Input;

export interface Asked {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly readYear: ReadYear;
}

/** Whose figure it is. */
export type Subject = Pick<Indicator, 'code' | 'unit' | 'percent'>;

export interface GoalScoring<Goal extends BoundGoal> {
  /** The figure that it starts from. */
  readonly reference: (goal: Goal, asked: Asked) => Reference | null;
  /** The figure that it comes to, from what it starts from; null where there is none. */
  readonly figure: (goal: Goal, from: Outcome | null, subject: Subject) => Outcome | null;
  /** How near a value comes, or why nobody can say. */
  readonly attain: (goal: Goal, attempt: Attempt, target: TargetResult) => Attained | Reason['kind'];
  /** As a plan would write it, for programs; null where nothing is asked. */
  readonly plain: (goal: Goal) => string | null;
  /** For people. */
  readonly words: (goal: Goal, language: Language) => string;
}

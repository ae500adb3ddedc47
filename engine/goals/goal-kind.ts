// The interface of a kind of target in the engine: how it is resolved, how a value attains it, its text. Each kind has a file beside this one, as
// in language/model/goals.

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

/** The indicator whose target it is. */
export type GoalSubject = Pick<Indicator, 'code' | 'unit' | 'percent'>;

export interface GoalScoring<Goal extends BoundGoal> {
  /** The figure that a relative target is relative to; else null. */
  readonly reference: (goal: Goal, asked: ReferenceInput) => TargetReference | null;
  /** The resolved figure, given the reference; null where there is none. */
  readonly figure: (goal: Goal, from: Outcome | null, subject: GoalSubject) => Outcome | null;
  /** The figures that a value is held against, in the unit of the indicator. */
  readonly figures: (goal: Goal, target: TargetResult, subject: GoalSubject) => readonly Outcome[];
  /** The attainment of a value, or why there is none. */
  readonly attain: (goal: Goal, attempt: AttainmentInput, target: TargetResult) => Attained | Reason['kind'];
  /** The text as a plan would write it, for programs; null for `none`. */
  readonly plain: (goal: Goal) => string | null;
  /** The text for people. */
  readonly words: (goal: Goal, language: Language) => string;
}

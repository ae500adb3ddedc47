// The interface of a kind of target in the engine: how it is resolved, how a value attains it, its text. Each kind has a file beside this one, as
// in language/model/goals.

import type { BoundGoal, Indicator, Target } from '#language/model/indicator.ts';
import type { Rational } from '../arithmetic/rational.ts';
import type { Input, NamedRead, Outcome, Reason, TargetReference, TargetResult } from '../result.ts';
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

/** The words for the figures of a calculation. */
export interface Showing {
  readonly language: Language;
  readonly figure: (number: Rational) => string;
}

/** What the figure of a target is resolved from. */
export interface Resolvable {
  /** The reference of a relative target. */
  readonly from: Outcome | null;
  /** Its figures that are named. */
  readonly named: readonly NamedRead[];
  readonly subject: GoalSubject;
}

/** A kind of target with its figures of the year. */
export interface OwnCase<Goal extends BoundGoal> {
  readonly goal: Goal;
  readonly named: readonly NamedRead[];
  readonly subject: GoalSubject;
}

/** Of a kind of target that says itself what values are worth. */
export interface OwnRule<Goal extends BoundGoal> {
  /** The values at which an attainment may be reached. */
  readonly valuesAt: (of: OwnCase<Goal>, attainment: Rational) => readonly Rational[];
  /** Whether more is better, or less. */
  readonly side: (of: OwnCase<Goal>) => '>=' | '<=';
  /** The calculation with the numbers of a place. */
  readonly working: (of: OwnCase<Goal>, value: Rational, showing: Showing) => string;
  /** The text for a column of a table: the worst and the best alone. */
  readonly short: (goal: Goal, language: Language) => string;
  /** What it says values are worth, for people. */
  readonly table: (of: OwnCase<Goal>, language: Language) => string;
}

export interface GoalScoring<Goal extends BoundGoal> {
  /** The figure that a relative target is relative to; else null. */
  readonly reference: (goal: Goal, asked: ReferenceInput) => TargetReference | null;
  /** The resolved figure, given the reference; null where there is none. */
  readonly figure: (goal: Goal, of: Resolvable) => Outcome | null;
  /** The figures that a value is held against, in the unit of the indicator. */
  readonly figures: (goal: Goal, target: TargetResult, subject: GoalSubject) => readonly Outcome[];
  /** The attainment of a value, or why there is none. */
  readonly attain: (goal: Goal, attempt: AttainmentInput, target: TargetResult) => Attained | Reason['kind'];
  /** null where the policy says what values are worth. */
  readonly own: OwnRule<Goal> | null;
  /** The text as a plan would write it, for programs; null for `none`. */
  readonly plain: (goal: Goal) => string | null;
  /** The text for people. */
  readonly words: (goal: Goal, language: Language) => string;
}

/** How a goal of any kind is scored, for one that has another in it. */
export type FigureScoring = (goal: BoundGoal) => GoalScoring<BoundGoal>;

// The interface of a kind of target, so that nothing else has to distinguish kinds. Each kind has a file beside this one.

import type { Comparison } from '../../syntax/literals.ts';
import type { DateValue, Decimal, Quantity, StepValue, Value } from '../figures.ts';
import type { BoundGoal, GoalReference, Milestone, NamedFigure } from '../indicator.ts';
import type { MissedName } from '../rules.ts';

export type GoalOf<Kind extends BoundGoal['kind']> = Extract<BoundGoal, { kind: Kind }>;

/** A figure that values are compared with. */
export type GoalFigure = Quantity | StepValue;

export type { GoalReference } from '../indicator.ts';

/** The change of a relative target from its reference. */
export interface GoalChange {
  readonly amount: Quantity;
  /** Added, not multiplied. */
  readonly points: boolean;
}

/** What a target says itself of what values are worth, as fractions: no rule for missed targets applies, and cap and floor yield to it. */
export interface OwnWorth {
  /** Of each of its figures, in their order. */
  readonly each: readonly Decimal[];
  /** The figures that are named, each in its place; null: it is written. */
  readonly named: readonly (NamedFigure | null)[];
  /** Of a value that is worse than all of them; null: the policy's floor. */
  readonly otherwise: Decimal | null;
  /** Between two figures it is on the line from one to the other; else what the worse one is worth. */
  readonly interpolated: boolean;
}

export interface GoalKind<Goal extends BoundGoal> {
  /** false for `none`: there is nothing to compare a value with. */
  readonly asks: boolean;
  /** The kind of value that it needs; null: any. */
  readonly expects: (goal: Goal) => Value['kind'] | null;
  /** The figures written in it, which must be in the indicator's unit or on its scale. */
  readonly figures: (goal: Goal) => readonly GoalFigure[];
  /** The figures that it names instead of writing them. */
  readonly named: (goal: Goal) => readonly NamedFigure[];
  /** A copy with other figures; null if `change` returns null for one. */
  readonly withFigures: (goal: Goal, change: (figure: GoalFigure) => GoalFigure | null) => Goal | null;
  readonly change: (goal: Goal) => GoalChange | null;
  /** The reference of a relative target; else null. */
  readonly reference: (goal: Goal) => GoalReference | null;
  /** The comparison for each of its figures, written or named, in the same order; empty if it is no amount. */
  readonly sides: (goal: Goal) => readonly Comparison[];
  /** The name of the `missed` rule that applies; null if none does. */
  readonly missed: (goal: Goal) => MissedName | null;
  /** Null where the policy says what values are worth. */
  readonly worth: (goal: Goal) => OwnWorth | null;
  /** The one figure at which it is just met; null where there is none, or it is not written. */
  readonly aim: (goal: Goal) => GoalFigure | null;
  /** Whether another goal of the same kind is equal. */
  readonly same: (goal: Goal, other: Goal) => boolean;
  /** The milestones that it is made of; empty: it is one thing to be met. */
  readonly milestones: (goal: Goal) => readonly Milestone[];
  /** The day by which it is to be met. */
  readonly due: (goal: Goal) => DateValue | null;
}

// Owns what every kind of target says of itself, so that nobody else has to tell kinds apart. One file beside this one for each kind.

import type { Comparison } from '../../syntax/tree.ts';
import type { BoundGoal, DateValue, Quantity, StepValue, Value } from '../model.ts';

export type GoalOf<Kind extends BoundGoal['kind']> = Extract<BoundGoal, { kind: Kind }>;

/** A figure that values are held against. */
export type GoalFigure = Quantity | StepValue;

/** What a relative target starts from. */
export type ReferenceReader = GoalOf<'relative'>['on'];

/** Of what a target starts from. */
export interface GoalChange {
  readonly amount: Quantity;
  /** Added, not multiplied. */
  readonly points: boolean;
}

export interface GoalKind<Goal extends BoundGoal> {
  /** false: there is nothing that a value could be held against. */
  readonly asks: boolean;
  /** The kind of value that it asks for; null: any. */
  readonly expects: (goal: Goal) => Value['kind'] | null;
  /** The figures written in it: of the indicator's unit, on its scale. */
  readonly figures: (goal: Goal) => readonly GoalFigure[];
  /** The same with other figures; null where one of them is lost. */
  readonly withFigures: (goal: Goal, change: (figure: GoalFigure) => GoalFigure | null) => Goal | null;
  readonly change: (goal: Goal) => GoalChange | null;
  /** What it starts from. */
  readonly reference: (goal: Goal) => ReferenceReader | null;
  /** On which sides of which figures a value may be: in the order of the figures. None where it is no amount. */
  readonly sides: (goal: Goal) => readonly Comparison[];
  /** Whether another of its kind asks for the same. */
  readonly same: (goal: Goal, other: Goal) => boolean;
  /** The day by which it is to be met. */
  readonly due: (goal: Goal) => DateValue | null;
}

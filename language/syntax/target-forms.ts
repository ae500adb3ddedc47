// The forms of a target in the syntax tree. Offsets as in tree.ts.

import type {
  Comparison,
  DateLiteral,
  GoalpostLiteral,
  NumberLiteral,
  Period,
  Span,
  StepLiteral,
  Text,
} from './literals.ts';

export type Goal = CompareGoal | BetweenGoal | DatedGoal | GradesGoal | ByGoal | DoneGoal | NoGoal;

export interface CompareGoal extends Span {
  readonly kind: 'compare';
  /** null for a figure without operator, which is an error. */
  readonly comparison: Comparison | null;
  /** null in `>= baseline` and where it is missing. */
  readonly value: NumberLiteral | StepLiteral | null;
  /** The figure is a change: `+1% on baseline`, or the reference itself: `>= baseline`. */
  readonly on: RelativeTo | null;
  /** `+2 points on baseline` */
  readonly points: boolean;
}

/** `between 85% and 92%`, both ends included. */
export interface BetweenGoal extends Span {
  readonly kind: 'between';
  readonly low: NumberLiteral | null;
  readonly high: NumberLiteral | null;
}

/** `>= 95% by 2024-09-30`: a figure, and the day by which it is to be reached. */
export interface DatedGoal extends Span {
  readonly kind: 'dated';
  readonly goal: CompareGoal | BetweenGoal;
  readonly date: DateLiteral | null;
}

/** `grades 600 = 60%, 1_200 = 100%`, or `>= 100 threshold 80 = 50% stretch 120 = 150%`. */
export interface GradesGoal extends Span {
  readonly kind: 'grades';
  /** Of a target with a threshold, whose grades are threshold, target, stretch; null of a table. */
  readonly comparison: Comparison | null;
  readonly interpolated: boolean;
  readonly grades: readonly GradeLiteral[];
  /** What is worse than all of them. */
  readonly otherwise: NumberLiteral | null;
}

export interface GradeLiteral {
  readonly value: GoalpostLiteral;
  /** null of the target itself: 100 %. */
  readonly worth: NumberLiteral | null;
}

export type RelativeTo =
  | { readonly kind: 'baseline' | 'previous' }
  | { readonly kind: 'year'; readonly year: number; readonly written: Period }
  /** `on benchmark "media nazionale"`; null: the only one of the year. */
  | { readonly kind: 'benchmark'; readonly name: Text | null };

export interface ByGoal extends Span {
  readonly kind: 'by';
  readonly date: DateLiteral | null;
}

export interface DoneGoal extends Span {
  readonly kind: 'done';
  readonly text: Text | null;
  readonly by: DateLiteral | null;
}

export interface NoGoal extends Span {
  readonly kind: 'none';
}

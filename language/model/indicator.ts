// Indicators and measures of the bound model: their targets, values and formulas.

import type { Anchor } from '../diagnostics/diagnostic.ts';
import type { Comparison, Expression, FunctionName } from '../syntax/literals.ts';
import type { Accumulation, IndicatorType } from '../syntax/statements.ts';
import type { Declaration } from '../syntax/tree.ts';
import type {
  CalendarYear,
  DateValue,
  Decimal,
  DoneValue,
  Given,
  Quantity,
  StepValue,
  Unit,
  Value,
  YearSpan,
} from './figures.ts';
import type { Documentation, Office, Place, PlanNode, Scale, Weight } from './model.ts';
import type { FormulaUnits } from './units/formula-units.ts';
import type { Calendar } from './values/calendar.ts';

export interface Indicator {
  readonly code: string;
  readonly title: string;
  readonly type: IndicatorType | string | null;
  /** Declared, or taken from its targets and values if they agree. */
  readonly unit: Unit | null;
  /** Values are percentages. */
  readonly percent: boolean;
  readonly formula: Formula | null;
  /** Without a formula: the measure of its own code, if there is one; else null. */
  readonly measure: Measure | null;
  readonly targets: readonly Target[];
  readonly baselines: readonly Baseline[];
  readonly benchmarks: readonly Benchmark[];
  readonly actuals: readonly Actual[];
  /** What the plan that went before says of earlier years; absent: nothing, or its measure has it. */
  readonly before?: readonly Actual[];
  readonly milestones: readonly MilestoneValue[];
  readonly spread: Decimal | null;
  readonly scale: Scale | null;
  readonly accumulate: Accumulation | null;
  /** Its target is to be kept in every part of the year. */
  readonly kept: boolean;
  readonly goalposts: Goalposts | null;
  /** Spread and goalposts as written; they must be in the indicator's unit. */
  readonly sizes: readonly Size[];
  readonly offices: readonly Office[];
  readonly documentation: Documentation;
  /** All places, including those in scorecards; that of its declaration first. May be empty. */
  readonly places: readonly Place[];
  readonly declaration: Declaration;
  readonly anchor: Anchor;
}

export interface Size {
  readonly value: Quantity;
  readonly anchor: Anchor;
}

export interface Goalposts {
  readonly low: Goalpost;
  readonly high: Goalpost;
  readonly logarithmic: boolean;
  readonly anchor: Anchor;
}

export type Goalpost = { readonly kind: 'figure'; readonly figure: Decimal } | NamedFigure;

/** What it is in the year that is scored. */
export type NamedFigure =
  /** Without a name: the only one of the year. */
  | { readonly kind: 'benchmark'; readonly name: string | null }
  /** The code of a measure. */
  | { readonly kind: 'measure'; readonly name: string };

export interface Target {
  readonly period: YearSpan;
  readonly goal: BoundGoal;
  /** The figure printed beside it. */
  readonly resolved: Value | null;
  readonly setBy: string | null;
  /** From that day on it holds in place of the target of the same period, for that reason; null: as it was first set. */
  readonly revised: Revised | null;
  readonly anchor: Anchor;
}

export interface Revised {
  readonly on: DateValue;
  readonly because: string;
}

export type BoundGoal =
  | { readonly kind: 'compare'; readonly comparison: Comparison; readonly value: Quantity | StepValue }
  | {
      readonly kind: 'relative';
      readonly comparison: Comparison;
      /** null: the reference itself (`>= baseline`). A percentage is a fraction. */
      readonly change: Quantity | null;
      /** The change is added (points), not multiplied. */
      readonly points: boolean;
      readonly on: GoalReference;
    }
  /** Both ends included. */
  | { readonly kind: 'between'; readonly low: Quantity; readonly high: Quantity }
  | {
      readonly kind: 'grades';
      /** Which way is better. */
      readonly comparison: '>=' | '<=';
      /** Written as a target with a threshold: `>= 100 threshold 80 = 50%`. */
      readonly threshold: boolean;
      readonly interpolated: boolean;
      /** From the worst to the best: two or more. */
      readonly grades: readonly Grade[];
      /** Of what is worse than all of them; null: the policy's floor. */
      readonly otherwise: Decimal | null;
    }
  /** Both must hold: the figure, and that it is reached by the day. */
  | { readonly kind: 'dated'; readonly goal: FigureGoal; readonly date: DateValue }
  | { readonly kind: 'by'; readonly date: DateValue }
  | { readonly kind: 'done'; readonly text: string | null; readonly by: DateValue | null }
  /** One or more, in the order of the plan. */
  | { readonly kind: 'milestones'; readonly milestones: readonly Milestone[] }
  | { readonly kind: 'none' };

/** What is to be done by a day, and what it weighs among those of its year. */
export interface Milestone {
  readonly title: string;
  readonly by: DateValue;
  readonly weight: Weight;
}

/** Whether and when a milestone was done. Its title tells it from the others of the year. */
export interface MilestoneValue extends CalendarYear {
  readonly title: string;
  readonly value: DateValue | DoneValue;
  /** It counts, and what rests on it is marked. */
  readonly provisional: boolean;
  readonly source: string | null;
  readonly anchor: Anchor;
}

/** A target that may have a day beside its figure. */
export type FigureGoal = Extract<BoundGoal, { kind: 'compare' | 'relative' | 'between' }>;

/** A value, and the attainment that it is worth. */
export interface Grade {
  readonly value: Quantity | NamedFigure;
  readonly worth: Decimal;
}

/** The figure that a relative target starts from. */
export type GoalReference =
  | { readonly kind: 'baseline' | 'previous' }
  | ({ readonly kind: 'year' } & CalendarYear)
  /** null: the only benchmark of the year. */
  | { readonly kind: 'benchmark'; readonly name: string | null };

/** What others reach in a year. */
export interface Benchmark extends CalendarYear {
  readonly name: string | null;
  readonly value: Quantity;
  readonly source: string | null;
  readonly anchor: Anchor;
}

export interface Baseline {
  readonly year: number | null;
  readonly calendar?: Calendar;
  /** null: `none`, there is none on purpose. */
  readonly value: Value | null;
  readonly anchor: Anchor;
}

export interface Actual {
  readonly period: YearSpan;
  readonly value: Given;
  /** The day on which it was reached; null: not said. */
  readonly reached: DateValue | null;
  /** Known only as printed: exact to half a unit of the last decimal. */
  readonly rounded: boolean;
  /** It counts, and what rests on it is marked. */
  readonly provisional: boolean;
  readonly office: Office | null;
  readonly source: string | null;
  readonly anchor: Anchor;
  /** Absent: the plan says it itself. */
  readonly from?: FigureOrigin;
}

/** The plan that went before, from which a figure is taken, with the unit that it has there. */
export interface FigureOrigin {
  readonly plan: string;
  readonly file: string;
  readonly unit: Unit | null;
  readonly percent: boolean;
}

export interface Measure {
  readonly code: string;
  readonly title: string;
  readonly unit: Unit | null;
  readonly formula: Formula | null;
  readonly accumulate: Accumulation | null;
  /** Totals (office null) and slices, in document order. */
  readonly values: readonly Actual[];
  /** What the plan that went before says of earlier years; absent: nothing. */
  readonly before?: readonly Actual[];
  readonly documentation: Documentation;
  readonly declaration: Declaration;
  readonly anchor: Anchor;
}

export interface Formula {
  readonly expression: Expr;
  readonly anchor: Anchor;
  /** The unit conversions of the formula, filled in by the checks; null: not checked yet. */
  units: FormulaUnits | null;
}

/** An expression with its names resolved. `syntax` is where it was written, relative to the formula's declaration. */
export type Expr =
  | { readonly kind: 'number'; readonly value: Quantity; readonly syntax: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expr;
      readonly right: Expr;
      readonly syntax: Expression;
    }
  | { readonly kind: 'negation'; readonly operand: Expr; readonly syntax: Expression }
  | { readonly kind: 'measure'; readonly measure: Measure; readonly years: Years | null; readonly syntax: Expression }
  | {
      readonly kind: 'indicator';
      readonly indicator: Indicator;
      readonly years: Years | null;
      readonly syntax: Expression;
    }
  | {
      readonly kind: 'call';
      readonly function: Exclude<FunctionName, 'attained' | 'value'>;
      /** Of `if`: of the first two arguments; the third where it holds, else the fourth. */
      readonly comparison: Comparison | null;
      readonly args: readonly Expr[];
      readonly syntax: Expression;
    }
  /** `counts`: how many children have a score, not the mean of their scores. */
  | { readonly kind: 'attained-children'; readonly counts: boolean; readonly syntax: Expression }
  | { readonly kind: 'attained-node'; readonly node: PlanNode; readonly syntax: Expression }
  | { readonly kind: 'attained-indicator'; readonly indicator: Indicator; readonly syntax: Expression }
  /** An unresolved name or a missing operand, which has been reported; it has no value. */
  | { readonly kind: 'missing'; readonly syntax: Expression };

export interface Years {
  readonly first: { readonly relative: boolean; readonly value: number };
  readonly last: { readonly relative: boolean; readonly value: number };
  readonly calendar?: Calendar;
}

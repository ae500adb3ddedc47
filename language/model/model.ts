// The bound model: a plan from all its files, with names resolved, exact numbers, and the effective rules of every place. The input of the engine. Has
// facts with anchors; knows no scores, no file contents, no editor.

import type { Damage } from '../damage/damage.ts';
import type { Anchor } from '../diagnostics/diagnostic.ts';
import type {
  Accumulation,
  Aggregation,
  AttainmentMethod,
  BoundSide,
  BudgetKind,
  Comparison,
  Declaration,
  Expression,
  FigureKind,
  FunctionName,
  IndicatorType,
  InterimRule,
  KeywordLanguage,
  Level,
  LintLevel,
  MissedSide,
  NodeKind,
  RoundingMode,
} from '../syntax/tree.ts';
import type { FormulaUnits } from './units/formula-units.ts';
import type { Units } from './units/units.ts';
import type { Calendar } from './values/calendar.ts';

// -------------------------------------------------------------------------------------------------------------------- values

/** Exactly `coefficient / 10 ** scale`. A percentage is stored as a fraction: `14%` is 0.14. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** Exactly `n / d`; `d` is above zero. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

/** A factor of a product of units: `EUR`, or `days` to the power of -1. */
export interface Power {
  readonly base: string;
  readonly exponent: number;
  /** A plan's own word (`testate`): something counted, not measured. */
  readonly counted: boolean;
}

/** Units that can be converted into each other have the same dimension: `EUR` for EUR, kEUR and mln EUR; plain numbers have none. */
export interface Dimension {
  /** The part of measured units: `EUR`, `EUR·days^-1`; may be empty. */
  readonly measured: string;
  /** The part of counted units. */
  readonly counted: string;
  readonly powers: readonly Power[];
}

export interface Unit {
  /** The same for all names of a unit: `days` for gg, giorni, days; `EUR` for €, euro; `N.` for plain numbers; else as written. */
  readonly id: string;
  /** As written in the plan, for display. */
  readonly symbol: string;
  readonly dimension: Dimension;
  /** The factor to the base unit of the dimension: 1000 for kEUR, 3600 for hours (base unit: seconds). */
  readonly factor: Ratio;
  /** The part of the factor that comes from a number word or prefix: 1000 for kEUR, 1 for hours. */
  readonly multiple: bigint;
  /** known: built-in; declared: in the plan; quoted: written in backticks; word: none of these, an error. */
  readonly said: 'known' | 'declared' | 'quoted' | 'word';
}

export interface Quantity {
  readonly kind: 'quantity';
  readonly number: Decimal;
  /** Written and shown with `%`; `number` is the fraction. */
  readonly percent: boolean;
  readonly unit: Unit | null;
}

export interface DateValue {
  readonly kind: 'date';
  readonly iso: string;
  /** Days since 1970-01-01. */
  readonly day: number;
}

export interface DoneValue {
  readonly kind: 'done';
  readonly done: boolean;
}

export interface StepValue {
  readonly kind: 'step';
  readonly name: string;
  /** 1 for the worst step. */
  readonly position: number;
}

export type Value = Quantity | DateValue | DoneValue | StepValue;

/** There is nothing to measure in the period, and it is said why. */
export interface NotApplicable {
  readonly kind: 'not-applicable';
  readonly because: string;
}

/** Known to be on that side of a figure. */
export interface Bound {
  readonly kind: 'bound';
  readonly comparison: BoundSide;
  readonly figure: Quantity;
}

/** What is given as measured. */
export type Given = Value | Bound | NotApplicable;

/** `2024` is { first: 2024, last: 2024, part: null }; the first half of it has part `H1`. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
  readonly part: string | null;
  /** Absent: its years begin in January. */
  readonly calendar?: Calendar;
}

// --------------------------------------------------------------------------------------------------------------------- model

/** A year with the calendar that it is one of; absent: it begins in January. */
export interface CalendarYear {
  readonly year: number;
  readonly calendar?: Calendar;
}

export interface Model {
  readonly code: string;
  readonly title: string;
  readonly organisation: string | null;
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly calendar: Calendar;
  /** The language of reports. */
  readonly language: 'en' | 'it';
  readonly keywords: KeywordLanguage;
  /** The plan itself, as the root of its tree (kind `plan`, path ""). */
  readonly root: PlanNode;
  /** The plan's tree in document order, the root first. */
  readonly nodes: readonly PlanNode[];
  /** Indicator places of the plan's tree in document order. */
  readonly places: readonly Place[];
  /** The roots of the trees beside the plan's own, in document order. */
  readonly scorecards: readonly PlanNode[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly offices: ReadonlyMap<string, Office>;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly dimensions: ReadonlyMap<string, DeclaredDimension>;
  readonly published: readonly PublishedFigure[];
  readonly evaluations: readonly Evaluation[];
  /** The severities set by the plan, in document order. */
  readonly lints: readonly Lint[];
  /** The plan's units, built-in and declared. */
  readonly units: Units;
  readonly files: readonly string[];
  /** The libraries that the plan uses, in the order in which their declarations are looked for. */
  readonly libraries: readonly Library[];
  /** The plan that it follows, where that was read. */
  readonly follows: Followed | null;
  /** What the plan says otherwise than they do, in document order. */
  readonly departures: readonly Departure[];
  /** Which scores are affected by errors. */
  readonly damage: Damage;
}

/** A plan that went before. */
export interface Followed extends Pick<Model, 'code'> {
  /** The file that declares it. */
  readonly file: string;
  /** With those of its libraries, and of the plans that it follows itself. */
  readonly files: readonly string[];
}

export interface Library {
  readonly code: string;
  readonly title: string;
  readonly documentation: Documentation;
  readonly files: readonly string[];
  /** The policy that holds where a plan names none; null: the library sets none. */
  readonly policy: string | null;
  readonly anchor: Anchor;
}

/** What a plan says otherwise than a library that it uses. */
export interface Departure {
  readonly library: string;
  /**
   * `rule`: a rule of the common policy. `policy`: another one altogether. `target`: of an indicator, for a year. Else the declaration of the kind and
   * code is replaced by the plan's.
   */
  readonly what: 'rule' | 'policy' | 'target' | 'measure' | 'indicator' | 'scale' | 'dimension' | 'unit' | 'rules';
  /** The rule, or the code. */
  readonly name: string;
  /** What it departs from: the code of the policy, the year of the target; else null. */
  readonly from: string | null;
  /** The plan's own line. */
  readonly anchor: Anchor;
  /** What the library says; null: it says nothing in one place. */
  readonly common: Anchor | null;
}

export interface Lint {
  /** The code of a diagnostic. */
  readonly code: string;
  readonly level: LintLevel;
  readonly because: string | null;
  readonly anchor: Anchor;
}

/** Documentation of nodes, indicators and measures. */
export interface Documentation {
  readonly description: string | null;
  readonly notes: readonly string[];
  readonly details: readonly { readonly label: string; readonly text: string }[];
  readonly owner: string | null;
  readonly source: string | null;
}

export interface PlanNode {
  readonly kind: NodeKind | 'plan';
  readonly code: string;
  /** Codes from the topmost node below the plan (or the scorecard) down, joined by `/`; codes that contain `/` are in backticks. "" for the plan. */
  readonly path: string;
  readonly title: string;
  /** 0 for the plan. */
  readonly depth: number;
  readonly parent: PlanNode | null;
  readonly weight: Weight | null;
  /** The measure whose value it weighs in the year scored; `weight` is null then. */
  readonly weighedBy: Measure | null;
  /** Children and places of indicators, in document order. */
  readonly members: readonly (PlanNode | Place)[];
  readonly children: readonly PlanNode[];
  readonly places: readonly Place[];
  /** For a `use` of a node without a block: that node, whose score is used. `members` is then empty. */
  readonly whole: PlanNode | null;
  /** For a `use` of a node with a block: that node, which is composed of other members here. */
  readonly original: PlanNode | null;
  readonly rules: Rules;
  readonly type: IndicatorType | string | null;
  readonly offices: readonly Office[];
  /** Of a scorecard: the slice of a dimension that is read in it. */
  readonly slice: Office | null;
  readonly budgets: readonly Budget[];
  readonly documentation: Documentation;
  readonly declaration: Declaration;
  readonly anchor: Anchor; // of its code
}

/** As written; the share is the weight divided by the sum of the siblings' weights. */
export interface Weight {
  readonly number: Decimal;
  readonly percent: boolean;
}

export interface WeightsRule {
  /** The required total; null: any. */
  readonly total: Weight | null;
  /** Nodes have shares of the whole plan: all of them together total that. One without a weight has that of what is below it. */
  readonly whole: boolean;
}

export interface Budget extends CalendarYear {
  readonly budget: BudgetKind;
  readonly amount: Quantity;
  readonly anchor: Anchor;
}

/** A place of an indicator: in the node that declares it, or in another one through `use`. */
export interface Place {
  readonly kind: 'place';
  readonly indicator: Indicator;
  readonly node: PlanNode;
  /** The node's path, `/`, the indicator's code; the code alone directly below the plan. */
  readonly path: string;
  readonly weight: Weight | null;
  /** As in PlanNode. */
  readonly weighedBy: Measure | null;
  readonly rules: Rules;
  /** The indicator's targets, with those that this place overrides. */
  readonly targets: readonly Target[];
  /** Values for this place alone; for other periods the indicator's are used. */
  readonly actuals: readonly Actual[];
  /** The office whose slices are read here: that of the nearest scorecard above; null in the plan's tree. */
  readonly office: Office | null;
  /** The slice that its own `use` names; null: that of the tree above counts. */
  readonly slice: Office | null;
  readonly offices: readonly Office[];
  /** true for a `use`, false for the declaration of the indicator. */
  readonly used: boolean;
  readonly notes: readonly string[];
  readonly declaration: Declaration;
  readonly anchor: Anchor;
}

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

export type Goalpost =
  | { readonly kind: 'figure'; readonly figure: Decimal }
  /** Without a name: the only one of the year. */
  | { readonly kind: 'benchmark'; readonly name: string | null };

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
  readonly anchor: Anchor;
}

/** A target that may have a day beside its figure. */
export type FigureGoal = Extract<BoundGoal, { kind: 'compare' | 'relative' | 'between' }>;

/** A value, and the attainment that it is worth. */
export interface Grade {
  readonly value: Quantity;
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

/** By what figures are split, other than by office. */
export interface DeclaredDimension {
  readonly code: string;
  readonly title: string;
  readonly slices: readonly Office[];
  readonly anchor: Anchor;
}

/** An office; or a slice of a dimension, of which figures are read as the slice of an office is. */
export interface Office {
  /** The dimension whose slice it is, with how many it has; null: an office. */
  readonly dimension: { readonly code: string; readonly count: number } | null;
  readonly code: string;
  readonly title: string;
  readonly parent: Office | null;
  readonly anchor: Anchor;
}

export interface Scale {
  readonly code: string;
  /** By name from worst to best; empty for a scale of numbers. */
  readonly steps: readonly string[];
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly anchor: Anchor;
}

// ------------------------------------------------------------------------------------------------------------------- formulas

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

// ---------------------------------------------------------------------------------------------------------------------- rules

export interface Policy {
  readonly code: string;
  readonly title: string;
  readonly documentation: Documentation;
  readonly rules: Rules;
  readonly anchor: Anchor;
}

export type MissedName = `missed ${MissedSide}`;

/** The names of rules in a policy, which are the properties of `Rules`. */
export type RuleName =
  | 'cap'
  | 'floor'
  | MissedName
  | 'missed by'
  | 'missing'
  | 'interim'
  | 'share'
  | 'weights'
  | 'aggregate'
  | 'require'
  | 'attainment'
  | 'points'
  | 'overshoot'
  | 'round'
  | 'bands'
  | 'display'
  | 'marks'
  | 'award'
  | 'malus';

/** The effective rules of a place or node: built-in, overridden by the policy, then by the nodes above, then by its own. */
export interface Rules extends Readonly<Record<MissedName, Missed>> {
  /** The policy; null: the built-in one. */
  readonly policy: string | null;
  readonly cap: Decimal | null;
  readonly floor: Decimal | null;
  readonly 'missed by': Late;
  readonly missing: 'excluded' | 'zero' | 'blocks';
  readonly interim: InterimRule;
  /** The shares of a node's own indicators and of its children. */
  readonly share: { readonly indicators: Decimal; readonly children: Decimal };
  readonly weights: WeightsRule;
  readonly aggregate: Aggregation;
  /** How many measured children a node needs to have a score. */
  readonly require: number;
  readonly attainment: AttainmentMethod;
  readonly points: PointsRule | null;
  /** An attainment beyond it is an overshoot; null: none is. */
  readonly overshoot: Decimal | null;
  /** How the score (of a node) or the attainment (of a place) is rounded before it is used; null: not at all. */
  readonly round: RoundRule | null;
  /** From best to worst. */
  readonly bands: readonly Band[];
  readonly display: Rounding;
  /** null: scores have no marks. */
  readonly marks: Marks | null;
  /** null: scores give no award. */
  readonly award: Award | null;
  /** How many percentage points a node loses for an indicator that is missed; null: none. */
  readonly malus: Decimal | null;
  /** Where each rule is set, except built-in ones. */
  readonly origins: ReadonlyMap<RuleName, Anchor>;
}

/** `carried`: only what goes up to the parent is rounded, the score itself is not. */
export interface RoundRule extends Rounding {
  readonly carried: boolean;
}

/** Decimals of the percentage. */
export interface Rounding {
  readonly decimals: number;
  readonly mode: RoundingMode;
}

export interface Band {
  readonly code: string;
  readonly label: string;
  /** A fraction; null for the last band, which has no bound. */
  readonly bound: Decimal | null;
  /** `>`, not `>=`. */
  readonly strict: boolean;
  readonly anchor: Anchor;
}

/** From scores to marks. The ranges leave nothing out: above the highest its last mark holds, below the lowest its first. */
export interface Marks {
  /** How a score is rounded before it is looked up; null: not at all. */
  readonly looked: Rounding | null;
  /** From best to worst. */
  readonly ranges: readonly MarkSpan[];
}

/** Ends are fractions. `from` is the mark at the low end, `to` at the high one. */
export interface MarkSpan {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly from: Decimal;
  readonly to: Decimal;
}

export type PointsRule =
  | { readonly kind: 'rounded'; readonly outOf: Decimal; readonly mode: RoundingMode }
  | {
      readonly kind: 'parts';
      readonly outOf: Decimal;
      readonly achievement: PointSpan;
      /** null: improvement earns no points. */
      readonly improvement: PointSpan | null;
    };

/** Whole numbers of points: those of the first and of the last part of a way. */
export interface PointSpan {
  readonly low: Decimal;
  readonly high: Decimal;
}

export interface Award {
  /** From best to worst; below the last bound there is none. */
  readonly shares: readonly { readonly bound: Decimal; readonly strict: boolean; readonly gives: Decimal }[];
}

export type Missed =
  | { readonly kind: 'linear' | 'inverse' | 'from-baseline' | 'all-or-nothing' }
  | {
      readonly kind: 'steps';
      readonly interpolated: boolean;
      readonly steps: readonly { readonly within: Decimal; readonly gives: Decimal }[];
    };

export type Late =
  | { readonly kind: 'all-or-nothing' }
  | { readonly kind: 'lose'; readonly perDay: Decimal; readonly after: Decimal; readonly downTo: Decimal };

// ------------------------------------------------------------------------------------------------------- published, evaluated

export type Subject =
  | { readonly kind: 'node'; readonly node: PlanNode }
  | { readonly kind: 'place'; readonly place: Place };

export interface PublishedFigure extends CalendarYear {
  readonly subject: Subject;
  /** `H1`, `Q3` or `05` for a part of the year; null: the whole year. */
  readonly part: string | null;
  readonly figure: Exclude<FigureKind, 'default'>;
  /** null for `light`. `decimals`: how many were printed (of the percentage, where it is one). */
  readonly value: Value | null;
  readonly decimals: number;
  /** For counts: the counted kind or band. */
  readonly name: string | null;
  /** The level of a count (`count objective 18 at level 2`); null: any level, for bands the children. */
  readonly level: Level | null;
  readonly at: string | null;
  /** The reason of a known error. */
  readonly known: string | null;
  readonly anchor: Anchor;
}

export interface Evaluation extends CalendarYear {
  readonly subject: Subject;
  /** `H1`, `Q3` or `05`: it decides what counts as of then; null: of the whole year. */
  readonly part: string | null;
  /** A fraction; null: the measured score is confirmed. */
  readonly percent: Decimal | null;
  readonly by: string | null;
  readonly on: DateValue | null;
  readonly because: string | null;
  readonly anchor: Anchor;
}

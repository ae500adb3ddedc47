// The bound model: one plan out of all its files, names resolved, numbers exact, rules settled for every place. What the engine
// scores. Holds facts and where they were written; knows no scores, no files' contents, no editor.

import type { Damage } from '../damage/damage.ts';
import type { Anchor } from '../diagnostics/diagnostic.ts';
import type {
  Accumulation,
  Aggregation,
  AttainmentMethod,
  BudgetKind,
  Comparison,
  Declaration,
  Expression,
  FigureKind,
  FunctionName,
  IndicatorType,
  KeywordLanguage,
  Level,
  LintLevel,
  MissedSide,
  NodeKind,
  RoundingMode,
} from '../syntax/tree.ts';
import type { FormulaUnits } from './units/formula-units.ts';
import type { Units } from './units/units.ts';

// -------------------------------------------------------------------------------------------------------------------- values

/** Exactly `coefficient / 10 ** scale`. A percentage is held as the fraction it means: `14%` is 0.14. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** Exactly `n / d`; `d` is above zero. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

/** One unit in a product of some: `EUR`, `days` to the power of -1. */
export interface Power {
  readonly base: string;
  readonly exponent: number;
  /** A plan's own word (`testate`): what is counted, not measured. */
  readonly counted: boolean;
}

/** What can be converted into each other has one dimension: that of EUR, kEUR and mln EUR is `EUR`; plain numbers have none. */
export interface Dimension {
  /** `EUR`, `EUR·days^-1`; empty where nothing is measured. */
  readonly measured: string;
  /** The same of what is counted. */
  readonly counted: string;
  readonly powers: readonly Power[];
}

export interface Unit {
  /** The same for all names of a unit: `days` for gg, giorni, days; `EUR` for €, euro; `N.` for plain numbers; else as written. */
  readonly id: string;
  /** As the plan writes it; what is shown. */
  readonly symbol: string;
  readonly dimension: Dimension;
  /** How many of the dimension's own unit one is: 1000 for kEUR, 3600 for hours, which are seconds. */
  readonly factor: Ratio;
  /** The part of it that a word or a letter for a number makes up: 1000 for kEUR, 1 for hours. */
  readonly multiple: bigint;
  /** known: to the language; declared: by a line of the plan; quoted: written between backticks; word: none of these, a mistake. */
  readonly said: 'known' | 'declared' | 'quoted' | 'word';
}

export interface Quantity {
  readonly kind: 'quantity';
  readonly number: Decimal;
  /** Written with `%`, shown with it; `number` is the fraction. */
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

/** `2024` is { first: 2024, last: 2024, part: null }; the first half of it has part `H1`. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
  readonly part: string | null;
}

// --------------------------------------------------------------------------------------------------------------------- model

export interface Model {
  readonly code: string;
  readonly title: string;
  readonly organisation: string | null;
  readonly years: { readonly first: number; readonly last: number } | null;
  /** Of what is printed for readers. */
  readonly language: 'en' | 'it';
  readonly keywords: KeywordLanguage;
  /** The plan itself, as the root of its tree (kind `plan`, path ""). */
  readonly root: PlanNode;
  /** The plan's tree in document order, the root first. */
  readonly nodes: readonly PlanNode[];
  /** Indicator places of the plan's tree in document order. */
  readonly places: readonly Place[];
  /** Trees beside the plan's: their roots, in document order. */
  readonly scorecards: readonly PlanNode[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly offices: ReadonlyMap<string, Office>;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly published: readonly PublishedFigure[];
  readonly evaluations: readonly Evaluation[];
  /** How loud the plan wants each finding to be, in document order. */
  readonly lints: readonly Lint[];
  /** The units that it knows. */
  readonly units: Units;
  readonly files: readonly string[];
  /** What errors left out of all this. */
  readonly damage: Damage;
}

export interface Lint {
  /** Of a diagnostic. */
  readonly code: string;
  readonly level: LintLevel;
  readonly because: string | null;
  readonly anchor: Anchor;
}

/** What nodes, indicators and measures carry for readers. */
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
  /** Codes from the area down, joined by `/`, those with one in them in backticks; the plan's own is "". Of a scorecard: its own codes. */
  readonly path: string;
  readonly title: string;
  /** The plan is 0. */
  readonly depth: number;
  readonly parent: PlanNode | null;
  readonly weight: Weight | null;
  /** Children and indicator places as they stand in the text. */
  readonly members: readonly (PlanNode | Place)[];
  readonly children: readonly PlanNode[];
  readonly places: readonly Place[];
  /** A `use` of a node without a block: that node, whose score is taken whole. `members` is empty then. */
  readonly whole: PlanNode | null;
  /** A `use` of a node with a block: the node of which this is a recomposition. */
  readonly original: PlanNode | null;
  readonly rules: Rules;
  readonly type: IndicatorType | string | null;
  readonly offices: readonly Office[];
  readonly budgets: readonly Budget[];
  readonly documentation: Documentation;
  readonly declaration: Declaration;
  readonly anchor: Anchor; // of its code
}

/** A share of one is 1 or 100 % or whatever the siblings make of it: used as written, divided by their sum. */
export interface Weight {
  readonly number: Decimal;
  readonly percent: boolean;
}

export interface Budget {
  readonly year: number;
  readonly budget: BudgetKind;
  readonly amount: Quantity;
  readonly anchor: Anchor;
}

/** An indicator where it stands: in one node, or in several through `use`. */
export interface Place {
  readonly kind: 'place';
  readonly indicator: Indicator;
  readonly node: PlanNode;
  /** The node's path, `/`, the indicator's code; the code alone on the plan itself. */
  readonly path: string;
  readonly weight: Weight | null;
  readonly rules: Rules;
  /** The indicator's, with what this place replaces replaced. */
  readonly targets: readonly Target[];
  /** Given for this place alone; where there is none for a period, the indicator's hold. */
  readonly actuals: readonly Actual[];
  /** The office whose slice of measures and actuals counts here: that of the nearest scorecard above; null in the plan's tree. */
  readonly office: Office | null;
  readonly offices: readonly Office[];
  /** Through `use`, not where the indicator is declared. */
  readonly used: boolean;
  readonly notes: readonly string[];
  readonly declaration: Declaration;
  readonly anchor: Anchor;
}

export interface Indicator {
  readonly code: string;
  readonly title: string;
  readonly type: IndicatorType | string | null;
  /** Declared, or taken from its targets and values where they agree. */
  readonly unit: Unit | null;
  /** Values are percentages. */
  readonly percent: boolean;
  readonly formula: Formula | null;
  /** Where there is no formula: the measure of its own code, if there is one. */
  readonly measure: Measure | null;
  readonly targets: readonly Target[];
  readonly baselines: readonly Baseline[];
  readonly actuals: readonly Actual[];
  readonly spread: Decimal | null;
  readonly scale: Scale | null;
  readonly accumulate: Accumulation | null;
  readonly goalposts: Goalposts | null;
  /** What spread and goalposts are written as; they must be in the indicator's own unit. */
  readonly sizes: readonly Size[];
  readonly offices: readonly Office[];
  readonly documentation: Documentation;
  /** Every place it stands in, scorecards' too; the one of its declaration first. Empty where it hangs nowhere. */
  readonly places: readonly Place[];
  readonly declaration: Declaration;
  readonly anchor: Anchor;
}

export interface Size {
  readonly value: Quantity;
  readonly anchor: Anchor;
}

export interface Goalposts {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly logarithmic: boolean;
  readonly anchor: Anchor;
}

export interface Target {
  readonly period: YearSpan;
  readonly goal: BoundGoal;
  /** The figure printed beside it. */
  readonly resolved: Value | null;
  readonly setBy: string | null;
  readonly anchor: Anchor;
}

export type BoundGoal =
  | { readonly kind: 'compare'; readonly comparison: Comparison; readonly value: Quantity | StepValue }
  | {
      readonly kind: 'relative';
      readonly comparison: Comparison;
      /** null: the reference itself (`>= baseline`). As a fraction where it is a percentage. */
      readonly change: Quantity | null;
      /** The change is added (points), not multiplied. */
      readonly points: boolean;
      readonly on: { readonly kind: 'baseline' | 'previous' } | { readonly kind: 'year'; readonly year: number };
    }
  | { readonly kind: 'by'; readonly date: DateValue }
  | { readonly kind: 'done'; readonly text: string | null; readonly by: DateValue | null }
  | { readonly kind: 'none' };

export interface Baseline {
  readonly year: number | null;
  /** null: said on purpose that there is none. */
  readonly value: Value | null;
  readonly anchor: Anchor;
}

export interface Actual {
  readonly period: YearSpan;
  readonly value: Value;
  /** Known only as printed: half a unit of its last decimal either way. */
  readonly rounded: boolean;
  readonly office: Office | null;
  readonly source: string | null;
  readonly anchor: Anchor;
}

export interface Measure {
  readonly code: string;
  readonly title: string;
  readonly unit: Unit | null;
  readonly formula: Formula | null;
  readonly accumulate: Accumulation | null;
  /** Totals (office null) and slices, in document order. */
  readonly values: readonly Actual[];
  readonly documentation: Documentation;
  readonly declaration: Declaration;
  readonly anchor: Anchor;
}

export interface Office {
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
  /** What converting its units takes, as the checks have found it; null: nobody has looked. Of what it reads as it is. */
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
      readonly args: readonly Expr[];
      readonly syntax: Expression;
    }
  | { readonly kind: 'attained-children'; readonly syntax: Expression }
  | { readonly kind: 'attained-node'; readonly node: PlanNode; readonly syntax: Expression }
  | { readonly kind: 'attained-indicator'; readonly indicator: Indicator; readonly syntax: Expression }
  /** A name that does not exist or an operand still to be typed: the diagnostic has been given, there is no value. */
  | { readonly kind: 'missing'; readonly syntax: Expression };

export interface Years {
  readonly first: { readonly relative: boolean; readonly value: number };
  readonly last: { readonly relative: boolean; readonly value: number };
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

/** As a policy names them, and as they stand in `Rules`. */
export type RuleName =
  | 'cap'
  | 'floor'
  | MissedName
  | 'missed by'
  | 'missing'
  | 'share'
  | 'weights'
  | 'aggregate'
  | 'require'
  | 'attainment'
  | 'points'
  | 'overshoot'
  | 'round'
  | 'bands'
  | 'display';

/** All rules as they hold in one place: the built-in ones, replaced by the policy's, by those of the nodes above, by its own. */
export interface Rules extends Readonly<Record<MissedName, Missed>> {
  /** The policy they come from; null: the built-in one. */
  readonly policy: string | null;
  readonly cap: Decimal | null;
  readonly floor: Decimal | null;
  readonly 'missed by': Late;
  readonly missing: 'excluded' | 'zero' | 'blocks';
  /** Between a node's own indicators and its children. */
  readonly share: { readonly indicators: Decimal; readonly children: Decimal };
  /** What sibling weights must total; null: anything. */
  readonly weights: Weight | null;
  readonly aggregate: Aggregation;
  /** How many measured children a node needs. */
  readonly require: number;
  readonly attainment: AttainmentMethod;
  readonly points: { readonly outOf: Decimal; readonly mode: RoundingMode } | null;
  /** An attainment beyond it is an overshoot. */
  readonly overshoot: Decimal | null;
  /** How the score (of a node) or the attainment (of a place) is rounded before it is used; null: not at all. */
  readonly round: Rounding | null;
  /** From best to worst. */
  readonly bands: readonly Band[];
  readonly display: Rounding;
  /** Where each rule that is not built in was said. */
  readonly origins: ReadonlyMap<RuleName, Anchor>;
}

/** Decimals of the percentage. */
export interface Rounding {
  readonly decimals: number;
  readonly mode: RoundingMode;
}

export interface Band {
  readonly code: string;
  readonly label: string;
  /** As a fraction; null: whatever is left. */
  readonly bound: Decimal | null;
  /** `>`, not `>=`. */
  readonly strict: boolean;
  readonly anchor: Anchor;
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

export interface PublishedFigure {
  readonly subject: Subject;
  readonly year: number;
  /** `H1`, `Q3` or `05` where it is of part of the year; null: of the whole. */
  readonly part: string | null;
  readonly figure: Exclude<FigureKind, 'default'>;
  /** null for `light`. `decimals` is how many were printed (of the percentage, where it is one). */
  readonly value: Value | null;
  readonly decimals: number;
  /** The kind counted, or the band. */
  readonly name: string | null;
  /** Where it is counted (`count objective 18 at level 2`); null: anywhere below, and of bands among the children. */
  readonly level: Level | null;
  readonly at: string | null;
  /** The reason why an error is known. */
  readonly known: string | null;
  readonly anchor: Anchor;
}

export interface Evaluation {
  readonly subject: Subject;
  readonly year: number;
  /** null: the measured one is confirmed. As a fraction. */
  readonly percent: Decimal | null;
  readonly by: string | null;
  readonly on: DateValue | null;
  readonly because: string | null;
  readonly anchor: Anchor;
}

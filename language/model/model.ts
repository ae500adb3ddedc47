// The bound model: a plan from all its files, with names resolved, exact numbers, and the effective rules of every place. The input of the engine. Has
// facts with anchors; knows no scores, no file contents, no editor.

import type { Damage } from '../damage/damage.ts';
import type { Anchor } from '../diagnostics/diagnostic.ts';
import type { Level } from '../syntax/rule-forms.ts';
import type { BudgetKind, FigureKind, IndicatorType, LintLevel } from '../syntax/statements.ts';
import type { Declaration, KeywordLanguage, NodeKind } from '../syntax/tree.ts';
import type { CalendarYear, DateValue, Decimal, Quantity, Value } from './figures.ts';
import type { Actual, Indicator, Measure, Target } from './indicator.ts';
import type { Policy, Rules } from './rules.ts';
import type { Units } from './units/units.ts';
import type { Calendar } from './values/calendar.ts';

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
  /** A fraction; null: the measured score is confirmed, or nothing counts. */
  readonly percent: Decimal | null;
  /** It does not count in this year. */
  readonly notApplicable: boolean;
  readonly by: string | null;
  readonly on: DateValue | null;
  readonly because: string | null;
  readonly anchor: Anchor;
}

// The syntax tree of a file. Immutable; names are unresolved, numbers are text; knows no other file.
//
// Offsets are UTF-16 code units, relative to the start of the declaration that owns the node ("anchored"). A declaration does not store its own offset:
// its parent does (`Placed`). So a declaration that an edit did not touch keeps its identity, wherever it moved, and everything derived from it can be
// cached.

import type { nodeKinds } from './grammar/node-kinds.ts';
import type { Month } from './months.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A code as written; `text` is after NFC and without backticks. */
export interface Name extends Span {
  readonly text: string;
  readonly quoted: boolean;
}

/** A string literal; `text` has escapes resolved. */
export interface Text extends Span {
  readonly text: string;
}

/** A word from a closed set, by its English name whatever the language of the file. */
export interface Keyword<K extends string = string> extends Span {
  readonly word: K;
}

/** A number as written. `digits` is plain (sign, digits, point; no `_`, no `%`), ready to be read exactly. */
export interface NumberLiteral extends Span {
  readonly kind: 'number';
  readonly digits: string;
  readonly percent: boolean;
  readonly unit: Name | null;
  /** A leading `+` was written: it marks a change, not a value. */
  readonly plus: boolean;
}

export interface DateLiteral extends Span {
  readonly kind: 'date';
  /** `2024-06-30`; the binder checks that the day exists. */
  readonly iso: string;
}

export interface DoneLiteral extends Span {
  readonly kind: 'done';
  readonly done: boolean;
}

/** A step of a scale. */
export interface StepLiteral extends Span {
  readonly kind: 'step';
  readonly name: Name;
}

export type ValueLiteral = NumberLiteral | DateLiteral | DoneLiteral | StepLiteral;

/** `not applicable because "..."` */
export interface NotApplicableLiteral extends Span {
  readonly kind: 'not-applicable';
  readonly because: Text;
}

/** `>= 95%`: the value is on that side of it. */
export interface BoundLiteral extends Span {
  readonly kind: 'bound';
  readonly comparison: BoundSide;
  readonly figure: NumberLiteral;
}

export type BoundSide = Exclude<Comparison, '='>;

/** What is given as measured: a value, a bound of it, or why there can be none. */
export type GivenLiteral = ValueLiteral | BoundLiteral | NotApplicableLiteral;

/**
 * `2024`, `2017..2019`, `2024-H1`, `2024/25`: `first` and `last` are years, each the one in which it begins; `part` is `H1`, `Q3` or `05`.
 */
export interface Period extends Span {
  readonly first: number;
  readonly last: number;
  readonly part: string | null;
  readonly spelling: YearSpelling;
}

/** plain: 2024; split: 2024/25; long: 2024/2025; dash: 2024-25; mixed: 2024..2025/26. */
export type YearSpelling = 'plain' | 'split' | 'long' | 'dash' | 'mixed';

// ---------------------------------------------------------------------------------------------------------------- expressions

export type Expression = Binary | Negation | NumberLiteral | Reference | Call | MissingExpression;

export interface Binary extends Span {
  readonly kind: 'binary';
  readonly operator: '+' | '-' | '*' | '/';
  readonly left: Expression;
  readonly right: Expression;
}

export interface Negation extends Span {
  readonly kind: 'negation';
  readonly operand: Expression;
}

/** A code in a formula, with its index and the parentheses around it; `nameIn` is the code alone. */
export interface Reference extends Name {
  readonly kind: 'reference';
  readonly years: YearIndex | null;
  /** The span of the code; null if it is the entire reference. */
  readonly code: Span | null;
}

/** `[n-1]`, `[2015]`, `[n-3..n-1]`. A relative year is an offset to the year that is scored: `n-1` is { relative: true, value: -1 }. */
export interface YearIndex extends Span {
  readonly first: YearPoint;
  readonly last: YearPoint;
}

export interface YearPoint {
  readonly relative: boolean;
  readonly value: number;
  /** null for a relative one. */
  readonly written: Period | null;
}

export type FunctionName =
  | 'sum'
  | 'mean'
  | 'min'
  | 'max'
  | 'abs'
  | 'attained'
  | 'value'
  | 'days'
  | 'coalesce'
  | 'if'
  | 'count';

export interface Call extends Span {
  readonly kind: 'call';
  /** null where the name is no function that exists; `name` says what was written. */
  readonly function: FunctionName | null;
  readonly name: Name;
  readonly args: readonly Expression[];
  /** Of `if`, between the first two arguments; else null. */
  readonly comparison: Comparison | null;
  /** `attained(children)`: the word, which is no argument. */
  readonly children: boolean;
}

/** A missing operand. */
export interface MissingExpression extends Span {
  readonly kind: 'missing';
}

// ----------------------------------------------------------------------------------------------------------------- statements

export type Comparison = '>=' | '<=' | '=' | '>' | '<';
export type RoundingMode = 'half-up' | 'half-even' | 'truncate';

interface StatementBase extends Span {
  readonly kind: string;
}

export type Statement =
  | TextStatement
  | WeightStatement
  | ProseStatement
  | DetailStatement
  | YearsStatement
  | YearBeginsStatement
  | LanguageStatement
  | TypeStatement
  | OfficeStatement
  | SlicesStatement
  | NameStatement
  | BudgetStatement
  | PublishedStatement
  | PublishedEntry
  | EvaluationStatement
  | EvaluationEntry
  | FormulaStatement
  | UnitStatement
  | TargetStatement
  | RevisedStatement
  | MilestoneStatement
  | BaselineStatement
  | BenchmarkStatement
  | ActualStatement
  | ActualEntry
  | MeasureValue
  | SpreadStatement
  | AccumulateStatement
  | GoalpostsStatement
  | LintStatement
  | RuleStatement;

/** A weight in a block, where it does not belong: it is used as if it were in the head. */
export interface WeightStatement extends StatementBase {
  readonly kind: 'weight';
  readonly weight: NumberLiteral | null;
}

/** organisation, owner, source */
export interface TextStatement extends StatementBase {
  readonly kind: 'organisation' | 'owner' | 'source';
  readonly text: Text | null;
}

/** description, note: the `|` lines joined by newlines, or the text on the line */
export interface ProseStatement extends StatementBase {
  readonly kind: 'description' | 'note';
  readonly prose: string;
}

export interface DetailStatement extends StatementBase {
  readonly kind: 'detail';
  readonly label: Text | null;
  readonly text: Text | null;
}

export interface YearsStatement extends StatementBase {
  readonly kind: 'years';
  readonly period: Period | null;
}

/** `year begins april` */
export interface YearBeginsStatement extends StatementBase {
  readonly kind: 'year-begins';
  readonly month: Keyword<Month> | null;
}

export interface LanguageStatement extends StatementBase {
  readonly kind: 'language';
  readonly language: Name | null;
}

export type IndicatorType = 'effectiveness' | 'efficiency' | 'quality' | 'volume' | 'outcome' | 'financial-health';

export interface TypeStatement extends StatementBase {
  readonly kind: 'type';
  readonly type: Keyword<IndicatorType> | null;
  readonly text: Text | null;
}

export interface OfficeStatement extends StatementBase {
  readonly kind: 'office';
  readonly offices: readonly Name[];
}

/** The slices of a dimension. */
export interface SlicesStatement extends StatementBase {
  readonly kind: 'slices';
  readonly names: readonly Name[];
}

/** policy CODE, library CODE, follows CODE, scale CODE, slice CODE, `based on` CODE */
export interface NameStatement extends StatementBase {
  readonly kind: 'policy' | 'library' | 'follows' | 'scale' | 'slice' | 'based-on';
  readonly name: Name | null;
}

export type BudgetKind = 'initial' | 'updated' | 'used';

export interface BudgetStatement extends StatementBase {
  readonly kind: 'budget';
  readonly period: Period | null;
  readonly budget: BudgetKind | null;
  readonly amount: NumberLiteral | null;
}

// A reference to a thing that has a place: `[objective] D6.1 [in 401] [for AO3]`; `plan` is { word: 'plan', name: null }.
export interface PlaceReference extends Span {
  readonly word: Keyword | null;
  readonly name: Name | null;
  readonly within: Name | null;
  readonly office: Name | null;
}

export type FigureKind =
  | 'default'
  | 'score'
  | 'attainment'
  | 'value'
  | 'target'
  | 'weight'
  | 'weights'
  | 'indicators'
  | 'children'
  | 'overshoot'
  | 'excess'
  | 'versus-target'
  | 'deviation'
  | 'change'
  | 'marks'
  | 'award'
  | 'budget-initial'
  | 'budget-updated'
  | 'budget-used'
  | 'budget-share'
  | 'count'
  | 'count-band'
  | 'count-overshoot'
  | 'share-band'
  | 'share-overshoot'
  | 'light';

export interface Figure extends Span {
  readonly figure: FigureKind;
  /** null for `light`. */
  readonly value: ValueLiteral | null;
  /** The kind counted, or the band; null where what overshoots is counted. */
  readonly name: Name | null;
  /** Where it is counted: `count objective 18 at level 2`. */
  readonly level: Level | null;
}

/** In an indicator or a node: `published 2024 93.68%` */
export interface PublishedStatement extends StatementBase {
  readonly kind: 'published';
  readonly period: Period | null;
  readonly figures: readonly Figure[];
  readonly at: Text | null;
  readonly known: Text | null;
}

/** In a `published` declaration: `OC_TBS_03 in 801 93.68%, value 13.12` */
export interface PublishedEntry extends StatementBase {
  readonly kind: 'published-entry';
  readonly reference: PlaceReference;
  readonly figures: readonly Figure[];
  readonly at: Text | null;
  readonly known: Text | null;
}

/** `by`, `on` are null in entries, where the declaration's head holds them. `percent` null: confirmed. */
export interface EvaluationStatement extends StatementBase {
  readonly kind: 'evaluation';
  readonly period: Period | null;
  readonly percent: NumberLiteral | null;
  readonly by: Text | null;
  readonly on: DateLiteral | null;
  readonly because: Text | null;
}

export interface EvaluationEntry extends StatementBase {
  readonly kind: 'evaluation-entry';
  readonly reference: PlaceReference;
  readonly percent: NumberLiteral | null;
  readonly because: Text | null;
}

export interface FormulaStatement extends StatementBase {
  readonly kind: 'formula';
  readonly expression: Expression | null;
}

export interface UnitStatement extends StatementBase {
  readonly kind: 'unit';
  readonly unit: Name | null;
  /** What one of it is made of: `unit day = 8 hours`, in a plan alone. */
  readonly is: NumberLiteral | null;
}

export interface TargetStatement extends StatementBase {
  readonly kind: 'target';
  readonly period: Period | null;
  readonly goal: Goal | null;
  /** `(380)`: the figure printed beside the target. */
  readonly resolved: ValueLiteral | null;
  readonly setBy: Text | null;
}

/** `revised 2024-07-30 >= 190 because "..."`: below the target that it revises. */
export interface RevisedStatement extends StatementBase {
  readonly kind: 'revised';
  readonly on: DateLiteral | null;
  readonly goal: Goal | null;
  readonly setBy: Text | null;
  readonly because: Text | null;
}

/** `milestone "Draft approved" by 2024-06-30 weight 40% = 2024-06-25` */
export interface MilestoneStatement extends StatementBase {
  readonly kind: 'milestone';
  readonly title: Text | null;
  readonly by: DateLiteral | null;
  readonly weight: NumberLiteral | null;
  /** A day, done or not done; null: not said. */
  readonly value: ValueLiteral | null;
}

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
  readonly value: NumberLiteral;
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

/** `benchmark 2024 "media nazionale" = 71%` */
export interface BenchmarkStatement extends StatementBase {
  readonly kind: 'benchmark';
  readonly period: Period | null;
  readonly name: Text | null;
  readonly amount: NumberLiteral | null;
  readonly source: Text | null;
}

export interface BaselineStatement extends StatementBase {
  readonly kind: 'baseline';
  readonly year: Period | null;
  /** null with `none` true: there is none, on purpose. */
  readonly value: ValueLiteral | null;
  readonly none: boolean;
}

export interface ActualStatement extends StatementBase {
  readonly kind: 'actual';
  readonly period: Period | null;
  readonly value: GivenLiteral | null;
  /** `= 96% on 2024-10-05`: the day on which it was reached. */
  readonly reached: DateLiteral | null;
  readonly rounded: boolean;
  readonly provisional: boolean;
  readonly source: Text | null;
}

/** In `actuals`: `81.D1.2 = 2024-06-25`, `A3.1_2 for AO1 = 6` */
export interface ActualEntry extends StatementBase {
  readonly kind: 'actual-entry';
  readonly reference: PlaceReference;
  readonly value: GivenLiteral | null;
  /** `= 96% on 2024-10-05`: the day on which it was reached. */
  readonly reached: DateLiteral | null;
  readonly rounded: boolean;
  readonly provisional: boolean;
  readonly source: Text | null;
}

/** In `measure`: `2024 = 63_056`, `2024 for AO1 = 6` */
export interface MeasureValue extends StatementBase {
  readonly kind: 'measure-value';
  readonly period: Period;
  readonly office: Name | null;
  readonly value: GivenLiteral | null;
  /** `= 96% on 2024-10-05`: the day on which it was reached. */
  readonly reached: DateLiteral | null;
  readonly rounded: boolean;
  readonly provisional: boolean;
  readonly source: Text | null;
}

export interface SpreadStatement extends StatementBase {
  readonly kind: 'spread';
  readonly value: NumberLiteral | null;
}

export type Accumulation = 'sum' | 'last' | 'mean';

export interface AccumulateStatement extends StatementBase {
  readonly kind: 'accumulate';
  readonly accumulation: Accumulation | 'kept' | null;
}

export interface GoalpostsStatement extends StatementBase {
  readonly kind: 'goalposts';
  readonly low: GoalpostLiteral | null;
  readonly high: GoalpostLiteral | null;
  readonly logarithmic: boolean;
}

export type GoalpostLiteral = NumberLiteral | BenchmarkLiteral;

/** `benchmark "min"`: what it is in the year that is scored. */
export interface BenchmarkLiteral extends Span {
  readonly kind: 'benchmark';
  /** null: the only one of the year. */
  readonly name: Text | null;
}

export type LintLevel = 'off' | 'hint' | 'warning' | 'error';

/** In a plan: `lint weights-total off because "The document prints 280 %"` */
export interface LintStatement extends StatementBase {
  readonly kind: 'lint';
  readonly code: Name | null;
  readonly level: LintLevel | null;
  readonly because: Text | null;
}

// --------------------------------------------------------------------------------------------------------------------- rules

export interface RuleStatement extends StatementBase {
  readonly kind: 'rule';
  /** null if the rule cannot be read, which is reported. */
  readonly rule: Rule | null;
}

/** The comparisons with a `missed` rule: that of `>=` applies to `>` too, that of `<=` to `<`. */
export type MissedSide = '>=' | '<=' | '=' | 'between';

export type Rule =
  | { readonly rule: 'cap' | 'floor'; readonly percent: NumberLiteral | null } // null: none
  | { readonly rule: 'missed'; readonly comparison: MissedSide; readonly by: MissedRule }
  | { readonly rule: 'missed-date'; readonly by: LateRule }
  | { readonly rule: 'missing'; readonly missing: 'excluded' | 'zero' | 'blocks' }
  | { readonly rule: 'interim'; readonly interim: InterimRule }
  | {
      readonly rule: 'share';
      readonly indicators: NumberLiteral;
      readonly children: NumberLiteral;
      readonly at: Level | null;
    }
  /** `whole`: shares of the plan, not of the node; `total` null: any. */
  | { readonly rule: 'weights'; readonly whole: boolean; readonly total: NumberLiteral | null }
  | { readonly rule: 'aggregate'; readonly mean: Aggregation; readonly at: Level | null }
  | { readonly rule: 'require'; readonly count: NumberLiteral; readonly at: Level | null }
  | { readonly rule: 'attainment'; readonly attainment: AttainmentMethod }
  | {
      readonly rule: 'points';
      readonly points: NumberLiteral;
      /** null: by parts. */
      readonly mode: RoundingMode | null;
      readonly achievement: PointRange | null;
      readonly improvement: PointRange | null;
    }
  | {
      readonly rule: 'marks';
      /** How a score is rounded before it is looked up; null: not at all. */
      readonly looked: ScoreRounding | null;
      readonly ranges: readonly MarkRange[];
      readonly at: Level | null;
    }
  | { readonly rule: 'award'; readonly shares: readonly AwardShare[]; readonly at: Level | null }
  | { readonly rule: 'malus'; readonly points: NumberLiteral | null } // null: none
  | { readonly rule: 'overshoot'; readonly beyond: NumberLiteral }
  | {
      readonly rule: 'round';
      readonly decimals: NumberLiteral;
      readonly mode: RoundingMode;
      readonly at: Level;
      /** What goes up is rounded, what is shown is not. */
      readonly carried: boolean;
    }
  | {
      readonly rule: 'band';
      readonly name: Name;
      readonly strict: boolean;
      readonly bound: NumberLiteral | null;
      readonly label: Text | null;
    }
  | { readonly rule: 'display'; readonly decimals: NumberLiteral; readonly mode: RoundingMode };

export type MissedRule =
  | { readonly kind: 'linear' | 'inverse' | 'from-baseline' | 'all-or-nothing' }
  | { readonly kind: 'steps'; readonly interpolated: boolean; readonly steps: readonly Step[] };

/** `score 0 decimals half-up` */
export interface ScoreRounding {
  readonly decimals: NumberLiteral;
  readonly mode: RoundingMode;
}

/** `91%..100% = 19..20`; `to` is null for one mark in all of the range. */
export interface MarkRange {
  readonly low: NumberLiteral;
  readonly high: NumberLiteral;
  readonly from: NumberLiteral;
  readonly to: NumberLiteral | null;
}

/** `1..9` */
export interface PointRange {
  readonly low: NumberLiteral;
  readonly high: NumberLiteral;
}

/** `>= 95% = 100%` */
export interface AwardShare {
  readonly strict: boolean;
  readonly bound: NumberLiteral;
  readonly gives: NumberLiteral;
}

export interface Step {
  readonly within: NumberLiteral;
  readonly gives: NumberLiteral;
}

export type LateRule =
  | { readonly kind: 'all-or-nothing' }
  | {
      readonly kind: 'lose';
      readonly perDay: NumberLiteral;
      readonly after: NumberLiteral | null;
      readonly downTo: NumberLiteral | null;
    };

/** Which target holds within the year where none is written for that part of it. */
export type InterimRule = 'year' | 'proportional' | 'none';

export type Aggregation = 'weighted' | 'mean' | 'flat-mean' | 'minimum' | 'maximum' | 'geometric' | 'harmonic';
export type AttainmentMethod = 'target' | 'goalposts' | 'better-of-improvement';

/** `at objective`, `at level 2` */
export interface Level extends Span {
  readonly node: NodeKind | 'plan' | 'indicator' | null;
  readonly depth: number | null;
}

// -------------------------------------------------------------------------------------------------------------- declarations

export type NodeKind = (typeof nodeKinds)[number];
export type DeclarationKind =
  | 'plan'
  | 'library'
  | 'policy'
  | NodeKind
  | 'indicator'
  | 'use'
  | 'measure'
  | 'office'
  | 'scale'
  | 'dimension'
  | 'actuals'
  | 'published-block'
  | 'evaluations';

/** A declaration. Offsets are relative to its own start; `length` includes head and block. */
export interface Declaration {
  readonly kind: DeclarationKind;
  readonly length: number;
  /** The keyword that begins it. */
  readonly keyword: Span;
  /** null if it is missing, and in actuals, published-block and evaluations, which have none. */
  readonly code: Name | null;
  readonly title: Text | null;
  readonly under: Name | null;
  readonly within: Name | null; // `in NODE` of a use
  /** A name: of the measure whose value it is. */
  readonly weight: NumberLiteral | Name | null;
  readonly unit: Name | null; // of a measure's head
  readonly source: Text | null; // of a measure's or actuals' head
  readonly at: Text | null; // of a published block's head
  readonly by: Text | null; // of evaluations
  readonly on: DateLiteral | null; // of evaluations
  readonly period: Period | null; // of actuals, published-block, evaluations
  readonly scale: ScaleSteps | null; // of a scale
  /** From `{` to `}`; null without a block. */
  readonly block: Span | null;
  /** The end of the head, where a block may open. */
  readonly headEnd: number;
  readonly statements: readonly Statement[];
  readonly members: readonly Placed[];
}

export interface ScaleSteps extends Span {
  readonly steps: readonly Name[];
  readonly low: NumberLiteral | null;
  readonly high: NumberLiteral | null;
}

export interface Placed {
  /** Relative to the start of the parent declaration, or of the file. */
  readonly start: number;
  readonly declaration: Declaration;
}

export interface Header extends Span {
  readonly version: NumberLiteral | null;
  readonly language: KeywordLanguage;
  readonly plan: Name | null; // `for PLAN`
  /** The file that its offsets refer to, if it is another one: the header of a table is in its description. */
  readonly writtenIn?: string;
}

export type KeywordLanguage = 'english' | 'italian';

/** A file. Offsets of the header and the starts of members are relative to the file. */
export interface SyntaxTree {
  readonly header: Header | null;
  readonly length: number;
  readonly members: readonly Placed[];
}

// The statements of blocks in the syntax tree. Offsets as in tree.ts.

import type {
  DateLiteral,
  Expression,
  GivenLiteral,
  GoalpostLiteral,
  Keyword,
  Name,
  NumberLiteral,
  Period,
  PlaceReference,
  Span,
  Text,
  ValueLiteral,
} from './literals.ts';
import type { Month } from './months.ts';
import type { Level, Rule } from './rule-forms.ts';
import type { Goal } from './target-forms.ts';

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

/** `= not applicable`, of a decision: it does not count in this year. */
export interface NotCounted extends Span {
  readonly kind: 'not-counted';
}

/** `by`, `on` are null in entries, where the declaration's head holds them. `percent` null: confirmed. */
export interface EvaluationStatement extends StatementBase {
  readonly kind: 'evaluation';
  readonly period: Period | null;
  readonly percent: NumberLiteral | NotCounted | null;
  readonly by: Text | null;
  readonly on: DateLiteral | null;
  readonly because: Text | null;
}

export interface EvaluationEntry extends StatementBase {
  readonly kind: 'evaluation-entry';
  readonly reference: PlaceReference;
  readonly percent: NumberLiteral | NotCounted | null;
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
  readonly provisional: boolean;
  readonly source: Text | null;
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

export type LintLevel = 'off' | 'hint' | 'warning' | 'error';

/** In a plan: `lint weights-total off because "The document prints 280 %"` */
export interface LintStatement extends StatementBase {
  readonly kind: 'lint';
  readonly code: Name | null;
  readonly level: LintLevel | null;
  readonly because: Text | null;
}

export interface RuleStatement extends StatementBase {
  readonly kind: 'rule';
  /** null if the rule cannot be read, which is reported. */
  readonly rule: Rule | null;
}

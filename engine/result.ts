// The provenance record: every score with how it came about. Hover, explain, reports, diffs and audits read it and compute nothing
// again. Holds exact fractions, no percentages and no printed text; knows no files and no editor.
//
// All scores, shares and attainments are fractions: 95 % is 95/100. A score that does not exist is null, never 0.

import type { Loss } from '#language/damage/damage.ts';
import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { Ratio, Unit, YearSpan } from '#language/model/figures.ts';
import type {
  Benchmark,
  Expr,
  FigureOrigin,
  Indicator,
  Measure,
  Milestone,
  NamedFigure,
  Target,
} from '#language/model/indicator.ts';
import type { Evaluation, Model, Office, Place, PlanNode, Weight } from '#language/model/model.ts';
import type { Band } from '#language/model/rules.ts';
import type { Calendar } from '#language/model/values/calendar.ts';
import type { BoundSide } from '#language/syntax/literals.ts';
import type { Aggregation } from '#language/syntax/rule-forms.ts';
import type { Rational } from './arithmetic/rational.ts';
import type { ScaleEnds } from './rules/scale-ends.ts';

export type { Rational } from './arithmetic/rational.ts';

export interface Scores {
  readonly model: Model;
  readonly year: number;
  /** The part of the year that is over: 2024-H1; null: the whole year. */
  readonly asOf: YearSpan | null;
  /** Which of a target that was revised counts: the one in force at the end of what is scored, or as it was first set. */
  readonly targets: TargetsInForce;
  /** The plan's tree in document order, the root first. */
  readonly nodes: readonly NodeResult[];
  /** The places of the plan's tree in document order. */
  readonly places: readonly PlaceResult[];
  readonly scorecards: readonly ScorecardResult[];
  of(node: PlanNode): NodeResult;
  of(place: Place): PlaceResult;
}

export type TargetsInForce = 'in-force' | 'initial';

/** A tree beside the plan's own, with everything below it in document order. */
export interface ScorecardResult {
  readonly root: NodeResult;
  readonly nodes: readonly NodeResult[];
  readonly places: readonly PlaceResult[];
}

// ---------------------------------------------------------------------------------------------------------------------- nodes

export interface NodeResult {
  readonly kind: 'node';
  readonly node: PlanNode;
  readonly parent: NodeResult | null;
  /** As written, or by the measure that it is weighed by. */
  readonly weight: Weight | null;
  /** null where it is written, or there is none. */
  readonly weighing: Weighing | null;
  /** As measured, rounded where the policy says so; null where nothing below is measured or something blocks it. */
  readonly score: Rational | null;
  /** The score that the parent's mean and the band use: the evaluator's where there is one, else `score`. */
  readonly counted: Rational | null;
  /** What of that goes up: rounded where the policy rounds what is carried. */
  readonly carried: Rational | null;
  /** The evaluator's decision; `score` stays as measured. */
  readonly evaluated: Evaluated | null;
  readonly state: 'measured' | 'unmeasured' | 'blocked';
  /** The means of the node's own indicators and of its children; null where there is none or it is unmeasured. */
  readonly parts: { readonly indicators: Rational | null; readonly children: Rational | null };
  /** What each part is worth in the score: the policy's share, or all of it where only one part is measured. */
  readonly partShares: { readonly indicators: Rational | null; readonly children: Rational | null };
  readonly aggregate: Aggregation;
  /** For a `use` of a node: the result that it takes; else null. */
  readonly taken: NodeResult | null;
  readonly band: Band | null;
  /** Children and places, in document order. */
  readonly members: readonly (NodeResult | PlaceResult)[];
  /** The weight among the siblings that count (their weights sum to 1); null where it does not count. 1 for the root. */
  readonly weightShare: Rational | null;
  /** Of the parent's score: the weight share times the part's share; null where the node does not count. */
  readonly parentShare: Rational | null;
  readonly rootShare: Rational | null;
  /** Share times what counts; null where it does not count, or where the parent's mean is no sum (minimum, maximum, geometric, harmonic, flat). */
  readonly contribution: { readonly parent: Rational | null; readonly root: Rational | null };
  /**
   * The score if every missing or pending place below ends at its floor, or at its cap. Where an error left something out, that is included;
   * null: the score has no bound.
   */
  readonly worst: Rational | null;
  readonly best: Rational | null;
  /** The errors because of which something is left out of this score; empty: it is complete. */
  readonly incomplete: readonly Loss[];
  /** Places below that should have been measured and were not (missing or pending), at any depth. */
  readonly unmeasured: number;
  /** How many indicators below rest on values that are not final. */
  readonly provisional: number;
  /** How many digits are exact, where the score is not exact (geometric mean or logarithmic goalposts somewhere below); else null. */
  readonly approximate: number | null;
}

/** A weight that is the value of a measure. */
export interface Weighing {
  readonly measure: Measure;
  /** As printed: 2024, 2024/25. */
  readonly year: string;
  readonly outcome: Outcome;
  readonly inputs: readonly Input[];
  /** What counts; null: it has no value in the year, or a negative one, and the member is left out. */
  readonly number: Rational | null;
  /** The same, to be shown. */
  readonly weight: Weight | null;
}

export interface Evaluated {
  /** null: the measured score was confirmed. */
  readonly score: Rational | null;
  readonly evaluation: Evaluation;
}

// --------------------------------------------------------------------------------------------------------------------- places

/**
 * - measured: has an attainment
 * - missing: due, and without a value
 * - nothing-to-measure: the formula is 0/0
 * - not-applicable: the plan says that there is nothing to measure, and why
 * - pending: its date is not reached, and it is not done
 * - not-due: the period of its target is not over
 * - unscored: no target for this year
 * - unreadable: no target for this year, because of an error in the indicator
 */
export type PlaceStatus =
  | 'measured'
  | 'missing'
  | 'nothing-to-measure'
  | 'not-applicable'
  | 'pending'
  | 'not-due'
  | 'unscored'
  | 'unreadable';

export interface PlaceResult {
  readonly kind: 'place';
  readonly place: Place;
  readonly parent: NodeResult;
  /** As written, or by the measure that it is weighed by. */
  readonly weight: Weight | null;
  /** null where it is written, or there is none. */
  readonly weighing: Weighing | null;
  readonly status: PlaceStatus;
  /** Why it is missing; null where it is not. */
  readonly reason: Reason | null;
  /** The year's value (over the years of a period target: what they add up to). */
  readonly value: Outcome;
  /** Every operand of the formula with its year, value and source, those of computed measures included; or the one actual. */
  readonly inputs: readonly Input[];
  /** The formula with the exact value of each of its parts; null where the indicator has none. */
  readonly trace: Trace | null;
  readonly target: TargetResult | null;
  /** Between what it is measured in the year; null: by its target, or an end has no figure. */
  readonly scale: ScaleEnds | null;
  /** Of a target to be kept in every period: each of them; else empty. */
  readonly periods: readonly KeptPeriod[];
  /** Of milestones: each of the year; else empty. */
  readonly milestones: readonly MilestoneState[];
  /** Between floor and cap, in points or rounded where the policy says so. */
  readonly attainment: Rational | null;
  /** Before cap and floor. */
  readonly uncapped: Rational | null;
  /** null where there is no attainment. A strict target hit exactly is attained to 1 and not met. */
  readonly met: boolean | null;
  /** Strictly beyond the policy's bound, for >= and > alone. */
  readonly overshoot: boolean;
  readonly rule: AppliedRule | null;
  readonly evaluated: Evaluated | null;
  /** The figure in the parent's mean: the evaluator's where there is one, else the attainment; 0 where a missing value counts as zero. */
  readonly counted: Rational | null;
  /** As in NodeResult. */
  readonly carried: Rational | null;
  /** As in NodeResult. Both equal `counted` where nothing is open; null where the place is left out of the mean. */
  readonly worst: Rational | null;
  readonly best: Rational | null;
  readonly incomplete: readonly Loss[];
  readonly band: Band | null;
  readonly weightShare: Rational | null;
  readonly parentShare: Rational | null;
  readonly rootShare: Rational | null;
  readonly contribution: { readonly parent: Rational | null; readonly root: Rational | null };
  readonly approximate: number | null;
  /** 1 where what counts rests on a value that is not final; else 0. */
  readonly provisional: number;
}

/** How a milestone stands at the end of the year, or of the part of it that is over. */
export interface MilestoneState {
  readonly milestone: Milestone;
  /** A day, done or not done; missing. */
  readonly on: Outcome;
  /** Not done, and its day is to come. */
  readonly pending: boolean;
  /** What is said of it is not final. */
  readonly provisional: boolean;
  readonly source: string | null;
}

/** A period of a year in which a target was to be kept. */
export interface KeptPeriod {
  readonly period: YearSpan;
  readonly value: Outcome;
  readonly target: TargetResult | null;
  /** null: there was nothing to measure, or it is not known. */
  readonly held: boolean | null;
}

/** Why there is no value. `name` is the measure, indicator or node that is to blame, where there is one. */
export interface Reason {
  readonly kind:
    | 'no-value'
    /** Only a bound of the value is known, and it does not decide. */
    | 'bound'
    /** The plan says that there is none, and why. */
    | 'not-applicable'
    | 'no-baseline'
    | 'no-benchmark'
    /** The figures that a table of values names do not go one way in that year. */
    | 'grade-order'
    | 'no-previous'
    | 'relative-to-zero'
    | 'division-by-zero'
    | 'kind-mismatch'
    /** An operand is in a unit that cannot be converted; the error is among the diagnostics. */
    | 'unit-mismatch'
    | 'cycle'
    | 'gap'
    /** A range of years where one year is expected. */
    | 'several-years'
    | 'no-goalposts'
    /** The target has a day, and the value does not say when it was reached. */
    | 'no-day'
    /** A number of more than a million digits: a formula that squares itself over and over. */
    | 'too-long'
    /** The plan reads more figures, or through more formulas, than the limits in values/readings.ts: nested ranges of years. */
    | 'too-many';
  readonly name: string | null;
  readonly year: number | null;
  /** Of a unit that cannot be converted: the number as it is written, or comes from figures as they are written. */
  readonly asWritten?: Rational;
  /** Where the year has no value: the latest part of it that has one, `H1`, `Q3` or `05`. */
  readonly part?: string;
  readonly bound?: OutcomeBound;
  /** Of what is not applicable: as the plan says. */
  readonly because?: string;
  /** Of the year; absent: it begins in January. */
  readonly calendar?: Calendar;
}

/** A value is known to be on that side of a number. */
export interface OutcomeBound {
  readonly side: BoundSide;
  readonly number: Rational;
}

/** A value, or why there is none. Percentages are fractions. */
export type Outcome =
  | { readonly kind: 'number'; readonly number: Rational }
  | { readonly kind: 'date'; readonly day: number }
  | { readonly kind: 'done'; readonly done: boolean }
  | { readonly kind: 'step'; readonly name: string; readonly position: number }
  /** Of a target to be kept in every period: in how many of them it held. */
  | { readonly kind: 'kept'; readonly held: number; readonly of: number }
  /** How many milestones of the year are done. */
  | {
      readonly kind: 'milestones';
      readonly done: number;
      readonly of: number;
      readonly each: readonly MilestoneState[];
    }
  /** There was nothing to measure: 0/0, or not applicable, with the reason that the plan gives. */
  | { readonly kind: 'nothing'; readonly because: string | null }
  | { readonly kind: 'missing'; readonly reason: Reason };

/** An expression with its exact value. */
export interface Trace {
  readonly expr: Expr;
  readonly outcome: Outcome;
  readonly operands: readonly Trace[];
  /** For a name: what was read, one input for each year, each in its own unit. Else empty. */
  readonly inputs: readonly Input[];
  /** The factor by which the operand was converted to the formula's unit; absent: not converted. */
  readonly times?: Ratio;
}

/** One figure that was read: of what, for when, from where. */
export interface Input {
  readonly of: InputSubject;
  readonly period: YearSpan;
  readonly office: Office | null;
  readonly outcome: Outcome;
  /** Written with `%`. */
  readonly percent: boolean;
  readonly unit: Unit | null;
  /** The figure as written, where it was written in another unit. */
  readonly written: WrittenFigure | null;
  /** Not final. */
  readonly provisional: boolean;
  /** The day on which it was reached; null: not said. */
  readonly reached: number | null;
  /** Known only as printed; `decimals` as written (of the percentage, where it is one). */
  readonly rounded: boolean;
  readonly decimals: number;
  readonly source: string | null;
  /** Where it was written; null where it is computed or missing. */
  readonly anchor: Anchor | null;
  /** How a computed measure or indicator was computed; else null. */
  readonly computed: Trace | null;
  /** The plan that went before, which says it; absent: the plan itself does. */
  readonly from?: FigureOrigin;
}

export interface WrittenFigure {
  readonly outcome: Outcome;
  readonly percent: boolean;
  readonly unit: Unit | null;
  /** The conversion factor; null: it cannot be converted, and is not used. */
  readonly times: Ratio | null;
}

export type InputSubject =
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  | { readonly kind: 'attainment'; readonly subject: Place | PlanNode };

/** The target as written and the figure it comes to. */
export interface TargetResult {
  readonly target: Target;
  /** null where it cannot be resolved, or there is none to resolve (`none`, `done` without a date). */
  readonly resolved: Outcome | null;
  /** For a relative target: the figure that it is relative to. */
  readonly reference: TargetReference | null;
  /** The figures that it names, in their order. */
  readonly named: readonly NamedRead[];
  /** Whether the figure printed beside it is the resolved one; null where none was printed. */
  readonly agrees: boolean | null;
  /** Why this one counts, where only part of the year is over; null: all of it is. */
  readonly interim: Interim | null;
}

/**
 * - own: it is the target of that part of the year
 * - day: it has a day of its own, or is done by the end of the year
 * - year: the target of the year holds as it is
 * - proportional: so much of it as of the year is over
 * - none: nothing is due before the year is over
 */
export type Interim =
  | { readonly kind: 'own' | 'day' | 'year' | 'none' }
  | {
      readonly kind: 'proportional';
      /** Months. */
      readonly over: number;
      readonly of: number;
      /** Where it starts from; null: from nothing. */
      readonly from: Rational | null;
      /** The figures at the end of the year: of a range both ends. */
      readonly whole: readonly Rational[];
    };

/** A figure that goalposts or a table of values name, in the unit of the indicator. */
export interface NamedRead {
  readonly figure: NamedFigure;
  readonly year: number;
  readonly calendar: Calendar;
  readonly outcome: Outcome;
  /** Of a measure. */
  readonly inputs: readonly Input[];
  readonly benchmark: Benchmark | null;
}

export interface TargetReference {
  readonly on: 'baseline' | 'previous' | 'year' | 'benchmark';
  readonly year: number | null;
  readonly outcome: Outcome;
  readonly anchor: Anchor | null;
  /** For a value that was computed or read: its input. */
  readonly input: Input | null;
}

/** The first half of the rules for what is missed. */
export type MissedSideId = 'at-least' | 'at-most' | 'equal' | 'between';

export type RuleId =
  | `${MissedSideId}/${'linear' | 'all-or-nothing' | 'steps' | 'interpolated-steps' | 'spread'}`
  | 'at-most/inverse'
  | 'at-least/from-baseline'
  | 'at-most/from-baseline'
  | 'at-most/met'
  | 'between/met'
  | 'table/flat'
  | 'table/interpolated'
  | 'by/all-or-nothing'
  | 'by/lose'
  | 'done'
  | 'kept'
  | 'milestones'
  | 'goalposts/linear'
  | 'goalposts/logarithmic'
  | 'goalposts/improvement'
  | 'goalposts/points'
  | 'goalposts/improvement-points'
  | 'improvement';

/** The rule that gave an attainment. */
export interface AppliedRule {
  readonly id: RuleId;
  /** In words, with the numbers put in: one line. */
  readonly formula: { readonly en: string; readonly it: string };
}

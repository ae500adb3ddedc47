// The smallest parts of the syntax tree: names, texts, figures as written, periods, formulas. Offsets as in tree.ts.

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

export type Comparison = '>=' | '<=' | '=' | '>' | '<';

export type RoundingMode = 'half-up' | 'half-even' | 'truncate';

// A reference to a thing that has a place: `[objective] D6.1 [in 401] [for AO3]`; `plan` is { word: 'plan', name: null }.
export interface PlaceReference extends Span {
  readonly word: Keyword | null;
  readonly name: Name | null;
  readonly within: Name | null;
  readonly office: Name | null;
}

/** A figure on a scale: written, or what a benchmark or a measure is in the year that is scored. */
export type GoalpostLiteral = NumberLiteral | BenchmarkLiteral | MeasureLiteral;

/** `benchmark "min"`: what it is in the year that is scored. */
export interface BenchmarkLiteral extends Span {
  readonly kind: 'benchmark';
  /** null: the only one of the year. */
  readonly name: Text | null;
}

/** The code of a measure, for its value. */
export interface MeasureLiteral extends Span {
  readonly kind: 'measure';
  readonly name: Name;
}

// Evaluates an expression to its exact value, with a trace of every part. Names are resolved by a NameSource; knows no scores.

import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { Ratio } from '#language/model/figures.ts';
import type { Expr, Formula, Indicator, Measure, Years } from '#language/model/indicator.ts';
import type { Office, PlanNode } from '#language/model/model.ts';
import type { Comparison } from '#language/syntax/literals.ts';
import {
  absolute,
  add,
  compare,
  divide,
  fromDecimal,
  fromInteger,
  isZero,
  multiply,
  negate,
  type Rational,
  subtract,
} from '../arithmetic/rational.ts';
import type { Input, Outcome, Trace } from '../result.ts';
import { calculateBounds, negatedBound, withoutBound } from './bounds.ts';
import {
  boundIn,
  boundOutcome,
  isPresent,
  missing,
  nothing,
  nothingOf,
  numberOutcome,
  timesOutcome,
} from './outcome.ts';
import { accumulate } from './periods.ts';

/** The value of a name, and the inputs that it was read from. */
export interface NameRead {
  readonly outcome: Outcome;
  readonly inputs: readonly Input[];
}

/** Where an expression is evaluated: the year `n`, the office, and the node whose children `attained(children)` means. */
export interface EvaluationScope {
  readonly year: number;
  readonly office: Office | null;
  readonly node: PlanNode | null;
  readonly formula: Formula;
  /** Conversion factors of names, so that the formula is in one unit; null: no conversion. */
  readonly conversions: ReadonlyMap<Expr, Ratio> | null;
  readonly source: NameSource;
}

/** Reads the values of names. */
export interface NameSource {
  measure(measure: Measure, year: number, scope: EvaluationScope): NameRead;
  /** The outcome of `measure`, without inputs. */
  measured(measure: Measure, year: number, scope: EvaluationScope): Outcome;
  indicator(indicator: Indicator, year: number, scope: EvaluationScope): NameRead;
  /** Whether so many years may be read; nested ranges of years multiply. */
  mayRead(name: YearsOfName, years: number, scope: EvaluationScope): boolean;
  readonly scores: ScoreSource;
}

/** The scores that formulas read, and where they report to. */
export interface ScoreSource {
  attained(subject: Indicator | PlanNode, scope: EvaluationScope): NameRead;
  attainedChildren(scope: EvaluationScope): Outcome;
  /** How many children have a score. */
  countChildren(scope: EvaluationScope): Outcome;
  /** Reports that a number other than zero was divided by zero. */
  divisionByZero(divisor: Expr, scope: EvaluationScope): void;
  /** Reports that a limit of values/readings.ts was exceeded. */
  tooMuch(by: NamedFormula, limit: () => ReadingLimit): void;
}

export interface NamedFormula {
  readonly anchor: Anchor;
  readonly name: string;
}

/** `greediest`: the name of the formula that has read the most figures. */
export type ReadingLimit =
  | { readonly figures: number; readonly greediest: string | null }
  | { readonly formulas: number };

/** A name over a range of years. */
export type YearsOfName = Node<'measure'> | Node<'indicator'>;

type Node<K extends Expr['kind']> = Extract<Expr, { kind: K }>;

const none: readonly never[] = [];

export function evaluate(expr: Expr, scope: EvaluationScope): Trace {
  const times = scope.conversions?.get(expr);
  const trace = evaluateAsRead(expr, scope);
  return times === undefined ? trace : { ...trace, outcome: timesOutcome(trace.outcome, times), times };
}

function evaluateAsRead(expr: Expr, scope: EvaluationScope): Trace {
  switch (expr.kind) {
    case 'number':
      return { expr, outcome: numberOutcome(fromDecimal(expr.value.number)), operands: none, inputs: none };
    case 'measure':
    case 'indicator':
      return evaluateName(expr, scope);
    case 'binary':
      return evaluateBinary(expr, scope);
    case 'negation': {
      const operand = evaluate(expr.operand, scope);
      return { expr, outcome: negated(operand.outcome), operands: [operand], inputs: none };
    }
    case 'call':
      return evaluateCall(expr, scope);
    case 'attained-children': {
      const { scores } = scope.source;
      const outcome = expr.counts ? scores.countChildren(scope) : scores.attainedChildren(scope);
      return { expr, outcome, operands: none, inputs: none };
    }
    case 'attained-node':
      return { expr, operands: none, ...scope.source.scores.attained(expr.node, scope) };
    case 'attained-indicator':
      return { expr, operands: none, ...scope.source.scores.attained(expr.indicator, scope) };
    case 'missing':
      return { expr, outcome: missing('gap'), operands: none, inputs: none };
  }
}

/** The outcome of `evaluate` without a trace, for formulas without conversions: all that scoring stores. */
export function valueOfExpression(expr: Expr, scope: EvaluationScope): Outcome {
  switch (expr.kind) {
    case 'number':
      return numberOutcome(fromDecimal(expr.value.number));
    case 'measure':
      return valueOfMeasure(expr, scope);
    case 'binary':
      return valueOfBinary(expr, scope);
    default:
      return evaluate(expr, scope).outcome;
  }
}

// ---------------------------------------------------------------------------------------------------------------------- names

function evaluateName(expr: Node<'measure'> | Node<'indicator'>, scope: EvaluationScope): Trace {
  const year = yearOf(expr, scope);
  if (year === null) return { expr, outcome: missing('several-years'), operands: none, inputs: none };
  const { outcome, inputs } = readName(expr, year, scope);
  return { expr, outcome, operands: none, inputs };
}

function valueOfMeasure(expr: Node<'measure'>, scope: EvaluationScope): Outcome {
  const year = yearOf(expr, scope);
  return year === null ? missing('several-years') : scope.source.measured(expr.measure, year, scope);
}

/** null for a range of years, which is allowed only inside sum, mean, min and max: those read it year by year. */
function yearOf({ years }: Node<'measure'> | Node<'indicator'>, { year }: EvaluationScope): number | null {
  if (!years) return year;
  const first = yearAt(years.first, year);
  return yearAt(years.last, year) === first ? first : null;
}

function readName(expr: Node<'measure'> | Node<'indicator'>, year: number, scope: EvaluationScope): NameRead {
  return expr.kind === 'measure'
    ? scope.source.measure(expr.measure, year, scope)
    : scope.source.indicator(expr.indicator, year, scope);
}

function yearAt(point: Years['first'], year: number): number {
  return point.relative ? year + point.value : point.value;
}

// ----------------------------------------------------------------------------------------------------------------- operations

/** A loop, not recursion: the tree of a long sum is as deep on its left as it has operands. */
function evaluateBinary(expr: Node<'binary'>, scope: EvaluationScope): Trace {
  if (expr.left.kind !== 'binary') return combine(expr, evaluate(expr.left, scope), scope);
  const spine = spineOf(expr);
  let trace = evaluate(spine.at(-1)!.left, scope);
  for (let i = spine.length - 1; i >= 0; i--) trace = combine(spine[i]!, trace, scope);
  return trace;
}

function combine(expr: Node<'binary'>, left: Trace, scope: EvaluationScope): Trace {
  const right = evaluate(expr.right, scope);
  const outcome = join(expr, left.outcome, right.outcome, scope);
  return { expr, outcome, operands: [left, right], inputs: none };
}

function valueOfBinary(expr: Node<'binary'>, scope: EvaluationScope): Outcome {
  if (expr.left.kind !== 'binary')
    return join(expr, valueOfExpression(expr.left, scope), valueOfExpression(expr.right, scope), scope);
  const spine = spineOf(expr);
  let value = valueOfExpression(spine.at(-1)!.left, scope);
  for (let i = spine.length - 1; i >= 0; i--)
    value = join(spine[i]!, value, valueOfExpression(spine[i]!.right, scope), scope);
  return value;
}

/** The chain of left operands, from the outermost to the innermost. */
function spineOf(expr: Node<'binary'>): readonly Node<'binary'>[] {
  const spine: Node<'binary'>[] = [];
  for (let at: Expr = expr; at.kind === 'binary'; at = at.left) spine.push(at);
  return spine;
}

function join(
  { operator, right: divisor }: Node<'binary'>,
  left: Outcome,
  right: Outcome,
  scope: EvaluationScope,
): Outcome {
  const outcome = operate(operator, left, right);
  if (isDivisionByZero(outcome) && isPresent(left) && isPresent(right))
    scope.source.scores.divisionByZero(divisor, scope);
  return outcome;
}

function isDivisionByZero(outcome: Outcome): boolean {
  return outcome.kind === 'missing' && outcome.reason.kind === 'division-by-zero';
}

function operate(operator: '+' | '-' | '*' | '/', left: Outcome, right: Outcome): Outcome {
  if (left.kind === 'number' && right.kind === 'number') return calculate(operator, left.number, right.number);
  if (left.kind === 'missing' || right.kind === 'missing')
    return calculateBounds(operator, left, right) ?? withoutBound(left.kind === 'missing' ? left : right);
  if (left.kind === 'nothing' || right.kind === 'nothing') return nothingOf([left, right]);
  return calculateDates(operator, left, right);
}

function calculate(operator: '+' | '-' | '*' | '/', left: Rational, right: Rational): Outcome {
  if (operator !== '/') return bounded(operations[operator](left, right));
  if (!isZero(right)) return bounded(divide(left, right));
  return isZero(left) ? nothing : missing('division-by-zero');
}

const operations = { '+': add, '-': subtract, '*': multiply };

/** Longer numbers would use up time and memory. */
const longest = 1n << 4_000_000n;
const longestBelowZero = -longest;

function bounded(number: Rational): Outcome {
  return number.d > longest || number.n > longest || number.n < longestBelowZero
    ? missing('too-long')
    : numberOutcome(number);
}

/** Date minus date is a number of days; a date moves by a whole number of them. */
function calculateDates(operator: '+' | '-' | '*' | '/', left: Outcome, right: Outcome): Outcome {
  if (operator === '-' && left.kind === 'date' && right.kind === 'date') {
    return numberOutcome(fromInteger(left.day - right.day));
  }
  const days = right.kind === 'number' && left.kind === 'date' ? wholeNumber(right.number) : null;
  if (days === null || left.kind !== 'date') return missing('kind-mismatch');
  if (operator === '+') return { kind: 'date', day: left.day + days };
  return operator === '-' ? { kind: 'date', day: left.day - days } : missing('kind-mismatch');
}

function wholeNumber({ n, d }: Rational): number | null {
  return n % d === 0n ? Number(n / d) : null;
}

function mapNumber(outcome: Outcome, change: (number: Rational) => Rational): Outcome {
  if (outcome.kind === 'number') return numberOutcome(change(outcome.number));
  return isPresent(outcome) ? missing('kind-mismatch') : withoutBound(outcome);
}

function negated(outcome: Outcome): Outcome {
  const bound = boundIn(outcome);
  if (!bound) return mapNumber(outcome, negate);
  const { side, number } = negatedBound(bound);
  return boundOutcome(side, number);
}

// ------------------------------------------------------------------------------------------------------------------ functions

function evaluateCall(expr: Node<'call'>, scope: EvaluationScope): Trace {
  if (expr.function === 'if') return evaluateIf(expr, scope);
  if (expr.function === 'coalesce') return evaluateFirst(expr, scope);
  const operands = expr.args.flatMap((arg) => evaluateArgument(arg, scope));
  const outcome = apply(
    expr.function,
    operands.map((operand) => operand.outcome),
  );
  return { expr, outcome, operands, inputs: none };
}

/** `if(A > B, X, Y)`: only what is chosen is evaluated, so the other may divide by zero. */
function evaluateIf(expr: Node<'call'>, scope: EvaluationScope): Trace {
  const [left, right, then, otherwise] = expr.args;
  const compared = [left!, right!].map((arg) => evaluate(arg, scope));
  const [a, b] = compared.map(({ outcome }) => outcome) as [Outcome, Outcome];
  const order = orderOf(a, b);
  if (order === null) return { expr, outcome: notCompared(a, b), operands: compared, inputs: none };
  const chosen = evaluate(holds[expr.comparison!](order) ? then! : otherwise!, scope);
  return { expr, outcome: chosen.outcome, operands: [...compared, chosen], inputs: none };
}

const holds: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
};

function notCompared(...outcomes: readonly Outcome[]): Outcome {
  const gap = outcomes.find(({ kind }) => kind === 'missing');
  if (gap) return withoutBound(gap);
  return outcomes.some(({ kind }) => kind === 'nothing') ? nothingOf(outcomes) : missing('kind-mismatch');
}

/** `coalesce(X, Y)`: the first that has a value. What is wrong stays wrong; if none has a value, the last says why. */
function evaluateFirst(expr: Node<'call'>, scope: EvaluationScope): Trace {
  const operands: Trace[] = [];
  for (const arg of expr.args) {
    for (const operand of evaluateArgument(arg, scope)) {
      operands.push(operand);
      if (!isWithoutValue(operand.outcome)) return { expr, outcome: operand.outcome, operands, inputs: none };
    }
  }
  return { expr, outcome: operands.at(-1)?.outcome ?? missing('gap'), operands, inputs: none };
}

/** Nobody gave a value, or there was nothing to measure. */
function isWithoutValue(outcome: Outcome): boolean {
  if (outcome.kind !== 'missing') return outcome.kind === 'nothing';
  return outcome.reason.kind === 'no-value' && boundIn(outcome) === null;
}

/** A name over a range of years is one argument for each year. */
function evaluateArgument(arg: Expr, scope: EvaluationScope): Trace[] {
  if ((arg.kind !== 'measure' && arg.kind !== 'indicator') || !arg.years) return [evaluate(arg, scope)];
  const first = yearAt(arg.years.first, scope.year);
  const last = Math.min(yearAt(arg.years.last, scope.year), first + longestRange);
  const length = Math.max(0, last - first + 1);
  if (!scope.source.mayRead(arg, length, scope)) return [tooMany(arg, scope)];
  const times = scope.conversions?.get(arg);
  return Array.from({ length }, (_, index) => {
    const { outcome, inputs } = readName(arg, first + index, scope);
    if (times === undefined) return { expr: arg, operands: none, outcome, inputs };
    return { expr: arg, operands: none, outcome: timesOutcome(outcome, times), inputs, times };
  });
}

function tooMany(expr: YearsOfName, { year }: EvaluationScope): Trace {
  const { code } = expr.kind === 'measure' ? expr.measure : expr.indicator;
  return { expr, outcome: missing('too-many', code, year), operands: none, inputs: none };
}

/** Years in a range; a typing error (`2017..20190`) must not take a minute. */
const longestRange = 1000;

function apply(name: Node<'call'>['function'], values: readonly Outcome[]): Outcome {
  if (name === 'sum' || name === 'mean') return values.length === 0 ? missing('gap') : accumulate(values, name);
  const gap = values.find((value) => value.kind === 'missing' && !(name === 'count' && isWithoutValue(value)));
  if (gap) return withoutBound(gap);
  switch (name) {
    case 'count':
      return numberOutcome(fromInteger(values.filter(isPresent).length));
    case 'if':
    case 'coalesce':
      return missing('gap');
    case 'min':
      return extreme(values, (order) => order < 0);
    case 'max':
      return extreme(values, (order) => order > 0);
    case 'abs':
      return values[0] ? mapNumber(values[0], absolute) : missing('gap');
    case 'days':
      return values[0] && values[1] ? operate('-', values[1], values[0]) : missing('gap');
  }
}

function extreme(values: readonly Outcome[], better: (order: number) => boolean): Outcome {
  const present = values.filter(isPresent);
  if (present.length === 0) return values.length === 0 ? missing('gap') : nothingOf(values);
  return present.reduce((best, value) => {
    const order = orderOf(value, best);
    if (order === null) return missing('kind-mismatch');
    return better(order) ? value : best;
  });
}

function orderOf(a: Outcome, b: Outcome): number | null {
  if (a.kind === 'number' && b.kind === 'number') return compare(a.number, b.number);
  return a.kind === 'date' && b.kind === 'date' ? a.day - b.day : null;
}

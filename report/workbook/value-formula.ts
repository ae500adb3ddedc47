// A formula of the plan as one of the spreadsheet, with cells in place of the figures that were read. null: it cannot be said there. A missing figure
// makes the result an empty text, as it makes it missing in the plan; 0/0 is said as such.

import { fromDecimal, isZero } from '#engine/arithmetic/rational.ts';
import type { Input, Rational, Trace } from '#engine/result.ts';
import { isPresent, sameOutcome } from '#engine/values/outcome.ts';
import { accumulate } from '#engine/values/periods.ts';
import { partsOf } from '#language/model/expressions.ts';
import type { Expr, Indicator } from '#language/model/indicator.ts';
import type { Office, PlanNode } from '#language/model/model.ts';
import { type Figures, numberIn } from './figures.ts';
import {
  allOf,
  anyOf,
  blank,
  call,
  cell,
  column,
  compared,
  exact,
  type Formula,
  isNumber,
  number,
  ofAll,
  operation,
  text,
  when,
} from './formula.ts';
import { nameOf } from './notation.ts';

/** Where a formula is computed, and what it may refer to. */
export interface Moment {
  readonly year: number;
  readonly office: Office | null;
  readonly node: PlanNode | null;
  readonly figures: Figures;
  readonly scores: ScoreCells;
  /** What stands in a cell where nothing is to be measured. */
  readonly notApplicable: string;
}

/** The cells of scores that formulas read; null: there is none. */
export interface ScoreCells {
  readonly of: (subject: Indicator | PlanNode) => Formula | null;
  readonly ofChildren: (node: PlanNode, counts: boolean) => Formula | null;
}

/** What 0/0 comes to: nothing to measure. */
export const nothingText = '0/0';

interface Part {
  readonly formula: Formula;
  /** Cells that must have a figure. */
  readonly needs: readonly Formula[];
  /** What must be a number, and is not a cell. */
  readonly checks: readonly Formula[];
  /** Inner ones first. */
  readonly divisions: readonly (readonly [dividend: Formula, divisor: Formula])[];
}

/** More parts are no formula for a cell, and deeper than is wise to descend. */
const mostParts = 400;

export function formulaOf(trace: Trace, moment: Moment): Formula | null {
  if (partsOf(trace.expr).length > mostParts || !isSayable(trace)) return null;
  const part = partOf(trace.expr, trace, moment);
  return part && guarded(part, without(trace, part, moment));
}

/** The value of one figure, or of several together; null: they are not known to come to it. */
export function formulaOfInputs(inputs: readonly Input[], outcome: Trace['outcome'], figures: Figures): Formula | null {
  const found = leaf(inputs, outcome, figures);
  if (!found) return null;
  const [only] = inputs;
  const isSame = inputs.length === 1 && only !== undefined && found.formula.kind === 'cell';
  return isSame ? when(operation(found.formula, '=', blank), blank, found.formula) : guarded(found);
}

/** What it comes to where a figure is missing: nothing, where that is because another is not applicable. */
function without({ outcome }: Trace, { needs }: Part, { notApplicable }: Moment): Formula {
  const cells = distinct(needs);
  if (outcome.kind !== 'nothing' || outcome.because === null || cells.length === 0) return blank;
  const said = text(notApplicable);
  return when(anyOf(cells.map((one) => operation(one, '=', said))), said, blank);
}

/** Whether a blank says all that is missing. */
function isSayable({ outcome }: Trace): boolean {
  if (outcome.kind !== 'missing') return outcome.kind !== 'step' && outcome.kind !== 'done';
  const { kind } = outcome.reason;
  return (kind === 'no-value' && outcome.reason.bound === undefined) || kind === 'division-by-zero';
}

function guarded({ formula, needs, checks, divisions }: Part, otherwise = blank): Formula {
  const safe = divisions.reduceRight(
    (rest, [dividend, divisor]) =>
      when(
        operation(divisor, '=', number(0)),
        when(operation(dividend, '=', number(0)), text(nothingText), blank),
        rest,
      ),
    formula,
  );
  const conditions = present({ needs, checks });
  return conditions.length === 0 ? safe : when(allOf(conditions), safe, otherwise);
}

/** That there is a figure for all that it needs. */
function present({ needs, checks }: Pick<Part, 'needs' | 'checks'>): readonly Formula[] {
  const cells = distinct(needs);
  return [
    ...(cells.length > 0 ? [operation(ofAll('COUNT', cells), '=', number(cells.length))] : []),
    ...checks.map(isNumber),
  ];
}

function distinct(cells: readonly Formula[]): readonly Formula[] {
  const found = new Map<string, Formula>();
  for (const one of cells) if (one.kind === 'cell') found.set(`${one.at.sheet} ${nameOf(one.at)}`, one);
  return [...found.values()];
}

// ---------------------------------------------------------------------------------------------------------------------- parts

/** `trace`: null for what was not evaluated, as the other side of an `if`. */
function partOf(expr: Expr, trace: Trace | null, moment: Moment): Part | null {
  const part = partAsRead(expr, trace, moment);
  const times = trace?.times;
  return part && times ? { ...part, formula: timesOf(part.formula, times) } : part;
}

function partAsRead(expr: Expr, trace: Trace | null, moment: Moment): Part | null {
  switch (expr.kind) {
    case 'number':
      return constant(fromDecimal(expr.value.number));
    case 'measure':
    case 'indicator':
      return trace ? leaf(trace.inputs, untimed(trace), moment.figures) : unread(expr, moment);
    case 'binary':
      return binary(expr, trace, moment);
    case 'negation': {
      const operand = partOf(expr.operand, trace?.operands[0] ?? null, moment);
      return operand && { ...operand, formula: operation(number(0), '-', operand.formula) };
    }
    case 'call':
      return called(expr, trace, moment);
    case 'attained-children':
      return scored(moment.node && moment.scores.ofChildren(moment.node, expr.counts));
    case 'attained-node':
      return scored(moment.scores.of(expr.node));
    case 'attained-indicator':
      return scored(moment.scores.of(expr.indicator));
    case 'missing':
      return null;
  }
}

function constant(of: Rational): Part {
  return { formula: exact(of), needs: [], checks: [], divisions: [] };
}

function scored(formula: Formula | null): Part | null {
  if (!formula) return null;
  return formula.kind === 'cell'
    ? { formula, needs: [formula], checks: [], divisions: [] }
    : { formula, needs: [], checks: [formula], divisions: [] };
}

function binary(expr: Extract<Expr, { kind: 'binary' }>, trace: Trace | null, moment: Moment): Part | null {
  const left = partOf(expr.left, trace?.operands[0] ?? null, moment);
  const right = partOf(expr.right, trace?.operands[1] ?? null, moment);
  if (!left || !right) return null;
  const joined = together([left, right]);
  const isSafe =
    expr.operator !== '/' || (expr.right.kind === 'number' && !isZero(fromDecimal(expr.right.value.number)));
  return {
    ...joined,
    formula: operation(left.formula, expr.operator, right.formula),
    divisions: isSafe ? joined.divisions : [...joined.divisions, [left.formula, right.formula]],
  };
}

function together(parts: readonly Part[]): Omit<Part, 'formula'> {
  return {
    needs: parts.flatMap(({ needs }) => needs),
    checks: parts.flatMap(({ checks }) => checks),
    divisions: parts.flatMap(({ divisions }) => divisions),
  };
}

/** The outcome before it was converted for the formula, as the inputs are. */
function untimed({ outcome, times }: Trace): Trace['outcome'] {
  if (!times || outcome.kind !== 'number') return outcome;
  return { kind: 'number', number: { n: outcome.number.n * times.d, d: outcome.number.d * times.n } };
}

function timesOf(formula: Formula, { n, d }: Rational): Formula {
  const multiplied = n === 1n ? formula : operation(formula, '*', exact({ n, d: 1n }));
  return d === 1n ? multiplied : operation(multiplied, '/', exact({ n: d, d: 1n }));
}

// ---------------------------------------------------------------------------------------------------------------------- names

/** One figure; or slices, parts or years, where they add up to the outcome or are its mean. */
function leaf(inputs: readonly Input[], outcome: Trace['outcome'], figures: Figures): Part | null {
  const placed = inputs.map((input) => figures.of(input));
  const [first] = placed;
  if (!first || placed.includes(null)) return null;
  const cells = placed.map((one) => cell(one!.at));
  if (inputs.length === 1) {
    const factor = factorOf(inputs[0]!.outcome, first.cell.outcome);
    return { formula: timesOf(cells[0]!, factor), needs: cells, checks: [], divisions: [] };
  }
  const outcomes = placed.map((one) => one!.cell.outcome);
  const how = (['sum', 'mean'] as const).find((one) => sameOutcome(accumulate(outcomes, one), outcome));
  if (!how || !isPresent(outcome)) return null;
  const name = how === 'sum' ? 'SUM' : 'AVERAGE';
  const counted = cells.filter((_, at) => isPresent(outcomes[at]!));
  return { formula: call(name, ...column(placed.map((one) => one!.at))), needs: counted, checks: [], divisions: [] };
}

/** What the figure of a cell is multiplied by where it is read in another unit. */
function factorOf(read: Trace['outcome'], own: Trace['outcome']): Rational {
  const [a, b] = [numberIn(read), numberIn(own)];
  if (!a || !b || isZero(b) || isZero(a)) return { n: 1n, d: 1n };
  const [n, d] = [a.n * b.d, a.d * b.n];
  const divisor = greatestDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
  return { n: n / divisor, d: d / divisor };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small > 0n) [large, small] = [small, large % small];
  return large;
}

/** A measure that was not read, where its value of the year is one cell. */
function unread(
  expr: Extract<Expr, { kind: 'measure' | 'indicator' }>,
  { year, office, figures }: Moment,
): Part | null {
  if (expr.kind === 'indicator') return null;
  const { years } = expr;
  const of = years ? (years.first.relative ? year + years.first.value : years.first.value) : year;
  const isOne = !years || (years.first.relative === years.last.relative && years.first.value === years.last.value);
  const found = isOne ? figures.ofYear(expr.measure, of, office) : null;
  if (!found) return null;
  const formula = cell(found.at);
  return { formula, needs: [formula], checks: [], divisions: [] };
}

// ------------------------------------------------------------------------------------------------------------------ functions

type Call = Extract<Expr, { kind: 'call' }>;

function called(expr: Call, trace: Trace | null, moment: Moment): Part | null {
  if (expr.function === 'if') return chosen(expr, trace, moment);
  if (expr.function === 'coalesce') return firstPresent(expr, trace, moment);
  const parts = trace
    ? trace.operands.map((operand) => partOf(operand.expr, operand, moment))
    : expr.args.map((arg) => partOf(arg, null, moment));
  if (parts.length === 0 || parts.includes(null)) return null;
  return applied(expr.function, parts as readonly Part[], trace);
}

function applied(name: Call['function'], parts: readonly Part[], trace: Trace | null): Part | null {
  const args = parts.map(({ formula }) => formula);
  const needed = together(parts);
  switch (name) {
    case 'sum':
    case 'mean':
    case 'min':
    case 'max': {
      // what is 0/0 or not applicable is left out, as a text is
      const isLeftOut = parts.map((_, at) => trace?.operands[at]?.outcome.kind === 'nothing');
      if (parts.some(({ formula }, at) => isLeftOut[at] && formula.kind !== 'cell')) return null;
      const counted = together(parts.filter((_, at) => !isLeftOut[at]));
      return { ...counted, formula: call(spreadsheetNames[name], ...inRanges(args)) };
    }
    case 'count':
      if (args.some(({ kind }) => kind !== 'cell')) return null;
      return { formula: call('COUNT', ...inRanges(args)), needs: [], checks: [], divisions: [] };
    case 'abs':
      return { ...needed, formula: call('ABS', args[0]!) };
    case 'days':
      return args.length === 2 ? { ...needed, formula: operation(args[1]!, '-', args[0]!) } : null;
    case 'if':
    case 'coalesce':
      return null;
  }
}

const spreadsheetNames = { sum: 'SUM', mean: 'AVERAGE', min: 'MIN', max: 'MAX' } as const;

function inRanges(args: readonly Formula[]): readonly Formula[] {
  const cells = args.flatMap((one) => (one.kind === 'cell' ? [one.at] : []));
  return cells.length === args.length ? column(cells) : args;
}

/** Only what is chosen has to have a value. */
function chosen(expr: Call, trace: Trace | null, moment: Moment): Part | null {
  const [left, right, then, otherwise] = expr.args;
  if (!left || !right || !then || !otherwise || !expr.comparison) return null;
  const [a, b] = [left, right].map((arg, at) => partOf(arg, trace?.operands[at] ?? null, moment));
  const taken = trace?.operands[2] ?? null;
  const [x, y] = [then, otherwise].map((arg) => partOf(arg, taken?.expr === arg ? taken : null, moment));
  if (!a || !b || !x || !y) return null;
  const condition = compared(a.formula, expr.comparison, b.formula);
  const formula = guarded({ ...together([a, b]), formula: when(condition, guarded(x), guarded(y)) });
  return { formula, needs: [], checks: [formula], divisions: [] };
}

function firstPresent(expr: Call, trace: Trace | null, moment: Moment): Part | null {
  const parts = expr.args.map((arg, at) => partOf(arg, trace?.operands[at] ?? null, moment));
  if (expr.args.some((arg) => 'years' in arg && arg.years !== null) || parts.includes(null)) return null;
  const formula = (parts as readonly Part[]).reduceRight<Formula | null>((rest, part) => {
    const value = guarded(part);
    if (rest === null) return value;
    // what is divided by zero, and is not zero itself, is wrong and stays so
    const isWrong = part.divisions.length === 0 ? [] : [...present(part), operation(value, '=', blank)];
    return when(isNumber(value), value, isWrong.length === 0 ? rest : when(allOf(isWrong), blank, rest));
  }, null);
  if (!formula) return null;
  return { formula, needs: [], checks: [formula], divisions: [] };
}

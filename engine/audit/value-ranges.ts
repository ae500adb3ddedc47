// The range of a formula when some of its inputs are rounded, that is exact to half a unit of the last printed decimal. Knows no targets; the
// ranges of scores are passed in.

import type { Indicator } from '#language/model/indicator.ts';
import type { Place, PlanNode } from '#language/model/model.ts';
import {
  absoluteInterval,
  addIntervals,
  divideIntervals,
  type Interval,
  isPoint,
  multiplyIntervals,
  negateInterval,
  point,
  subtractIntervals,
} from '../arithmetic/interval.ts';
import {
  add,
  divide,
  equal,
  fromInteger,
  greatest,
  least,
  multiply,
  type Rational,
  zero,
} from '../arithmetic/rational.ts';
import type { Input, Trace } from '../result.ts';
import { printedRange } from './printed.ts';

/** The ranges of scores that formulas read. */
export interface AttainedRanges {
  readonly of: (subject: Place | PlanNode) => Interval | null;
  readonly children: (node: PlanNode) => Interval | null;
}

/** `node` is the node of the place, for `attained(children)`. */
export interface RangeScope {
  readonly node: PlanNode;
  readonly attained: AttainedRanges;
  /** Of an indicator's value in the scored year, where it is given; else null. */
  readonly given: (input: Input) => Interval | null;
  /** Cache: a computed measure may be read many times. */
  readonly known: Map<Trace, Interval | null>;
}

/** null: the formula may divide by zero within the ranges of its inputs, or is no number. */
export function rangeOfTrace(trace: Trace, around: RangeScope): Interval | null {
  if (around.known.has(trace)) return around.known.get(trace)!;
  const range = computeRange(trace, around);
  around.known.set(trace, range);
  return range;
}

function computeRange(trace: Trace, around: RangeScope): Interval | null {
  const { expr, operands, outcome } = trace;
  if (outcome.kind !== 'number') return null;
  switch (expr.kind) {
    case 'binary':
      return rangeOfBinary(trace, around);
    case 'negation':
      return mapped(operands[0]!, around, negateInterval);
    case 'call':
      return rangeOfCall(expr.function, operands, around) ?? point(outcome.number);
    case 'attained-children':
      return expr.counts ? point(outcome.number) : around.attained.children(around.node);
    case 'number':
    case 'measure':
    case 'indicator':
    case 'attained-node':
    case 'attained-indicator':
    case 'missing':
      return rangeOfName(trace, outcome.number, around);
  }
}

function rangeOfName({ inputs, times }: Trace, value: Rational, around: RangeScope): Interval | null {
  if (inputs.length === 0) return point(value);
  if (times === undefined) return rangeOfReads(inputs, value, around);
  const range = rangeOfReads(inputs, divide(value, times), around);
  return range && { low: multiply(range.low, times), high: multiply(range.high, times) };
}

/** For several figures read as one (slices, parts of a year): their sum or their mean, whichever equals the value. */
export function rangeOfReads(inputs: readonly Input[], value: Rational, around: RangeScope): Interval | null {
  const ranges = inputs.map((input) => rangeOfInput(input, around));
  if (ranges.some((range) => range === null)) return null;
  const total = (ranges as Interval[]).reduce(addIntervals, point(zero));
  if (ranges.every((range) => isPoint(range!))) return point(value);
  const count = fromInteger(inputs.length);
  const sums = equal(
    value,
    add(
      zero,
      inputs.reduce((sum, input) => add(sum, numberOf(input)), zero),
    ),
  );
  return sums ? total : { low: divide(total.low, count), high: divide(total.high, count) };
}

/** 90.91 % as printed is from 90.905 % to just below 90.915 %. */
export function rangeOfInput(input: Input, around: RangeScope): Interval | null {
  const { outcome, computed, of } = input;
  if (outcome.kind !== 'number') return null;
  if (of.kind === 'attainment') return around.attained.of(of.subject);
  const given = around.given(input);
  if (given) return given;
  if (computed) return rangeOfTrace(computed, of.kind === 'indicator' ? scopeInside(of.indicator, around) : around);
  if (!input.rounded) return point(outcome.number);
  const { mode } = around.node.rules.display;
  const { percent } = input.written ?? input;
  const decimals = input.decimals + (percent ? 2 : 0);
  const times = input.written?.times ?? null;
  if (times === null) return printedRange({ number: outcome.number, decimals, mode });
  const { low, high } = printedRange({ number: divide(outcome.number, times), decimals, mode });
  return { low: multiply(low, times), high: multiply(high, times) };
}

/** `attained(children)` in the indicator's formula means the children of its own first place's node. */
function scopeInside({ places }: Indicator, around: RangeScope): RangeScope {
  return places[0] ? { ...around, node: places[0].node } : around;
}

function numberOf({ outcome }: Input): Rational {
  return outcome.kind === 'number' ? outcome.number : zero;
}

/** A loop, not recursion: the tree of a long sum is as deep on its left as it has operands. */
function rangeOfBinary(trace: Trace, around: RangeScope): Interval | null {
  const spine = [trace];
  for (let left = trace.operands[0]; left?.expr.kind === 'binary'; left = left.operands[0]) spine.push(left);
  const first = spine.at(-1)!.operands[0];
  let range = first ? rangeOfTrace(first, around) : null;
  for (const { expr, operands } of spine.toReversed()) {
    const right = operands[1] && rangeOfTrace(operands[1], around);
    range = range && right && expr.kind === 'binary' ? joined(expr.operator, range, right) : null;
  }
  return range;
}

function joined(operator: '+' | '-' | '*' | '/', left: Interval, right: Interval): Interval | null {
  switch (operator) {
    case '+':
      return addIntervals(left, right);
    case '-':
      return subtractIntervals(left, right);
    case '*':
      return multiplyIntervals(left, right);
    case '/':
      return divideIntervals(left, right);
  }
}

function mapped(operand: Trace, around: RangeScope, change: (range: Interval) => Interval): Interval | null {
  const range = rangeOfTrace(operand, around);
  return range && change(range);
}

/** For numbers alone; null for dates, which are exact. */
function rangeOfCall(name: string, operands: readonly Trace[], around: RangeScope): Interval | null {
  // what was compared decides which one, the last is what it comes to
  if (name === 'if' || name === 'coalesce') return rangeOfTrace(operands.at(-1)!, around);
  const numbers = operands.filter(({ outcome }) => outcome.kind === 'number');
  const ranges = numbers.map((operand) => rangeOfTrace(operand, around)).filter((range) => range !== null);
  if (ranges.length === 0 || ranges.length < numbers.length) return null;
  const total = ranges.reduce(addIntervals);
  const count = fromInteger(ranges.length);
  switch (name) {
    case 'sum':
      return total;
    case 'mean':
      return { low: divide(total.low, count), high: divide(total.high, count) };
    case 'min':
      return { low: ranges.map(({ low }) => low).reduce(least), high: ranges.map(({ high }) => high).reduce(least) };
    case 'max':
      return {
        low: ranges.map(({ low }) => low).reduce(greatest),
        high: ranges.map(({ high }) => high).reduce(greatest),
      };
    case 'abs':
      return absoluteInterval(total);
    default:
      return null;
  }
}

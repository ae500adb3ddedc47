// Formulas as text: with names, and with the numbers of the year in place of names.

import { operandsOf } from '#language/model/expressions.ts';
import type { Ratio } from '#language/model/figures.ts';
import type { Expr, Years } from '#language/model/indicator.ts';
import { unlessOne } from '#language/model/units/conversion.ts';
import { printYear } from '#language/model/values/calendar.ts';
import type { Input, Outcome, Trace } from '../result.ts';
import { sameOutcome } from '../values/outcome.ts';
import { accumulate } from '../values/periods.ts';
import { writtenDecimals } from './figure-digits.ts';
import { type Language, workingIn, workingPercentIn } from './number.ts';
import { outcomeIn, quantityIn } from './value.ts';

const strength = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** `(EUREKA - EUREKA[n-1]) / EUREKA[n-1]`, as in the plan. */
export function formulaNames(language: Language, expr: Expr): string {
  return print(expr, { leaf: (leaf) => nameOf(language, leaf), separator: ', ' });
}

/** `Digital tools issued * 100 / Active enterprises`: with the titles of what it reads, or their codes where they have none. */
export function formulaTitles(language: Language, expr: Expr): string {
  return print(expr, { leaf: (leaf) => titleOf(leaf) ?? nameOf(language, leaf), separator: ', ' });
}

function titleOf(expr: Expr): string | null {
  switch (expr.kind) {
    case 'measure':
      return expr.measure.title === '' ? null : `${expr.measure.title}${yearsText(expr.years)}`;
    case 'indicator':
      return expr.indicator.title === '' ? null : `${expr.indicator.title}${yearsText(expr.years)}`;
    case 'attained-node':
      return expr.node.title === '' ? null : `attained(${expr.node.title})`;
    case 'attained-indicator':
      return expr.indicator.title === '' ? null : `attained(${expr.indicator.title})`;
    case 'number':
    case 'binary':
    case 'negation':
    case 'call':
    case 'attained-children':
    case 'missing':
      return null;
  }
}

/** `(15,248 - 18,283) / 18,283`: with the values of names. A name over several years has a number for each. */
export function formulaNumbers(language: Language, trace: Trace): string {
  const values = new Map<Expr, string>();
  const passed = new Set<Expr>();
  const pending = [trace];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { expr, operands } = next;
    if (expr.kind === 'call')
      for (const arg of expr.args) {
        values.set(arg, numbersOf(language, arg, operands));
        if (isPassedOver(arg, operands)) passed.add(arg);
      }
    else if (operands.length === 0) values.set(expr, leafNumber(language, next));
    pending.push(...operands.filter((operand) => expr.kind !== 'call' || operand.operands.length > 0));
  }
  return print(trace.expr, { leaf: (leaf) => values.get(leaf) ?? '—', passed, separator: '; ' });
}

/** An argument without a value, or not chosen and so not read. */
function isPassedOver(arg: Expr, operands: readonly Trace[]): boolean {
  return operands.every(({ expr, outcome }) => expr !== arg || outcome.kind === 'missing');
}

/** The numbers of an argument: a name over several years has an operand for each year. */
function numbersOf(language: Language, arg: Expr, operands: readonly Trace[]): string {
  const own = operands.filter(({ expr }) => expr === arg);
  // what was not chosen was not evaluated
  if (own.length === 0) return '—';
  return own.map((operand) => (operand.outcome.kind === 'missing' ? '—' : leafNumber(language, operand))).join('; ');
}

/** The formula with numbers and its result: `= 13.115326…`. */
export function formulaSum(language: Language, trace: Trace, { percent }: { readonly percent: boolean }): string {
  const { outcome } = trace;
  const numbers = formulaNumbers(language, trace);
  return outcome.kind === 'number' ? `${numbers} = ${outcomeWithoutUnit(language, outcome, percent)}` : numbers;
}

/** `10 + 20 + 30`, `mean(10; 20; 30)`: how several figures became one; null if there is just one. */
export function togetherIn(language: Language, read: readonly Input[], outcome: Outcome): string | null {
  const inputs = read.filter((input) => input.outcome.kind !== 'nothing');
  if (inputs.length < 2 || outcome.kind !== 'number') return null;
  const outcomes = inputs.map((input) => input.outcome);
  const numbers = inputs.map((input) => inputWithoutUnit(language, input, input.outcome));
  if (sameOutcome(accumulate(outcomes, 'sum'), outcome)) return numbers.join(' + ');
  return sameOutcome(accumulate(outcomes, 'mean'), outcome) ? `mean(${numbers.join('; ')})` : null;
}

/** In the unit of its measure or indicator; if written in another unit, as written and converted. */
export function inputIn(language: Language, input: Input): string {
  const { outcome, percent, unit, written } = input;
  if (written === null)
    return outcomeIn(language, outcome, { percent, unit }, { written: writtenDecimals(input), beside: null });
  const figure = outcomeIn(language, written.outcome, written, { written: input.decimals, beside: null });
  return written.times === null ? figure : `${figure} = ${outcomeIn(language, outcome, { percent, unit })}`;
}

interface Leaf {
  readonly leaf: (expr: Expr) => string;
  /** Arguments that are a dash. */
  readonly passed?: ReadonlySet<Expr>;
  /** Between arguments. */
  readonly separator: string;
}

function print(expr: Expr, leaf: Leaf): string {
  if (leaf.passed?.has(expr) && operandsOf(expr).length > 0) return '—';
  switch (expr.kind) {
    case 'binary': {
      const left = wrapped(expr.left, strength[expr.operator], leaf);
      // a - (b - c) and a / (b * c) need their parentheses on the right
      const right = wrapped(
        expr.right,
        strength[expr.operator] + (expr.operator === '-' || expr.operator === '/' ? 1 : 0),
        leaf,
      );
      return `${left} ${expr.operator} ${right}`;
    }
    case 'negation':
      return `-${wrapped(expr.operand, 3, leaf)}`;
    case 'call':
      return `${expr.function}(${argumentsOf(expr, leaf)})`;
    case 'number':
    case 'measure':
    case 'indicator':
    case 'attained-children':
    case 'attained-node':
    case 'attained-indicator':
    case 'missing':
      return leaf.leaf(expr);
  }
}

/** Those of `if` with the comparison between the first two. */
function argumentsOf({ args, comparison }: Extract<Expr, { kind: 'call' }>, leaf: Leaf): string {
  const texts = args.map((arg) => print(arg, leaf));
  const compared = comparison ? [`${texts[0]} ${comparison} ${texts[1]}`, ...texts.slice(2)] : texts;
  return compared.join(leaf.separator);
}

function wrapped(expr: Expr, needed: number, leaf: Leaf): string {
  const own = expr.kind === 'binary' ? strength[expr.operator] : expr.kind === 'negation' ? 2 : 3;
  return own < needed ? `(${print(expr, leaf)})` : print(expr, leaf);
}

function nameOf(language: Language, expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return quantityIn(language, expr.value).replace(' %', '%');
    case 'measure':
      return `${expr.measure.code}${yearsText(expr.years)}`;
    case 'indicator':
      return `${expr.indicator.code}${yearsText(expr.years)}`;
    case 'attained-children':
      return expr.counts ? 'count(children)' : 'attained(children)';
    case 'attained-node':
      return `attained(${expr.node.code})`;
    case 'attained-indicator':
      return `attained(${expr.indicator.code})`;
    case 'binary':
    case 'negation':
    case 'call':
    case 'missing':
      return '…';
  }
}

function leafNumber(language: Language, { expr, inputs, outcome, times }: Trace): string {
  if (times !== undefined && unlessOne(times) !== null) return convertedNumber(language, { inputs, outcome }, times);
  if (expr.kind === 'number') return quantityIn(language, expr.value).replace(' %', '%');
  const [input] = inputs;
  if (input && inputs.length === 1) return inputWithoutUnit(language, input, outcome);
  const together = togetherIn(language, inputs, outcome);
  if (together) return together.startsWith('mean') ? together : `(${together})`;
  return outcomeWithoutUnit(language, outcome, expr.kind.startsWith('attained') && !('counts' in expr && expr.counts));
}

/** `(1,000 / 60)`: minutes in a formula of hours. */
function convertedNumber(
  language: Language,
  { inputs, outcome }: Pick<Trace, 'inputs' | 'outcome'>,
  by: Ratio,
): string {
  const [input] = inputs;
  if (!input || inputs.length > 1 || input.outcome.kind !== 'number')
    return outcomeWithoutUnit(language, outcome, false);
  const times = by.n === 1n ? '' : ` * ${workingIn(language, { n: by.n, d: 1n })}`;
  const over = by.d === 1n ? '' : ` / ${workingIn(language, { n: by.d, d: 1n })}`;
  return `(${inputWithoutUnit(language, input, input.outcome)}${times}${over})`;
}

/** Without unit, for legibility: the inputs listed below the formula have units. */
function inputWithoutUnit(language: Language, input: Input, outcome: Outcome): string {
  const shown = input.outcome.kind === 'missing' ? outcome : input.outcome;
  const written = writtenDecimals(input);
  if (written === null) return outcomeWithoutUnit(language, shown, input.percent);
  return outcomeIn(language, shown, { percent: input.percent, unit: null }, { written, beside: null });
}

/** With digits to calculate with. */
function outcomeWithoutUnit(language: Language, outcome: Outcome, percent: boolean): string {
  if (outcome.kind !== 'number') return outcomeIn(language, outcome, { percent, unit: null });
  return percent ? workingPercentIn(language, outcome.number) : workingIn(language, outcome.number);
}

function yearsText(years: Years | null): string {
  if (!years) return '';
  const point = ({ relative, value }: Years['first']): string =>
    relative ? (value === 0 ? 'n' : `n${value < 0 ? value : `+${value}`}`) : printYear(value, years.calendar);
  const [first, last] = [point(years.first), point(years.last)];
  return first === last ? `[${first}]` : `[${first}..${last}]`;
}

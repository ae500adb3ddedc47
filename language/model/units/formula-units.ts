// Computes the unit of a formula, the conversions of its names, and unit errors. Used by both the checks and the engine, so that the checks report exactly
// what the engine leaves out. Knows nothing of values.

import { partsOf } from '../expressions.ts';
import type { Ratio } from '../figures.ts';
import { figuresIn } from '../goals/goals.ts';
import type { Expr, Formula, Indicator, Measure } from '../indicator.ts';
import { conversionIn, hasHundred, isNumber, type Product } from './by-hand.ts';
import {
  between,
  type FigureUnit,
  isRefused,
  ofBare,
  type Refusal,
  scaleOfMeasure,
  unitOfValues,
  unlessOne,
} from './conversion.ts';
import {
  type Amount,
  amountIn,
  BARE,
  DAY,
  isAlike,
  isMultiple,
  isNothing,
  isPlain,
  isUnsaid,
  NUMBER,
  nameOfAmount,
  ofNumbers,
  ofUnsaid,
  over,
  PERCENTAGE,
  symbolIn,
  times,
  toScale,
  UNKNOWN,
  withoutCounts,
} from './formula-amount.ts';
import { COUNT, ONE_OF, product, quotient, type Units } from './units.ts';

export type Trouble =
  /** EUR and days are added or compared. */
  | { readonly kind: 'mixed'; readonly expr: Expr; readonly first: string; readonly second: string }
  /** A factor in the formula converts what is converted automatically. */
  | { readonly kind: 'twice'; readonly product: Product; readonly from: string; readonly to: string }
  /** The unit differs from that of the thing that has the formula. */
  | { readonly kind: 'result'; readonly refusal: Refusal; readonly amount: Amount }
  /** Something without a unit stands where thousands of one are: in thousands, or not. */
  | ({ readonly kind: 'open' } & Taken);

/** A name without a unit, and the one that it is taken in. */
export interface Taken {
  readonly name: Named;
  readonly unit: string;
}

type Named = Extract<Expr, { kind: 'measure' | 'indicator' }>;

export interface FormulaUnits {
  readonly trouble: Trouble | null;
  /** What is read in a unit that it does not say. */
  readonly taken: Taken | null;
  /** The conversion factors of names; null: no conversion. */
  readonly conversions: ReadonlyMap<Expr, Ratio> | null;
}

const AS_READ: FormulaUnits = { trouble: null, taken: null, conversions: null };

/** The unit that a formula must have; null: there are no figures to compare it with. */
export function scaleOfFormula(of: Measure | Indicator): FigureUnit | null {
  if (of.unit !== null) return 'percent' in of ? of : { unit: of.unit, percent: of.unit.id === '%' };
  return 'targets' in of && hasFigures(of) ? of : null;
}

function hasFigures({ targets, baselines, actuals }: Indicator): boolean {
  return targets.some(({ goal }) => figuresIn(goal).length > 0) || baselines.length > 0 || actuals.length > 0;
}

/** A thing whose unit is known from its formula alone. */
type Computed = Measure | Indicator;

function isComputed(one: Computed): boolean {
  return one.unit === null && one.formula !== null && !('percent' in one && one.percent);
}

function computedIn(expr: Expr): readonly Computed[] {
  const found = new Set<Computed>();
  for (const part of partsOf(expr)) {
    if (part.kind === 'measure' && isComputed(part.measure)) found.add(part.measure);
    else if (part.kind === 'indicator' && isComputed(part.indicator)) found.add(part.indicator);
  }
  return [...found];
}

/** For one unchanged plan: the units of computed measures are cached. */
export class FormulaUnitsReader {
  private readonly units: Units;
  private readonly known = new WeakMap<Measure | Indicator, Amount>();
  private conversions: Map<Expr, Ratio> | null = null;
  private trouble: Trouble | null = null;
  private taken: Taken | null = null;

  constructor(units: Units) {
    this.units = units;
  }

  /** The units of a formula, whose result must be in a unit; null: any. */
  of({ expression }: Formula, scale: FigureUnit | null): FormulaUnits {
    this.begin();
    const amount = this.amountOf(expression);
    if (scale !== null) this.bring(expression, amount, scale);
    const { trouble, taken, conversions } = this;
    return trouble === null && taken === null && conversions === null ? AS_READ : { trouble, taken, conversions };
  }

  private begin(): void {
    this.conversions = null;
    this.trouble = null;
    this.taken = null;
  }

  /** The conversion from a measure to an indicator that reads it. */
  measureInto(measure: Measure, scale: FigureUnit): Ratio | Refusal | null {
    if (measure.unit === null && measure.formula !== null) {
      const found = toScale(this.computed(measure), scale);
      return found === 'open' ? 'unsaid' : found === 'taken' ? null : found;
    }
    const own = scaleOfMeasure(measure);
    if (own.percent !== scale.percent) return measure.values.every(isNothing) ? null : 'percent';
    return own.unit === null ? ofBare(scale) : between(own.unit, scale.unit);
  }

  // ------------------------------------------------------------------------------------------------------------------ the result

  private bring(expr: Expr, amount: Amount, scale: FigureUnit): void {
    if (amount.certain === 'bare' || this.trouble !== null) return;
    if (scale.percent && hasHundred(expr)) this.mix(expr, PERCENTAGE, NUMBER);
    const found = toScale(amount, scale);
    if (found === 'open' || found === 'taken')
      this.leftOpen(expr, scale.percent ? amount.symbol : symbolIn(scale), found);
    else if (isRefused(found)) this.trouble = { kind: 'result', refusal: found, amount };
    else if (found !== null) this.convert(expr, found, { from: nameOfAmount(amount), to: scale.unit?.symbol ?? COUNT });
  }

  // ----------------------------------------------------------------------------------------------------------------- what it is

  private amountOf(expr: Expr): Amount {
    switch (expr.kind) {
      case 'number':
        return expr.value.percent ? PERCENTAGE : BARE;
      case 'measure':
        return this.ofMeasure(expr.measure);
      case 'indicator':
        return this.ofIndicator(expr.indicator);
      case 'negation':
        return this.amountOf(expr.operand);
      case 'binary':
        return this.ofBinary(expr);
      case 'call':
        return this.ofCall(expr);
      case 'attained-children':
        return expr.counts ? BARE : PERCENTAGE;
      case 'attained-indicator':
      case 'attained-node':
        return PERCENTAGE;
      case 'missing':
        return UNKNOWN;
    }
  }

  private ofMeasure(measure: Measure): Amount {
    const { unit, formula } = measure;
    if (unit === null && formula !== null) return this.computed(measure);
    const found = unit ?? unitOfValues(measure.values);
    if (found === null) return ofUnsaid(measure.values);
    return found.id === '%' ? PERCENTAGE : amountIn(found);
  }

  private ofIndicator(indicator: Indicator): Amount {
    const { unit, percent, formula } = indicator;
    if (percent) return PERCENTAGE;
    if (unit !== null) return amountIn(unit);
    return formula === null ? UNKNOWN : this.computed(indicator);
  }

  /** With an explicit stack: measures of measures may be deeper than the call stack. A cycle has no unit. */
  private computed(of: Computed): Amount {
    const pending: Computed[] = this.known.has(of) ? [] : [of];
    const entered = new Set<Computed>();
    for (let one = pending.at(-1); one !== undefined; one = pending.at(-1)) {
      const before = this.known.has(one) || entered.has(one) ? [] : computedIn(one.formula!.expression);
      const waits = before.filter((operand) => !this.known.has(operand) && !entered.has(operand));
      entered.add(one);
      if (waits.length > 0) pending.push(...waits);
      else {
        pending.pop();
        if (!this.known.has(one)) this.known.set(one, this.amountOfComputed(one));
      }
    }
    return this.known.get(of)!;
  }

  private amountOfComputed(of: Computed): Amount {
    this.known.set(of, UNKNOWN);
    const { conversions, trouble, taken } = this;
    this.begin();
    const amount = this.amountOf(of.formula!.expression);
    const found = this.trouble === null ? amount : UNKNOWN;
    this.conversions = conversions;
    this.trouble = trouble;
    this.taken = taken;
    return found;
  }

  /** A loop, not recursion: the tree of a long sum is as deep on its left as it has operands. */
  private ofBinary(expr: Product): Amount {
    if (expr.left.kind !== 'binary') return this.joined(expr, this.amountOf(expr.left));
    const spine: Product[] = [];
    let at: Expr = expr;
    for (; at.kind === 'binary'; at = at.left) spine.push(at);
    let amount = this.amountOf(at);
    for (let index = spine.length - 1; index >= 0; index--) amount = this.joined(spine[index]!, amount);
    return amount;
  }

  private joined(expr: Product, left: Amount): Amount {
    const right = this.amountOf(expr.right);
    switch (expr.operator) {
      case '*':
        return times(left, right);
      case '/':
        return this.divided(expr, left, right);
      case '-':
        if (left === DAY && right === DAY) return amountIn(this.units.of('days', false));
        return this.added(expr, left, right);
      default:
        return this.added(expr, left, right);
    }
  }

  /** `1 - A`: what is left of a whole is a ratio, if `A` is. */
  private added(expr: Product, left: Amount, right: Amount): Amount {
    const sum = this.together(expr, [left, right], [expr.left, expr.right]);
    return sum.asRead && (left === BARE || right === BARE) ? { ...sum, asRead: false } : sum;
  }

  /** A quotient of compatible units is a number: 345 kEUR over 1.15 MEUR are 0.3. */
  private divided(expr: Product, left: Amount, right: Amount): Amount {
    if (isPlain(left) && isPlain(right)) return ofNumbers(left, right);
    if (!isAlike(left, right)) return times(left, over(right));
    const names = { from: right.symbol, to: left.symbol };
    this.convert(expr.right, quotient(right.factor, left.factor), names);
    return times(left, over({ ...right, factor: left.factor, multiple: left.multiple }));
  }

  private ofCall(expr: Extract<Expr, { kind: 'call' }>): Amount {
    const amounts = expr.args.map((arg) => this.amountOf(arg));
    if (expr.function === 'days') return amountIn(this.units.of('days', false));
    if (expr.function === 'count') return BARE;
    if (expr.function === 'if') {
      this.together(expr, amounts.slice(0, 2), expr.args.slice(0, 2));
      return this.together(expr, amounts.slice(2), expr.args.slice(2));
    }
    return amounts.length === 0 ? UNKNOWN : this.together(expr, amounts, expr.args);
  }

  /** Operands of a sum or comparison must be in one unit; those without a unit are in that of the others. */
  private together(expr: Expr, amounts: readonly Amount[], operands: readonly Expr[]): Amount {
    if (amounts.every((amount) => amount === amounts[0])) return amounts[0]!;
    const first = amounts.find(({ certain }) => certain === 'certain');
    if (first === undefined)
      return amounts.includes(UNKNOWN) ? UNKNOWN : (amounts.find(({ certain }) => certain === 'unknown') ?? BARE);
    for (let index = 0; index < amounts.length; index++) this.beside(expr, first, amounts[index]!, operands[index]!);
    const counted = amounts.every(({ dimension }) => dimension.counted === first.dimension.counted);
    const unknown = amounts.some(({ certain }) => certain === 'unknown');
    const found = counted ? first : withoutCounts(first);
    return unknown ? { ...found, certain: 'unknown' } : found;
  }

  private beside(expr: Expr, first: Amount, other: Amount, operand: Expr): void {
    if (other === first || other.certain === 'bare') return;
    const alike = other.dimension.measured === first.dimension.measured;
    const isPercentage = (first.percent && other.asRead) || (other.percent && first.asRead);
    if (isPercentage || (!alike && other.certain === 'certain')) this.mix(expr, first, other);
    else if (!alike && isPlain(other)) this.leftOpen(operand, first.symbol, isMultiple(first) ? 'open' : 'taken');
    else if (alike)
      this.convert(operand, quotient(other.factor, first.factor), { from: other.symbol, to: first.symbol });
  }

  /** The first name without a unit is the one that is told of. */
  private leftOpen(expr: Expr, unit: string, how: 'open' | 'taken'): void {
    const name = this.withoutUnit(expr);
    if (name === null) return;
    if (how === 'open') this.trouble ??= { kind: 'open', name, unit };
    else this.taken ??= { name, unit };
  }

  private withoutUnit(expr: Expr): Named | null {
    for (const part of partsOf(expr)) {
      if ((part.kind === 'measure' || part.kind === 'indicator') && isUnsaid(this.amountOf(part))) return part;
    }
    return null;
  }

  private mix(expr: Expr, first: Amount, other: Amount): void {
    this.trouble ??= { kind: 'mixed', expr, first: first.symbol, second: other.symbol };
  }

  // ---------------------------------------------------------------------------------------------------------------- conversions

  private convert(expr: Expr, ratio: Ratio, names: { readonly from: string; readonly to: string }): void {
    if (unlessOne(ratio) === null || this.trouble !== null) return;
    const twice = conversionIn(expr, ratio);
    if (twice !== null) this.trouble = { kind: 'twice', product: twice, ...names };
    else this.multiply(expr, ratio);
  }

  /** Applies a conversion to the names that have the unit, whose figures are shown. */
  private multiply(expr: Expr, ratio: Ratio): void {
    for (let at = expr; ; ) {
      if (at.kind === 'negation') at = at.operand;
      else if (at.kind === 'call' && at.function !== 'days') {
        const results = at.function === 'if' ? at.args.slice(2) : at.function === 'count' ? [] : at.args;
        for (const arg of results) this.multiply(arg, ratio);
        return;
      } else if (at.kind !== 'binary') {
        this.conversions ??= new Map();
        this.conversions.set(at, product(this.conversions.get(at) ?? ONE_OF, ratio));
        return;
      } else if (at.operator === '+' || at.operator === '-') {
        this.multiply(at.right, ratio);
        at = at.left;
      } else if (at.operator === '*' && isNumber(at.left)) at = at.right;
      else if (at.operator === '/' && isNumber(at.left)) {
        this.multiply(at.right, { n: ratio.d, d: ratio.n });
        return;
      } else at = at.left;
    }
  }
}

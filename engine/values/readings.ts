// Limits how much is read to score a plan, in figures, not in time, so that the same plan always gives the same scores. Only reads that multiply are
// counted: ranges of years, and formulas of formulas.

import type { Expr, Formula, Measure } from '#language/model/indicator.ts';
import type { Model, Office } from '#language/model/model.ts';

/** The base limit of figures: twice a hundred years of a hundred years; larger plans have more. */
const atLeast = 20_000;
const forEach = 200;

/** The maximal depth of formulas of formulas: `X` from `X[n-1]` from `X[n-2]` ... has no end. */
const deepest = 250;
/** The maximal depth in levels of expressions, so that the call stack does not overflow. */
const mostLevels = 1000;

/** A request to read figures, for a year and an office. */
export interface Request {
  readonly year: number;
  readonly office: Office | null;
  readonly figures: number;
  /** The formula, or the indicator, that reads. */
  readonly by: object;
}

/** `circle`: it is being computed for the same year; `endless`: for other years, without end. */
export type Entrance = 'entered' | 'circle' | 'endless' | 'too-deep';

export class Readings {
  spent: number;
  /** How often something was read that is more than one place's own: through other formulas, from scores, out of the budget. */
  shared = 0;
  /** Whether anything was refused; what is refused depends on the order of reads. */
  refused = false;
  private readonly model: Pick<Model, 'measures' | 'indicators'>;
  private readonly decided = new Map<object, Map<number | string, boolean>>();
  private readonly accounts = new Map<object, number>();
  private readonly underway: { readonly formula: Formula; readonly year: number }[] = [];
  private levels = 0;

  constructor(model: Pick<Model, 'measures' | 'indicators'>, spent = 0) {
    this.model = model;
    this.spent = spent;
  }

  get limit(): number {
    return atLeast + forEach * (this.model.measures.size + this.model.indicators.size);
  }

  /** Decided once for each `of` and year, so that reading again for provenance gives the same answer. */
  allows(of: object, request: Request): boolean {
    this.shared++;
    const { year, office } = request;
    const key = office ? `${year} ${office.code}` : year;
    const decided = this.decided.get(of) ?? new Map<number | string, boolean>();
    const allowed = decided.get(key) ?? this.decide(request);
    decided.set(key, allowed);
    this.decided.set(of, decided);
    return allowed;
  }

  private decide({ figures, by }: Request): boolean {
    if (this.spent + figures > this.limit) {
      this.refused = true;
      return false;
    }
    this.spent += figures;
    this.accounts.set(by, (this.accounts.get(by) ?? 0) + figures);
    return true;
  }

  /** The reader that has read the most. */
  get greediest(): object | null {
    let [found, most] = [null as object | null, 0];
    for (const [by, figures] of this.accounts) if (figures > most) [found, most] = [by, figures];
    return found;
  }

  // ----------------------------------------------------------------------------------------------------- formulas in formulas

  /** Must be followed by `leave` if the result is `entered`. */
  enter(formula: Formula, year: number): Entrance {
    const { underway } = this;
    const levels = underway.length === 0 ? 0 : levelsOf(formula);
    if (underway.length >= deepest || this.levels + levels > mostLevels) {
      this.refused = true;
      this.shared++;
      const same = underway.filter((one) => one.formula === formula);
      if (same.length === 0) return 'too-deep';
      return same.some((one) => one.year === year) ? 'circle' : 'endless';
    }
    underway.push({ formula, year });
    this.levels += levels;
    return 'entered';
  }

  leave(): void {
    const left = this.underway.pop();
    if (left && this.underway.length > 0) this.levels -= levelsOf(left.formula);
  }

  get deepest(): number {
    return deepest;
  }
}

/** The cost of reading a measure: its values are searched linearly. */
export function costOf({ values }: Measure): number {
  return 1 + (values.length >> 6);
}

// ---------------------------------------------------------------------------------------------------------------------- formulas

interface Size {
  readonly levels: number;
  readonly names: number;
}

const known = new WeakMap<Formula, Size>();

function sizeOf(formula: Formula): Size {
  const found = known.get(formula) ?? measured(formula.expression);
  known.set(formula, found);
  return found;
}

function levelsOf(formula: Formula): number {
  return sizeOf(formula).levels;
}

/** The number of names in a formula. */
export function namesIn(formula: Formula): number {
  return sizeOf(formula).names;
}

/** The operands of a long sum are counted as one level, because they are evaluated in a loop. */
function measured(expr: Expr): Size {
  switch (expr.kind) {
    case 'binary': {
      const operands: Expr[] = [];
      let left: Expr = expr;
      for (; left.kind === 'binary'; left = left.left) operands.push(left.right);
      return above([left, ...operands]);
    }
    case 'negation':
      return above([expr.operand]);
    case 'call':
      return above(expr.args);
    case 'number':
    case 'missing':
      return { levels: 1, names: 0 };
    case 'measure':
    case 'indicator':
    case 'attained-children':
    case 'attained-node':
    case 'attained-indicator':
      return { levels: 1, names: 1 };
  }
}

function above(operands: readonly Expr[]): Size {
  const sizes = operands.map(measured);
  return {
    levels: 1 + sizes.reduce((most, { levels }) => Math.max(most, levels), 0),
    names: sizes.reduce((sum, { names }) => sum + names, 0),
  };
}

// How much may be read to score a plan: a budget in figures, not in time, so that the same plan always gives the same scores. What the
// text itself names costs nothing; what multiplies does: ranges of years, and formulas behind formulas. Reads nothing.

import type { Expr, Formula, Measure, Model, Office } from '#language/model/model.ts';

/** A hundred years of a hundred years, twice over; more in a plan that declares more. */
const atLeast = 20_000;
const forEach = 200;

/** How deep formulas may be computed from formulas: `X` from `X[n-1]` from `X[n-2]` ... has no end. */
const deepest = 250;
/** The same in parts of formulas, each of which is as deep as its parentheses: the stack is to hold them. */
const mostLevels = 1000;

/** What is to be read, for which year and whom. */
export interface Request {
  readonly year: number;
  readonly office: Office | null;
  readonly figures: number;
  /** On whose account: an indicator's or a measure's formula, or the indicator itself. */
  readonly by: object;
}

/** `circle`: it is being computed for that very year; `endless`: for others, and so on. */
export type Entrance = 'entered' | 'circle' | 'endless' | 'too-deep';

export class Readings {
  spent: number;
  /** How often something was read that is more than one place's own: through other formulas, from scores, out of the budget. */
  shared = 0;
  /** Whether anything was refused: which of several depends on what was asked first. */
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

  /** Decided once for each `of`: who asks again, to show how a score came about, gets the same answer. */
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

  /** On whose account most has been read. */
  get greediest(): object | null {
    let [found, most] = [null as object | null, 0];
    for (const [by, figures] of this.accounts) if (figures > most) [found, most] = [by, figures];
    return found;
  }

  // ----------------------------------------------------------------------------------------------------- formulas in formulas

  /** `leave` follows where it may be computed, inside those that are. */
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

/** To read a measure is to look through its values. */
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

/** How many names stand in it. */
export function namesIn(formula: Formula): number {
  return sizeOf(formula).names;
}

/** A long sum leans to the left and is walked along: its operands are on one level. */
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

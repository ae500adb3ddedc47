// Owns whether what is computed is computed from itself: through measures, indicators, and the scores that `attained` asks for.
// Knows nothing of values. The year before is another value: `X[n-1]` in the formula of X is no circle, `X[2023]` is.

import type { Expr, Indicator, Measure, PlanNode, Years } from '../model.ts';
import { findCycles } from '../names/cycles.ts';
import type { Checked } from './check.ts';

type Computed = Measure | Indicator | PlanNode;

const NOTHING: readonly Computed[] = [];

export function checkCycles({ model, binding: { report } }: Checked): void {
  const starts: Computed[] = [];
  for (const list of [model.measures, model.indicators]) {
    for (const one of list.values())
      if (one.formula !== null && readsComputed(one.formula.expression)) starts.push(one);
  }
  findCycles(starts, operandsOf, (cycle) => {
    const first = cycle.findIndex((one) => 'formula' in one && one.formula !== null);
    const turned = [...cycle.slice(Math.max(first, 0)), ...cycle.slice(0, Math.max(first, 0))];
    const start = turned[0]!;
    const anchor = 'formula' in start && start.formula !== null ? start.formula.anchor : start.anchor;
    report('cycle', anchor, { what: 'formula', way: [...turned, start].map(({ code }) => code) });
  });
}

/** Most formulas read written measures alone. */
function readsComputed(expr: Expr): boolean {
  switch (expr.kind) {
    case 'binary':
      return readsComputed(expr.left) || readsComputed(expr.right);
    case 'negation':
      return readsComputed(expr.operand);
    case 'call':
      return expr.args.some(readsComputed);
    case 'measure':
      return expr.measure.formula !== null;
    case 'number':
    case 'missing':
      return false;
    default:
      return true;
  }
}

function operandsOf(of: Computed): readonly Computed[] {
  if ('members' in of)
    return of.whole === null ? [...of.children, ...of.places.map(({ indicator }) => indicator)] : [of.whole];
  if (of.formula === null) return 'measure' in of && of.measure?.formula ? [of.measure] : NOTHING;
  const found: Computed[] = [];
  addOperands(of.formula.expression, of, found);
  return found;
}

function addOperands(expr: Expr, of: Measure | Indicator, found: Computed[]): void {
  switch (expr.kind) {
    case 'binary':
      addOperands(expr.left, of, found);
      addOperands(expr.right, of, found);
      return;
    case 'negation':
      addOperands(expr.operand, of, found);
      return;
    case 'call':
      for (const arg of expr.args) addOperands(arg, of, found);
      return;
    case 'measure':
      if (comesBack(expr.years)) found.push(expr.measure);
      return;
    case 'indicator':
      if (comesBack(expr.years)) found.push(expr.indicator);
      return;
    case 'attained-indicator':
      found.push(expr.indicator);
      return;
    case 'attained-node':
      found.push(expr.node);
      return;
    case 'attained-children':
      if ('places' in of) for (const { node } of of.places) found.push(...node.children);
  }
}

/** The same year; or one that stays the same whatever year is computed, so that it leads to itself. */
function comesBack(years: Years | null): boolean {
  if (years === null) return true;
  const { first, last } = years;
  return !first.relative || !last.relative || (first.value <= 0 && last.value >= 0);
}

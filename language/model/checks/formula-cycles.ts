// Checks that nothing is computed from itself: through measures, indicators, and the scores that `attained` reads. Knows nothing of values. Another
// year is another value: `X[n-1]` in the formula of X is no cycle, `X[2023]` is.

import { partsOf, somePart } from '../expressions.ts';
import type { Expr, Indicator, Measure, Years } from '../indicator.ts';
import type { PlanNode } from '../model.ts';
import { findCycles } from '../names/cycles.ts';
import type { Checked } from './check.ts';

type Computed = Measure | Indicator | PlanNode;

const NOTHING: readonly Computed[] = [];

export function checkCycles({ model, computes, binding: { report } }: Checked): void {
  if (!computes) return;
  const starts: Computed[] = [];
  for (const list of [model.measures, model.indicators]) {
    for (const one of list.values())
      if (one.formula !== null && readsComputed(one.formula.expression)) starts.push(one);
  }
  findCycles(starts, readBy, (cycle) => {
    const first = cycle.findIndex((one) => 'formula' in one && one.formula !== null);
    const turned = [...cycle.slice(Math.max(first, 0)), ...cycle.slice(0, Math.max(first, 0))];
    const start = turned[0]!;
    const anchor = 'formula' in start && start.formula !== null ? start.formula.anchor : start.anchor;
    report('cycle', anchor, { what: 'formula', way: [...turned, start].map(({ code }) => code) });
  });
}

/** false for most formulas, which read only measures without a formula. */
function readsComputed(expr: Expr): boolean {
  return somePart(expr, (part) => {
    switch (part.kind) {
      case 'measure':
        return part.measure.formula !== null;
      case 'indicator':
      case 'attained-children':
      case 'attained-node':
      case 'attained-indicator':
        return true;
      case 'number':
      case 'binary':
      case 'negation':
      case 'call':
      case 'missing':
        return false;
    }
  });
}

function readBy(of: Computed): readonly Computed[] {
  if ('members' in of)
    return of.whole === null ? [...of.children, ...of.places.map(({ indicator }) => indicator)] : [of.whole];
  if (of.formula === null) return 'measure' in of && of.measure?.formula ? [of.measure] : NOTHING;
  return partsOf(of.formula.expression).flatMap((part) => readIn(part, of));
}

function readIn(part: Expr, of: Measure | Indicator): readonly Computed[] {
  switch (part.kind) {
    case 'measure':
      return comesBack(part.years) ? [part.measure] : NOTHING;
    case 'indicator':
      return comesBack(part.years) ? [part.indicator] : NOTHING;
    case 'attained-indicator':
      return [part.indicator];
    case 'attained-node':
      return [part.node];
    case 'attained-children':
      return 'places' in of ? of.places.flatMap(({ node }) => node.children) : NOTHING;
    case 'number':
    case 'binary':
    case 'negation':
    case 'call':
    case 'missing':
      return NOTHING;
  }
}

/** Whether it reads the same year, or a fixed year, which leads to itself. */
function comesBack(years: Years | null): boolean {
  if (years === null) return true;
  const { first, last } = years;
  return !first.relative || !last.relative || (first.value <= 0 && last.value >= 0);
}

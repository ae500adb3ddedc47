// Owns how formulas are walked: the one place that knows which kinds of expression have operands. A long sum leans to the left as deep
// as it has operands, deeper than calls can be nested: nothing here recurses to the left.

import type { Expr } from './model.ts';

/** From the left. */
export function operandsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'binary':
      return [expr.left, expr.right];
    case 'negation':
      return [expr.operand];
    case 'call':
      return expr.args;
    case 'number':
    case 'measure':
    case 'indicator':
    case 'attained-children':
    case 'attained-node':
    case 'attained-indicator':
    case 'missing':
      return NONE;
  }
}

const NONE: readonly Expr[] = [];

/** The expression itself and all in it, each before its operands, from the left. */
export function partsOf(expr: Expr): readonly Expr[] {
  const parts: Expr[] = [];
  const pending: Expr[] = [expr];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    parts.push(part);
    const operands = operandsOf(part);
    for (let at = operands.length - 1; at >= 0; at--) pending.push(operands[at]!);
  }
  return parts;
}

/** Whether it is so of the expression itself or of anything in it. */
export function somePart(expr: Expr, test: (part: Expr) => boolean): boolean {
  for (let at = expr; ; ) {
    if (test(at)) return true;
    const operands = operandsOf(at);
    const [first] = operands;
    if (first === undefined) return false;
    for (let other = 1; other < operands.length; other++) if (somePart(operands[other]!, test)) return true;
    at = first;
  }
}

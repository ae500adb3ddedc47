// Walks formulas: the only place that knows which kinds of expression have operands. The tree of a long sum is as deep on its left as it has operands,
// deeper than the call stack: nothing here recurses to the left.

import type { Expr } from './indicator.ts';

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

/** The expression itself and all its parts, in preorder. */
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

/** Whether the test holds for the expression or any part of it. */
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

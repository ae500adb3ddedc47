// Formulas and the measures in them: which measures a formula reads, and indicators that measure the same.

import { partsOf } from '#language/model/expressions.ts';
import type { Expr, Indicator, Target } from '#language/model/indicator.ts';
import { canonicalGoal } from '../diff/canonical-form.ts';
import type { Linted } from './lint.ts';

/** The same formula with different targets: one of the two is probably a copy that was not adapted. */
export function lintFormulas({ model, report }: Linted): void {
  const byFormula = new Map<string, Indicator>();
  for (const indicator of model.indicators.values()) {
    if (!indicator.formula) continue;
    const key = written(indicator.formula.expression);
    if (key.includes(unlike)) continue;
    const first = byFormula.get(key);
    if (!first) byFormula.set(key, indicator);
    else if (first.formula && aimsDiffer(first.targets, indicator.targets)) {
      report('same-formula', indicator.formula.anchor, { indicator: indicator.code, other: first.code }, [
        { anchor: first.formula.anchor, message: { en: 'The same formula', it: 'La stessa formula' } },
      ]);
    }
  }
}

/** The measures that a formula names, without those behind computed measures. */
export function measuresIn(expr: Expr): readonly string[] {
  return partsOf(expr).flatMap((part) => {
    if (part.kind === 'measure') return [part.measure.code];
    return part.kind === 'indicator' && part.indicator.measure ? [part.indicator.measure.code] : [];
  });
}

function aimsDiffer(a: readonly Target[], b: readonly Target[]): boolean {
  return a.some((target) =>
    b.some(
      (other) => target.period.first === other.period.first && canonicalGoal(target.goal) !== canonicalGoal(other.goal),
    ),
  );
}

/** 10 and 10.0 are the same number. */
function plain(coefficient: bigint, scale: number): string {
  let [n, s] = [coefficient, scale];
  while (s > 0 && n % 10n === 0n) [n, s] = [n / 10n, s - 1];
  return `${n}e${-s}`;
}

/** Marks a formula that equals no other: incomplete, or about the indicator's own node. */
const unlike = '?';

/** The meaning of a formula as text, whatever its spaces and parentheses. */
function written(expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return plain(expr.value.number.coefficient, expr.value.number.scale);
    case 'binary':
      return `(${written(expr.left)}${expr.operator}${written(expr.right)})`;
    case 'negation':
      return `-${written(expr.operand)}`;
    case 'measure':
      return `m:${expr.measure.code}${JSON.stringify(expr.years)}`;
    case 'indicator':
      return `i:${expr.indicator.code}${JSON.stringify(expr.years)}`;
    case 'call':
      return `${expr.function}${expr.comparison ?? ''}(${expr.args.map(written).join(',')})`;
    case 'attained-node':
      return `attained:${expr.node.path}`;
    case 'attained-indicator':
      return `attained:${expr.indicator.code}`;
    case 'attained-children':
    case 'missing':
      return unlike;
  }
}

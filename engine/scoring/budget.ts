// The budget of a node: its own, else the sum of its children's. Knows no scores.

import type { Quantity, Unit } from '#language/model/figures.ts';
import type { PlanNode } from '#language/model/model.ts';
import { between, isRefused } from '#language/model/units/conversion.ts';
import type { BudgetKind } from '#language/syntax/statements.ts';
import { divide, isZero, multiply, type Rational } from '../arithmetic/rational.ts';
import { sum } from '../arithmetic/sum.ts';
import { numberOn } from '../values/outcome.ts';

export interface BudgetAmount {
  readonly number: Rational;
  readonly unit: Unit | null;
}

/** null if neither it nor anything below has one, or if the amounts are in different units. */
export function budgetOf(node: PlanNode, year: number, kind: BudgetKind): BudgetAmount | null {
  const amounts: Quantity[] = [];
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const own = next.budgets.find(({ year: of, budget }) => of === year && budget === kind);
    if (own) amounts.push(own.amount);
    else for (const child of next.children) pending.push(child);
  }
  const unit = amounts.find((amount) => amount.unit !== null)?.unit ?? null;
  const numbers = amounts.map((amount) => numberOn(amount, { unit, percent: false }));
  if (numbers.length === 0 || numbers.includes(null)) return null;
  return { number: sum(numbers as readonly Rational[]), unit };
}

/** The used budget divided by the updated one, or by the initial one if there is no updated one. */
export function budgetShare(node: PlanNode, year: number): Rational | null {
  const used = budgetOf(node, year, 'used');
  const available = budgetOf(node, year, 'updated') ?? budgetOf(node, year, 'initial');
  if (!used || !available || isZero(available.number)) return null;
  const times = used.unit && between(used.unit, available.unit);
  if (isRefused(times)) return null;
  const share = divide(used.number, available.number);
  return times === null ? share : multiply(share, times);
}

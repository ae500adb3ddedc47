// Figures in rules: how they are written, and which are whole numbers.

import type { DataOf } from '../../diagnostics/diagnostic.ts';
import type { NumberLiteral } from '../../syntax/literals.ts';
import { readNumber, toInteger } from '../values/number.ts';

/** Why a rule is invalid. */
export type RuleProblem = DataOf<'rule-value'>;

export function written({ digits, percent }: NumberLiteral): string {
  return `${digits}${percent ? '%' : ''}`;
}

export function whole(literal: NumberLiteral): number {
  return toInteger(readNumber(literal)) ?? 0;
}

export function wholeProblem(rule: string, literal: NumberLiteral): RuleProblem | null {
  const number = toInteger(readNumber(literal));
  return number === null || number < 0 || number > 100 ? { rule, value: literal.digits, why: 'whole' } : null;
}

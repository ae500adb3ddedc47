// Which rule of a policy says what a missed target is worth.

import type { Comparison } from '../../syntax/literals.ts';
import type { MissedSide } from '../../syntax/rule-forms.ts';
import type { MissedName } from '../rules.ts';

/** `>` is missed as `>=` is. */
export function missedSide(comparison: Comparison): Exclude<MissedSide, 'between'> {
  return comparison === '>' ? '>=' : comparison === '<' ? '<=' : comparison;
}

export function missedName(comparison: Comparison): MissedName {
  return `missed ${missedSide(comparison)}`;
}
